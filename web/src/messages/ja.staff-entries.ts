// Words of entering what came by counter, post, telephone or FAX.

export const entries = {
  title: "窓口・FAXなどの入力",
  lead: "窓口、郵送、電話、FAXで届いた求人を入力して、申込み一覧に入れます。",
  begin: "新しく入力する",
  caption: "入力中の求人（受付日の早い順）",
  unfinished: "入力中の求人",
  occupation: "職種",
  establishment: "事業所",
  channel: "経路",
  received: "受付日",
  saved: "最後に保存した日時",
  state: "状態",
  draft: "入力中",
  returned: "差戻し",
  noOccupation: "（職種は未入力です）",
  empty: "入力中の求人はありません。",
  emptyNext: "届いた求人は「新しく入力する」から入力します。",
  back: "入力中の求人へ戻る",
};

export const entryStart = {
  title: "届いた求人を入力する",
  lead: "だれの求人が、どのように、いつ届いたかを入力します。公開目標日は、受付日から数えます。",
  number: "事業所番号",
  numberHelp: "11桁の数字（例：9901-000001-1）",
  find: "事業所を名前で探す",
  channel: "届いた経路",
  channels: { counter: "窓口", mail: "郵送", phone: "電話", fax: "FAX" },
  received: "受付日",
  receivedFuture: "受付日は、今日までの日を入力してください",
  for: (name: string, number: string) => `${name}（${number}）の求人を入力します。`,
  other: "ほかの事業所にする",
  submit: "求人の内容へ進む",
  cancel: "入力しないで戻る",
};

export const entry = {
  title: "求人の内容を入力する",
  lead: "どの項目からでも入力できます。「次へ」を押すたびに保存されます。",
  check: "内容の確認と申込み",
  checkSupport: "すべての項目を入力すると始められます。",
  notYet: "まだ始められません",
  ready: "確認できます",
  discard: "この入力を破棄する",
  tasks: "求人の内容へ戻る",
  gone: "この求人は、もう入力できない状態です",
  goneText: "申込みが済んだか、取り下げられています。申込み一覧で確かめてください。",
  toQueue: "申込み一覧へ",
};

export const entryCheck = {
  title: "入力内容の確認",
  lead: "届いた書類と見比べて、申し込んでください。申し込むと、申込み一覧に入ります。",
  submit: "この内容で申し込む",
  submitAnyway: "確認して、この内容で申し込む",
  warned: "確認が必要な点があります。直すか、このままでよいことを求人者に確かめて、もう一度申し込んでください。",
  missing: (count: number) => `入力が必要な項目が、あと${count}件あります。「入力する」から入力してください。`,
  origin: "届いた経路と受付日",
};

export const entryDone = {
  title: "申込み一覧に入れました",
  text: "マイページからの申込みの後に、公開目標日の順に並びます。",
  receipt: "受付番号",
  target: "公開目標日",
  another: "次の求人を入力する",
  toQueue: "申込み一覧へ",
};

export const discardEntry = {
  title: "この入力を破棄しますか",
  text: "入力した内容はすべて消え、元に戻せません。",
  confirm: "この入力を破棄する",
  back: "破棄しないで戻る",
  done: "入力を破棄しました",
};

export const withdrawal = {
  title: "この申込みを取り下げますか",
  text: "求人者から取下げの連絡があったときに行います。申込みは終わり、元に戻せません。",
  link: "求人者の連絡により取り下げる",
  confirm: "この申込みを取り下げる",
  back: "取り下げないで戻る",
  done: "申込みを取り下げました",
};
