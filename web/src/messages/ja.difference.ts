// Words of the side-by-side difference of two contents, and of the choice between them.

export const difference = {
  none: "変更したところはありません。",
  caption: (section: string) => `${section}の変更`,
  field: "項目",
  before: "いまの内容",
  after: "変更後の内容",
  kind: "変更",
  kinds: { added: "追加", removed: "削除", changed: "変更", same: "変更なし" },
  showAll: "変更していない項目も表示する",
  onlyChanged: "変更した項目だけを表示する",
};

/** Two people, or two tabs, have saved the same. */
export const conflict = {
  title: "ほかの画面または担当者が、先にこの項目を保存しました",
  lead: "入力した内容は消えていません。どちらの内容を使うか選んでください。",
  theirs: "保存されている内容",
  mine: "この画面の入力",
  overwrite: "この画面の入力で上書きする",
  takeTheirs: "保存されている内容を使う",
};
