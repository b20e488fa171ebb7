// Words of the side-by-side difference of two contents.

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
