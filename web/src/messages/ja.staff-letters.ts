// Words of the notices that are sent by post.

export const letters = {
  title: "郵送する通知",
  lead: "メールで知らせられない求人者への通知です。印刷して郵送し、印刷済みにしてください。",
  caption: "印刷を待っている通知（古い順）",
  establishment: "事業所",
  subject: "件名",
  kind: "種類",
  created: "できた日時",
  kinds: {
    posting_accepted: "受理",
    posting_returned: "差戻し",
    posting_refused: "不受理",
    posting_submitted: "申込みの受付",
  } as Readonly<Record<string, string>>,
  printAll: (count: number) => `${count}通を印刷する画面へ`,
  open: "この通知だけを印刷する画面へ",
  act: "操作",
  openFor: (name: string) => `${name}への通知を`,
  one: "1通だけ印刷する",
  empty: "印刷を待っている通知はありません。",
  emptyNext: "メールアドレスの登録がない求人者への通知が、ここに入ります。",
  back: "郵送する通知へ戻る",
};

export const printing = {
  title: (count: number) => `通知の印刷（${count}通）`,
  lead: "1通が1枚以上の用紙に印刷されます。印刷できたことを確かめてから、印刷済みにしてください。",
  print: "印刷する",
  mark: (count: number) => `${count}通を印刷済みにする`,
  marked: (count: number) => `${count}通を印刷済みにしました`,
  gone: "この通知は、もう印刷済みです。",
  letter: (name: string) => `${name}への通知`,
  to: (name: string) => `${name}　御中`,
};
