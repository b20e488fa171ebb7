// Words of the choice from the classification of occupations.

export const occupation = {
  title: "分類から選ぶ",
  major: "大分類",
  middle: "中分類",
  whole: "この大分類のすべて",
  add: "この分類を追加する",
  added: (name: string) => `「${name}」を追加しました。`,
  chosen: (names: string) => `いまの希望：${names}`,
};
