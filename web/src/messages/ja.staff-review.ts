// Words of the staff's queue and review.

export const kinds: Readonly<Record<string, string>> = { posting: "新規求人" };

export const channels: Readonly<Record<string, string>> = {
  mypage: "マイページ",
  counter: "窓口",
  mail: "郵送",
  phone: "電話",
  fax: "FAX",
};

export const reviewStates: Readonly<Record<string, string>> = {
  waiting: "確認待ち",
  in_review: "確認中",
  accepted: "受理・公開",
  returned: "差戻し",
  refused: "不受理",
  withdrawn: "取下げ",
};

export const queue = {
  title: "申込み一覧",
  caption: "確認を待っている申込み（対応する順）",
  lead: "マイページからの申込みを先に、公開目標日の早い順に並べています。",
  receipt: "受付番号",
  kind: "種別",
  establishment: "事業所",
  occupation: "職種",
  channel: "経路",
  target: "公開目標日",
  clerk: "担当",
  state: "状態",
  overdue: "目標日超過",
  mine: "あなた",
  nobody: "なし",
  next: "次の申込みに着手する",
  refresh: "最新の状態にする",
  empty: "確認を待っている申込みはありません。",
  emptyNext: "窓口、郵送、電話、FAXで届いた申込みは、「窓口・FAXなどの入力」から入力できます。",
  nothingLeft: "着手できる申込みはありません",
  nothingLeftText: "残りの申込みは、ほかの職員が確認しているか、すべて終わっています。",
  noOccupation: "（職種の入力なし）",
};

export const review = {
  title: (receipt: string) => `受付番号 ${receipt} の確認`,
  backToQueue: "申込み一覧へ戻る",
  overview: "申込みの状況",
  submitted: "申込日時",
  received: "受付日",
  target: "公開目標日",
  overdue: "目標日超過",
  clerk: "担当",
  state: "状態",
  channel: "経路",
  posting: "申込みの内容へ戻る",
  establishment: "事業所",
  history: "これまでの経過",
  historyAt: "日時",
  historyWhat: "できごと",
  historyWho: "だれが",
  historyComments: "連絡した内容",
  findingsTitle: (count: number) => `確認が必要な点が${count}件あります`,
  findingsNone: "自動の点検で、見つかった点はありません。",
  finding: "要確認",
  warning: "注意",
  earlier: "前回の差戻しの内容",
  whole: "求人全体",
  decisionTitle: "判断",
  claim: "着手する",
  claimFirst: "内容を読んだら、着手してから判断します。着手すると、ほかの職員は判断できなくなります。",
  release: "手放す",
  released: "この申込みを手放しました",
  releasedText: "一覧の同じ順番に戻りました。",
  others: (name: string) => `${name}さんが確認中です。判断できるのは、着手した職員だけです。`,
  takeOver: "引き継ぐ",
  closed: (state: string) => `この申込みは「${state}」になっています。判断は終わりました。`,
  correct: "内容を直して申し込み直す",
  decision: "この申込みをどうしますか",
  accept: "受理・公開",
  acceptHelp: "求人番号を付けて、すぐに公開します。",
  return: "差戻し",
  returnHelp: "直してほしい項目と理由を、求人者に連絡します。",
  refuse: "不受理",
  refuseHelp: "法律で定められた理由があるときだけ選べます。",
  choose: "判断を選んでください",
  next: "次へ",
  nextItem: "次の申込みへ",
  toQueue: "申込み一覧へ",
  reload: "最新の内容を読み込む",
  conflict: "この申込みの状態が変わりました",
  takenOver: "この申込みを引き継ぎました",
};

export const takeOver = {
  title: "この申込みを引き継ぎますか",
  text: (name: string) =>
    `いまは${name}さんが確認中です。引き継ぐと、${name}さんはこの申込みを判断できなくなります。書きかけの差戻しの内容は引き継がれません。`,
  ask: "先に本人に声をかけてください。",
  confirm: "この申込みを引き継ぐ",
  back: "引き継がないで戻る",
};

export const acceptPage = {
  title: "この求人を受理して公開しますか",
  text: "受理すると求人番号が付き、すぐに公開されます。求人者にはメールで知らせます。メールアドレスの登録がないときは「郵送する通知」に入ります。",
  confirm: "受理して公開する",
  back: "判断を選び直す",
  publication: "公開希望",
};

export const returnPage = {
  title: "差戻しの内容",
  lead: "直してほしい項目を選び、どう直せばよいかを書きます。書いた文は、そのまま求人者に表示されます。",
  comments: "直してほしい項目",
  field: "項目",
  text: "求人者への説明",
  textHelp: "何を、どう直せばよいかを書きます。",
  submit: "内容を確認する",
  checkTitle: "この内容で差し戻しますか",
  checkText:
    "求人者に次の内容が届き、直して申し込み直せるようになります。公開目標日は、申込み直しの日から数え直します。",
  confirm: "この求人を差し戻す",
  change: "内容を直す",
};

export const refusePage = {
  title: "不受理の理由",
  lead: "職業安定法第5条の6で認められた理由を1つ選び、求人者への説明を書きます。",
  ground: "理由",
  text: "求人者への説明",
  textHelp: "どの内容がこの理由に当たるかを書きます。",
  submit: "内容を確認する",
  checkTitle: "この求人を不受理にしますか",
  checkText: "不受理にすると、この申込みは終わり、元に戻せません。求人者には理由と説明が届きます。",
  confirm: "この求人を不受理にする",
  change: "内容を直す",
  grounds: {
    illegal: "申込みの内容が法令に違反する",
    improper: "労働条件が通常の労働条件と比べて著しく不適当である",
    punished: "一定の労働関係法令違反により、処分や公表などを受けている",
    not_stated: "労働条件などが明示されていない",
    organised_crime: "暴力団員などによる申込みである",
    no_report: "正当な理由なく、報告の求めに応じない",
  },
};

export const donePage = {
  accepted: "受理して公開しました",
  returned: "差し戻しました",
  refused: "不受理にしました",
  acceptedNext: "求人者に、受理と公開を知らせました。",
  returnedNext: "求人者に、直してほしい項目を知らせました。申込み直しがあると、また一覧に入ります。",
  refusedNext: "求人者に、不受理の理由を知らせました。",
  letter: "メールアドレスの登録がない求人者への通知は「郵送する通知」に入ります。",
  postingNumber: "求人番号",
  validUntil: "紹介期限日",
  receipt: "受付番号",
  publicPage: "公開中の求人を見る",
  waitTitle: "まだ判断されていません",
  wait: "この申込みは、まだ判断されていません。",
  open: "申込みを開く",
};

export const events: Readonly<Record<string, string>> = {
  create_posting: "求人を作成",
  submit_posting: "申込み",
  withdraw_posting: "取下げ",
  accept_posting: "受理・公開",
  return_posting: "差戻し",
  refuse_posting: "不受理",
};

export const actors: Readonly<Record<string, string>> = {
  account: "求人者",
  staff: "職員",
  clock: "自動",
};
