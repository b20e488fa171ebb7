// Words of the staff's queue and review.

export const kinds: Readonly<Record<string, string>> = {
  posting: "新規求人",
  change: "求人の変更",
  stop: "募集停止",
  extension: "期間延長",
  establishment: "事業所の変更",
  image: "画像",
};

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
  void: "対象無効",
};

/** The words of §2.6 for an image: the same as on its tag. */
const imageReviewStates: Readonly<Record<string, string>> = { accepted: "公開", returned: "不承認" };

export function stateOf({ kind, state }: { kind: string; state: string }): string {
  return (kind === "image" ? imageReviewStates[state] : undefined) ?? reviewStates[state] ?? state;
}

export const views = { all: "すべて", waiting: "未着手", mine: "自分が着手", overdue: "目標日超過" };

export const queue = {
  title: "申込み一覧",
  caption: "確認を待っている申込み（対応する順）",
  lead: "募集停止を最初に、次にマイページからの申込みを、目標日の早い順に並べています。",
  views: "一覧の表示",
  kindFilter: "種別でしぼり込む",
  allKinds: "すべての種別",
  show: "表示する",
  counts: "いまの状況",
  waiting: "未着手",
  inReview: "確認中",
  mineCount: "自分が着手",
  overdueCount: "目標日超過",
  countOf: (count: number, more: boolean) => `${count}${more ? "件以上" : "件"}`,
  leadTimes: "直近30日の判断",
  leadTime: (decided: number, days: number, share: number) =>
    `${decided}件（申込みから平均${days}営業日、目標日までに${share}％）`,
  wagesMissing: (year: number) => `${year}年度の最低賃金がまだ登録されていません`,
  wagesMissingText:
    "最低賃金の点検は、前の年度の額で行っています。システムの担当者に、最低賃金の登録（運用手引きの「Minimum wages」）を依頼してください。",
  emptyView: "この表示に当てはまる申込みはありません。",
  partial: "ここまでの申込みに、当てはまるものはありません。「次へ」で続きを確認できます。",
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
  noPosting: "－",
};

export const review = {
  title: (receipt: string) => `受付番号 ${receipt} の確認`,
  backToQueue: "申込み一覧へ戻る",
  overview: "申込みの状況",
  submitted: "申込日時",
  received: "受付日",
  target: "公開目標日",
  decisionTarget: "判断の目標日",
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
  acceptHelp: "求人番号を付けて有効にし、公開希望のとおりに公開します。",
  accepts: {
    posting: "受理・公開",
    change: "変更を受理・公開",
    stop: "募集停止を受理",
    extension: "延長を受理",
    establishment: "変更を受理",
    image: "公開",
  } as Readonly<Record<string, string>>,
  acceptHelps: {
    posting: "求人番号を付けて有効にし、公開希望のとおりに公開します。",
    change: "いますぐ新しい内容に入れ替え、公開希望のとおりに公開します。",
    stop: "いますぐ募集を終えます。元に戻せません。",
    extension: "紹介期限日を延ばします。",
    establishment: "すべての求人に、新しい内容をすぐに反映します。",
    image: "この事業所の求人といっしょに、すぐに公開します。",
  } as Readonly<Record<string, string>>,
  published: "公開中の内容と変更後の内容",
  sinceReturn: "前回の差戻しから変わったところ",
  sentBack: { head: "差し戻したときの内容", caption: (section: string) => `${section}の差戻しからの変更` },
  presentAndProposed: "登録されている内容と変更後の内容",
  reason: "募集を終える理由",
  reasons: { filled: "充足（採用人数に達した）", other: "その他" },
  note: "求人者からの連絡",
  nowUntil: "いまの紹介期限日",
  newUntil: "延長後の紹介期限日",
  confirmedWarnings: "求人者が確認済みの注意",
  correctContent: "内容を職員が修正する",
  openPosting: "求人の詳細を見る",
  details: "内容",
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

export const acceptTitles: Readonly<Record<string, string>> = {
  posting: "この求人を受理して公開しますか",
  change: "この変更を受理して公開しますか",
  stop: "募集停止を受理しますか",
  extension: "有効期間の延長を受理しますか",
  establishment: "事業所情報の変更を受理しますか",
  image: "この画像を公開しますか",
};

export const acceptTexts: Readonly<Record<string, string>> = {
  change: "受理すると、求人の内容がすぐに入れ替わります。求人者に知らせます。",
  stop: "受理すると、この求人の募集はすぐに終わり、元に戻せません。求人者に知らせます。",
  extension: "受理すると、紹介期限日が延びます。求人者に知らせます。",
  establishment: "受理すると、この事業所のすべての求人に、新しい内容がすぐに反映されます。求人者に知らせます。",
  image: "この事業所の求人といっしょに、すぐに公開されます。求人者に知らせます。",
};

export const acceptConfirms: Readonly<Record<string, string>> = {
  posting: "受理して公開する",
  change: "変更を受理して公開する",
  stop: "募集停止を受理する",
  extension: "延長を受理する",
  establishment: "変更を受理する",
  image: "この画像を公開する",
};

/** 公開希望 4: accepted, shown to nobody. */
export const acceptUnpublished: Readonly<Record<string, { title: string; text: string; confirm: string }>> = {
  posting: {
    title: "この求人を受理しますか",
    text: "受理すると求人番号が付きます。公開希望のとおり、求人情報は公開しません。求人者にはメールで知らせます。メールアドレスの登録がないときは「郵送する通知」に入ります。",
    confirm: "公開せずに受理する",
  },
  change: {
    title: "この変更を受理しますか",
    text: "受理すると、求人の内容がすぐに入れ替わります。公開希望のとおり、求人情報は公開しません。求人者に知らせます。",
    confirm: "公開せずに変更を受理する",
  },
};

export const acceptPage = {
  title: "この求人を受理して公開しますか",
  text: "受理すると求人番号が付き、公開希望のとおりにすぐに公開されます。求人者にはメールで知らせます。メールアドレスの登録がないときは「郵送する通知」に入ります。",
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
  template: "よく使う文から選ぶ",
  templateUse: "この文を入れる",
  templateAdded: "「直してほしい項目」に入れました。必要に応じて直してください。",
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
  acceptedUnpublished: "受理しました",
  returned: "差し戻しました",
  refused: "不受理にしました",
  acceptedNext: "求人者に、受理と公開を知らせました。",
  acceptedUnpublishedNext: "求人者に、受理を知らせました。公開希望のとおり、求人情報は公開していません。",
  returnedNext: "求人者に、直してほしい項目を知らせました。申込み直しがあると、また一覧に入ります。",
  refusedNext: "求人者に、不受理の理由を知らせました。",
  letter: "メールアドレスの登録がない求人者への通知は「郵送する通知」に入ります。",
  postingNumber: "求人番号",
  validUntil: "紹介期限日",
  receipt: "受付番号",
  publicPage: "公開中の求人を見る",
  others: {
    change: "変更を受理しました",
    stop: "募集停止を受理しました",
    extension: "延長を受理しました",
    establishment: "事業所情報の変更を受理しました",
    image: "画像を公開しました",
  } as Readonly<Record<string, string>>,
  othersNext: "求人者に、受理を知らせました。",
  imageAccepted: "求人者に、公開を知らせました。",
  imageReturned: "画像を不承認にしました",
  imageReturnedNext: "求人者に、不承認の理由を知らせました。",
  waitTitle: "まだ判断されていません",
  wait: "この申込みは、まだ判断されていません。",
  open: "申込みを開く",
};

export const events: Readonly<Record<string, string>> = {
  create_posting: "求人を作成",
  copy_posting: "過去の求人から作成",
  submit_posting: "申込み",
  withdraw_posting: "取下げ",
  accept_posting: "受理・公開",
  return_posting: "差戻し",
  refuse_posting: "不受理",
  correct_posting: "職員による修正",
  submit_change: "変更の申込み",
  withdraw_change: "変更の取下げ",
  return_change: "変更の差戻し",
  correct_change: "変更内容の職員による修正",
  change_posting: "変更の受理・公開",
  submit_stop: "募集停止の申込み",
  withdraw_stop: "募集停止の取下げ",
  return_stop: "募集停止の差戻し",
  stop_posting: "募集停止の受理",
  submit_extension: "延長の申込み",
  withdraw_extension: "延長の取下げ",
  return_extension: "延長の差戻し",
  extend_posting: "延長の受理",
  cancel_posting: "職権取消",
  expire_posting: "期限満了",
  void_request: "申込みの対象が終了",
  submit_establishment_change: "事業所情報の変更の申込み",
  withdraw_establishment_change: "事業所情報の変更の取下げ",
  return_establishment_change: "事業所情報の変更の差戻し",
  accept_establishment_change: "事業所情報の変更の受理",
  update_establishment: "職員による事業所情報の修正",
  reserve_image: "画像の登録",
  inspect_upload: "画像の点検",
  edit_image: "画像の文の変更",
  accept_image: "画像の公開",
  reject_image: "画像の不承認",
  reopen_image: "画像を確認待ちに戻す",
  accept_texts: "画像の文の変更の承認",
  reject_texts: "画像の文の変更の不承認",
};

export const actors: Readonly<Record<string, string>> = {
  account: "求人者",
  staff: "職員",
  clock: "自動",
};

export const correctPage = {
  title: "内容を職員が修正する",
  lead: "求人者に電話などで確かめた修正を入れます。修正した項目、だれに確かめたか、いつ確かめたかが、経過に残ります。",
  choose: "修正する項目を選んでください",
  with: "確認した相手",
  withHelp: "例：採用担当の見本様",
  on: "確認した日",
  submit: "修正を保存する",
  saved: "内容を修正しました",
  back: "確認の画面へ戻る",
};
