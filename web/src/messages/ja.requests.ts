// Words of what employers apply for about a posting in force: change, stop, extension; of copies, history and the job sheet.

export const warnings = {
  title: (count: number) => `ご確認いただきたい点が${count}件あります`,
  lead: "このままでも申し込めます。内容を確かめて、それぞれの「内容を確認しました」に印を付けてください。",
  confirm: "内容を確認しました",
  tick: "内容を確かめて、「内容を確認しました」に印を付けてください",
  change: (label: string) => `${label}を変更する`,
  back: "申込み内容の確認に戻る",
};

export const requestKinds = { change: "求人内容の変更", stop: "募集停止", extension: "有効期間の延長" };

export const requestStates = {
  draft: "作成中",
  submitted: "確認待ち",
  in_review: "確認中",
  returned: "修正のお願い（差戻し）",
  accepted: "受理",
  withdrawn: "取下げ",
  void: "対象の求人が終了",
};

export const badges: Readonly<Record<string, string>> = {
  expiring: "期限間近",
  change_draft: "変更の下書きあり",
  change_requested: "変更申込中",
  change_returned: "変更の差戻し",
  stop_requested: "停止申込中",
  stop_returned: "停止の差戻し",
  extension_requested: "延長申込中",
  extension_returned: "延長の差戻し",
};

export const requests = {
  title: "この求人への申込み",
  state: "状態",
  receipt: "受付番号",
  submitted: "申込日時",
  target: "確認の目標日",
  overdue: "目標日を過ぎています。ハローワークで確認中です。",
  reason: "理由",
  note: "ハローワークへの連絡",
  newUntil: "延長後の紹介期限日",
  office: "ハローワークからの連絡",
  whole: "全体について",
  showChange: "変更の内容を見る",
  goOn: "変更の入力を続ける",
  correct: "直して申し込み直す",
  withdraw: (kind: string) => `${kind}の申込みを取り下げる`,
  discardDraft: "変更の下書きを破棄する",
  reasons: { filled: "充足（採用人数に達した）", other: "その他" },
  actions: "この求人でできること",
  change: "求人情報を編集",
  stop: "募集停止を申し込む",
  extend: "有効期間の延長を申し込む",
  copy: "この求人を使って新しい求人を作成する",
  sheet: "求人票を表示・印刷する",
  history: "これまでの経過を見る",
  suggestFilled: "採用した人数が、採用人数に達しています",
  suggestFilledText: "募集を終えるときは、募集停止（充足）を申し込んでください。申し込むまで、求人は有効なままです。",
  keepCurrent: "募集を終えたときや、内容が変わったときは、すみやかにお申し込みください（職業安定法第5条の4）。",
};

export const change = {
  title: "求人情報の編集（変更の申込み）",
  lead: "変えるところを入力して、「変更の確認と申込み」に進んでください。ハローワークが受理するまで、求人はいまの内容のままです。",
  start: "変更の入力を始める",
  startLead: "いまの内容を写して、変更の下書きを作ります。",
  check: "変更の確認と申込み",
  checkTitle: "変更内容の確認",
  checkLead: "いまの内容と、変更後の内容を並べています。よければ申し込んでください。",
  notice: "変更の内容は、ハローワークで確認後に求人に反映します。それまでは、求人はいまの内容のままです。",
  submit: "この内容で変更を申し込む",
  submitAnyway: "確認して、変更を申し込む",
  submitted: "求人内容の変更を申し込みました",
  submittedText: "確認が終わると、メールでお知らせします。",
  waiting: "変更の申込みは、ハローワークで確認中です。直すときは、いったん取り下げてください。",
  returnedTitle: "変更の申込みについて、修正のお願い（差戻し）があります",
  toPosting: "求人の詳細へ戻る",
  toList: "項目の一覧へ戻る",
  changed: "変更あり",
  saved: "変更の下書きを保存しました",
};

export const stop = {
  title: "募集停止の申込み",
  lead: "募集を終える理由を選んでください。ハローワークが受理するまで、求人は有効なままです。",
  reason: "募集を終える理由",
  note: "ハローワークへの連絡",
  noteHelp: "公開しません",
  submit: "募集停止を申し込む",
  done: "募集停止を申し込みました",
  doneText: "ハローワークで確認後に、募集を終えます。確認が終わると、メールでお知らせします。",
};

export const extension = {
  title: "有効期間の延長の申込み",
  lead: "延長できるのは、1つの求人につき1回です。ハローワークが受理すると、紹介期限日が次のように変わります。",
  now: "いまの紹介期限日",
  after: "延長後の紹介期限日",
  note: "ハローワークへの連絡",
  noteHelp: "公開しません",
  submit: "有効期間の延長を申し込む",
  done: "有効期間の延長を申し込みました",
  doneText: "確認が終わると、メールでお知らせします。",
};

export const withdrawRequest = {
  title: (kind: string) => `${kind}の申込みを取り下げますか`,
  titleDraft: "変更の下書きを破棄しますか",
  text: (kind: string) => `${kind}の申込みを取り下げます。ハローワークでの確認は中止になります。`,
  textDraft: "入力した変更の内容は消え、元に戻すことはできません。いまの求人は、そのままです。",
  confirm: (kind: string) => `${kind}の申込みを取り下げる`,
  confirmDraft: "変更の下書きを破棄する",
  back: "取り下げずに戻る",
  backDraft: "破棄せずに戻る",
  done: (kind: string) => `${kind}の申込みを取り下げました`,
  doneDraft: "変更の下書きを破棄しました",
};

export const copy = {
  title: "過去の求人から作成",
  lead: "使いたい求人を選ぶと、その内容を写した新しい下書きを作ります。元の求人は変わりません。",
  use: "この求人を使う",
  none: "使える求人がありません。はじめから入力してください。",
  more: "無効になった求人をもっと見る",
  blank: "はじめから入力する",
  madeTitle: "過去の求人の内容を写しました",
  dropped: (labels: string) => `次の項目は写していません。入力してください：${labels}`,
  law: (count: number) =>
    `いまの決まりでは、ほかに${count}か所の入力や確認が必要です。「未入力」「要確認」の項目をご覧ください。`,
  complete: "すべての項目に入力があります。内容が今回の募集と合っているか、確かめてください。",
};

export const history = {
  title: "これまでの経過",
  caption: "この求人のこれまでの経過",
  at: "日時",
  what: "できごと",
  who: "だれが",
  details: "内容",
  sheet: "この時点の求人票",
  proposal: "申し込まれた変更の内容",
  ofRequest: (event: string, kind: string) => `${event}（${kind}）`,
  none: "－",
  actors: { account: "あなたの事業所", staff: "ハローワーク", clock: "自動" },
  agreed: (name: string, day: string) => `${name}様に確認（${day}）`,
  until: (day: string) => `新しい紹介期限日：${day}`,
  back: "求人の詳細へ戻る",
  events: {
    create_posting: "求人を作成",
    copy_posting: "過去の求人から作成",
    submit_posting: "求人の申込み",
    withdraw_posting: "申込みの取下げ",
    return_posting: "差戻し",
    accept_posting: "受理",
    refuse_posting: "不受理",
    correct_posting: "職員による修正",
    submit_change: "変更の申込み",
    withdraw_change: "変更の申込みの取下げ",
    return_change: "変更の差戻し",
    correct_change: "変更内容の職員による修正",
    change_posting: "変更の受理",
    submit_stop: "募集停止の申込み",
    withdraw_stop: "募集停止の申込みの取下げ",
    return_stop: "募集停止の差戻し",
    stop_posting: "募集停止の受理",
    submit_extension: "期間延長の申込み",
    withdraw_extension: "期間延長の申込みの取下げ",
    return_extension: "期間延長の差戻し",
    extend_posting: "期間延長の受理",
    cancel_posting: "取消（職権）",
    expire_posting: "期限満了",
    void_request: "申込みの対象の求人が終了",
  } as Readonly<Record<string, string>>,
};

export const proposal = {
  title: "申し込まれた変更の内容",
  lead: (at: string, event: string) => `${at}の「${event}」の内容を、そのとき公開していた内容と並べています。`,
  older: {
    head: "そのとき公開していた内容",
    caption: (section: string) => `${section}：そのとき公開していた内容と、変更後の内容`,
    whole: true,
  },
};

export const sheet = {
  title: "求人票",
  number: "求人番号",
  accepted: "受付年月日",
  until: "紹介期限日",
  version: (day: string) => `${day}時点の内容。`,
  office: "受理安定所",
  officeOf: (code: string, name: string | null) => (name ? `${name}（${code}）` : code),
  establishment: "求人事業所",
  person: "担当者（公開しません）",
  ownAsOf: (day: string) => `求人事業所の欄は、${day}現在に登録されている内容です。`,
  print: "印刷する",
  back: "求人の詳細へ戻る",
  asOf: (day: string) => `${day}現在`,
  draft: "（受理前の控え）",
};

export const todo = {
  title: "対応が必要なこと",
  none: "いま対応が必要なことはありません。",
  until: (day: string) => `${day}まで`,
  kinds: {
    returned: "修正して、もう一度申し込んでください",
    change_returned: "変更の申込みを修正してください",
    stop_returned: "募集停止の申込みを修正してください",
    extension_returned: "期間延長の申込みを修正してください",
    establishment_returned: "事業所情報の変更の申込みを修正してください",
    expiring: "紹介期限日が近づいています",
  } as Readonly<Record<string, string>>,
};
