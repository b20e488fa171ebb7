// Words of what was refused because it breaks a rule by now: at a decision of the office, and when more time is applied for.

export const unlawful = {
  title: "法令などの決まりに合わないところがあります",
  acceptTitle: "法令などの決まりに合わないため、受理できません",
  acceptText: "求人者に確認して内容を修正するか、差し戻してください。",
  returnText: "差し戻して、先に賃金の変更を申し込むよう求人者に案内してください。",
  correctField: (label: string) => `「${label}」を修正する`,
  correct: "内容を職員が修正する",
  return: "差し戻す",
  refuse: "不受理にする",
  again: "もう一度点検する",
  kept: "入力した内容は、この画面に残っています。",
  change: "賃金の変更を申し込む",
  enterChange: "賃金の変更を入力する",
};
