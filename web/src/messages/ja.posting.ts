// Words of the posting form, its check and confirmation, the detail page and the public page.

export const create = {
  title: "新規求人情報を登録",
  lead: "はじめから入力するか、過去に申し込んだ求人の内容を使って作成します。",
  notes: [
    "入力は、公式の求人申込書と同じ8つに分かれています。どこからでも始められます。",
    "「次へ」を押すたびに保存します。途中でやめても、続きから入力できます。",
    "事業所の名称や所在地は、ハローワークに登録した内容を使います。入力は要りません。",
  ],
  start: "はじめから入力する",
  toHome: "ホームへ戻る",
};

export const form = {
  back: "項目の一覧へ戻る",
  toHome: "ホームへ戻る",
  titleNew: "求人情報の入力",
  lead: "どの項目からでも入力できます。すべて入力すると、確認と申込みに進めます。",
  done: (done: number, all: number) => `${all}項目のうち${done}項目を入力しました`,
  empty: "未入力",
  partial: "入力中",
  complete: "入力済み",
  correct: "修正が必要",
  look: "要確認",
  changedSection: "変更あり",
  warning: "確認してください：",
  group: (number: number, title: string) => `${number}　${title}`,
  fromEstablishment: "登録されている事業所の情報を使います。",
  showEstablishment: "事業所情報設定を見る",
  runCheck: "法令チェックをする",
  found: (count: number) => `確認が必要な点が${count}件あります。「要確認」の項目を開くと、入力欄のそばに表示します。`,
  foundNothing: "いま入力されている内容に、確認が必要な点はありません。",
  checkFailed: "チェックできませんでした。少し待ってから、もう一度お試しください。",
  check: "確認と申込み",
  ready: "始められます",
  notYet: "まだ始められません",
  notYetWhy: "上の項目をすべて入力すると、始められます。",
  returnedTitle: "修正のお願い（差戻し）",
  returnedLead: "「修正が必要」の項目を直してから、「確認と申込み」でもう一度申し込んでください。",
  office: "ハローワークからの連絡",
  saveAndLeave: "保存して中断する",
  saved: "保存しました",
  savedButLook: "保存しました。確認が必要な点があります。直すか、このままでよければ、もう一度ボタンを押してください。",
  savedText: "続きは「求人情報を編集」から入力できます。",
  next: "次へ",
  nextToCheck: "保存して確認に戻る",
  nextToList: "保存して一覧へ戻る",
  discard: "この下書きを破棄する",
  preview: "求職者の検索結果での見え方",
  previewEmpty: "職種と仕事内容を入力すると、ここに表示します。",
  unsaved: "まだ保存していない入力があります",
  unsavedText: "前にこの画面で入力した内容を戻しました。「次へ」を押すと保存します。",
  useSaved: "保存されている内容に戻す",
  missing: "この求人は見つかりません",
  missingText: "破棄したか、アドレスがちがう可能性があります。求人の一覧から選び直してください。",
};

export const checkAnswers = {
  title: "入力内容の確認",
  lead: "内容を確かめて、よければ申し込んでください。直すところは「変更する」から直せます。",
  notice: (published: boolean) => (published ? submitted.next : submitted.nextUnpublished)[0],
  submit: "この内容で申し込む",
  submitAnyway: "確認して、この内容で申し込む",
  changed: "ほかの画面または担当者が、先に内容を変えました",
  changedText: "下に表示しているのが最新の内容です。もう一度確かめてから申し込んでください。",
};

export const submitted = {
  title: "求人を申し込みました",
  receipt: "受付番号",
  target: (published: boolean) => (published ? "公開の目標日" : "受理の目標日"),
  occupation: "職種",
  at: "申込日時",
  nextTitle: "このあとの流れ",
  next: [
    "申込み内容は、ハローワークで確認後に受理・公開します。",
    "原則、申込みされた日の翌2営業日以内に公開します。確認に時間がかかるときは、目標日を過ぎることがあります。",
    "直していただきたいところがあるときは、メールでお知らせし、ホームに「修正のお願い（差戻し）」と表示します。",
    "受理・公開したときも、メールでお知らせします。",
  ],
  nextUnpublished: [
    "申込み内容は、ハローワークで確認後に受理します。公開希望のとおり、求人情報は公開しません。",
    "原則、申込みされた日の翌2営業日以内に受理します。確認に時間がかかるときは、目標日を過ぎることがあります。",
    "直していただきたいところがあるときは、メールでお知らせし、ホームに「修正のお願い（差戻し）」と表示します。",
    "受理したときも、メールでお知らせします。",
  ],
  contactTitle: "お問い合わせ",
  contact: "申込みの内容については、受付番号を伝えて、ページの下にあるお問い合わせ先にご連絡ください。",
  print: "この画面を印刷する",
  show: "詳細を表示",
  home: "ホームへ戻る",
};

export const detail = {
  status: "申込みの状況",
  establishment: "事業所の情報",
  edit: "求人情報を編集",
  withdraw: "この求人の申込みを取り下げる",
  discard: "この下書きを破棄する",
  print: "印刷する",
  publicPage: "公開中のページを見る",
  toHome: "ホームへ戻る",
  sheet: "求人票（申込み内容の控え）",
  commentsTitle: "修正のお願い（差戻し）",
  refusalTitle: "この求人は受理されませんでした",
  refusalGround: "理由",
  refusalNext: "内容についてのご質問は、ページの下にあるお問い合わせ先にご連絡ください。",
  whole: "全体について",
  submitted:
    "申込み中の内容は変更できません。直すところがあるときは、お問い合わせ先にご連絡いただくか、申込みを取り下げてください。",
  printedAt: (date: string) => `${date}現在`,
};

export const withdraw = {
  title: "求人の申込みを取り下げますか",
  text: (name: string) => `「${name}」の申込みを取り下げます。`,
  effects: [
    "ハローワークでの確認は中止になり、この求人は受理されません。",
    "取り下げた求人は「無効になった求人」に移り、元に戻すことはできません。",
    "もう一度募集するときは、新しい求人として申し込んでください。",
  ],
  confirm: "この求人の申込みを取り下げる",
  back: "取り下げずに戻る",
};

export const discard = {
  title: "下書きを破棄しますか",
  text: (name: string) => `「${name}」の下書きを破棄します。`,
  effects: ["入力した内容はすべて消え、元に戻すことはできません。"],
  confirm: "この下書きを破棄する",
  back: "破棄せずに戻る",
};

export const job = {
  title: "公開中の求人",
  kind: "求人情報",
  number: "求人番号",
  accepted: "受付年月日",
  until: "紹介期限日",
  office: "受理したハローワーク",
  establishment: "事業所名",
  hidden: "この求人では公開していません。ハローワークの窓口でお尋ねください。",
  address: "所在地",
  workplace: "就業場所",
  asOf: (date: string) => `${date}現在の内容です。`,
  applyTitle: "応募を希望する方",
  apply: (number: string) =>
    `ハローワークの窓口で、求人番号「${number}」を伝えてください。応募には、ハローワークの紹介状が必要です。`,
  missing: "この求人は公開していません",
  missingText:
    "募集が終わったか、求人番号がちがう可能性があります。求人番号を確かめるか、ハローワークの窓口でお尋ねください。",
  print: "印刷する",
  summary: "求人の情報",
};
