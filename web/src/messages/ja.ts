// The words every entry page shares. Words of one area live beside this file as ja.<area>.ts, so that they load with it.

export const maintenance = {
  title: "お知らせ",
  closed: "ただいまメンテナンス中です",
  until: (time: string) => `${time}までの予定です。`,
  contact: "お急ぎのときは、下の連絡先へお電話ください。再開したあとに、このページを開き直してください。",
};

export const site = {
  owner: "ハローワーク（公共職業安定所）",
  name: "求人者マイページ",
  seekerName: "求職者マイページ",
  staffName: "求人者マイページ 職員用",
  skip: "本文へ移動",
  home: "トップページ",
  titleError: "エラー：",
  accessibility: "ウェブアクセシビリティについて",
  signOut: "ログアウト",
  mainNav: "メインメニュー",
  footerNav: "このサイトについて",
  newTab: "（新しいタブで開きます）",
};

export const contact = {
  title: "お問い合わせ先",
  office: "求人の申込み・内容について",
  helpDesk: "画面の操作について",
  phone: "電話",
  email: "メール",
  counter: "窓口の受付時間",
  hours: (opens: string, closes: string, closedOn = "土曜・日曜・祝日・年末年始") =>
    `${opens}から${closes}まで（${closedOn}を除く）`,
  open: (closes: string) => `ただいま受付中（${closes}まで）`,
  closed: (next: string) => `ただいま受付時間外（次は${next}から）`,
  closedUnknown: "ただいま受付時間外",
  loading: "お問い合わせ先を読み込んでいます",
  /** Shown when the server cannot be asked: the office of the leaflet. */
  fallback: {
    office: {
      name: "ハローワーク金沢",
      department: "求人事業所部門",
      phone: "076-253-3036",
      email: "hwkz-kyujin@mhlw.go.jp",
    },
    helpDesk: { name: "ヘルプデスク", phone: "0570-077450" },
  },
};

export const field = {
  required: "※必須",
  optional: "※任意",
  errorMark: "＊",
  remaining: (count: number) => `あと${count}文字入力できます`,
  excess: (count: number) => `${count}文字多く入力されています`,
  year: "年",
  month: "月",
  day: "日",
  hour: "時",
  minute: "分",
  hours: "時間",
  westernExample: "西暦で入力します。例：2027年1月31日",
  timeExample: "24時間の表し方で入力します。例：8時30分、17時00分",
  codesExample: "2つ以上あるときは「、」で区切って入力します。",
  linesHelp: "1行に1つずつ入力します",
  yes: "はい",
  no: "いいえ",
  choose: "選んでください",
  show: "パスワードを表示する",
  hide: "パスワードを隠す",
  item: (label: string, index: number) => `${label} ${index}件目`,
  addItem: (label: string) => `${label}を追加する`,
  removeItem: (label: string, index: number) => `${label} ${index}件目を消す`,
  itemsFull: (max: number) => `${max}件まで入力できます。`,
  returned: "ハローワークからの連絡",
};

export const check = {
  enter: (label: string) => `${label}を入力してください`,
  choose: (label: string) => `${label}を選んでください`,
  agree: (label: string) => `「${label}」にチェックを入れてください`,
  tooLong: (label: string, max: number, now: number) => `${label}は${max}文字以内で入力してください（いま${now}文字）`,
  number: (label: string) => `${label}は数字で入力してください`,
  integer: (label: string) => `${label}は小数のない数字で入力してください`,
  oneDecimal: (label: string) => `${label}は小数第1位までの数字で入力してください`,
  range: (label: string, min: string, max: string) => `${label}は${min}以上${max}以下で入力してください`,
  atLeast: (label: string, min: string) => `${label}は${min}以上で入力してください`,
  atMost: (label: string, max: string) => `${label}は${max}以下で入力してください`,
  datePart: (label: string, parts: string) => `${label}の「${parts}」を入力してください`,
  dateMissing: (label: string) => `${label}は、カレンダーにある日付を入力してください。例：2027年1月31日`,
  time: (label: string, ends: boolean) =>
    `${label}は、0時00分から${ends ? "24時00分" : "23時59分"}までの時刻で入力してください`,
  email: (label: string) => `${label}は「name@example.jp」のような形で入力してください`,
  phone: (label: string) => `${label}は0から始まる10桁または11桁の番号で入力してください`,
  tooMany: (label: string, max: number) => `${label}は${max}件までにしてください`,
};

export const summary = {
  title: (count: number) => `${count}件の入力を確認してください`,
  lead: "項目を選ぶと、その入力欄へ移動します。入力した内容は消えていません。",
};

export const failure = {
  network: "通信できませんでした",
  networkDetail: "入力した内容はこの画面に残っています。インターネットへの接続を確かめて、もう一度送ってください。",
  server: "送信できませんでした",
  kept: "入力した内容はこの画面に残っています。",
  retry: "もう一度送る",
  reload: "もう一度読み込む",
  opening: "ログインを確認しています",
  loadTitle: "読み込めませんでした",
  unknown: "しばらく待ってから、もう一度お試しください。",
  reference: (id: string) => `お問い合わせ番号：${id}`,
};

export const action = {
  next: "次へ",
  back: "前へ戻る",
  save: "保存する",
  saveAndLeave: "保存して中断する",
  change: "変更する",
  enter: "入力する",
  none: "入力なし",
  before: "変更前：",
  print: "印刷する",
  sending: "送信しています",
  more: "次のページ",
  first: "最初のページ",
  pages: "ページの移動",
  pagesOf: (list: string) => `${list}のページの移動`,
};

export const copy = {
  done: (text: string) => `${text}をコピーしました。`,
  failed: "コピーできませんでした。番号を選んで、コピーしてください。",
};

export const status = { loading: "読み込んでいます" };

export const banner = { success: "完了", info: "お知らせ", warning: "注意", error: "重要" };

export const steps = {
  label: "手続きの進み具合",
  progress: (all: number, now: number) => `全${all}ステップ中、${now}ステップ目`,
  done: "完了",
  current: "いまここ",
  ahead: "これから",
};

export const session = {
  warnTitle: "まもなく自動でログアウトします",
  warnText: (time: string) =>
    `しばらく操作がないため、${time}に自動でログアウトします。作業を続けるときは「続ける」を押してください。`,
  extend: "続ける",
  limitText: (time: string) =>
    `安全のため、ログインから一定の時間がたつと自動でログアウトします。${time}までに、入力中の内容を保存してください。`,
  understood: "画面に戻る",
  endedTitle: "ログインの有効時間が過ぎました",
  endedText:
    "この画面に入力した内容は残っています。新しいタブでログインしてから、この画面に戻って「続ける」を押してください。",
  signIn: "ログインする",
  stillEnded: "まだログインできていません。新しいタブでログインしてから、もう一度「続ける」を押してください。",
  extendFailed: "延長できませんでした。インターネットへの接続を確かめて、もう一度「続ける」を押してください。",
};

export const notFound = {
  title: "ページが見つかりません",
  text: "アドレスが変わったか、ページがなくなった可能性があります。アドレスを手で入力したときは、まちがいがないか確かめてください。",
  back: "トップページへ移動する",
};

export const crash = {
  title: "画面を表示できませんでした",
  text: "ご不便をおかけして申し訳ありません。もう一度読み込んでも直らないときは、下のお問い合わせ先にご連絡ください。保存した内容は消えていません。",
  reload: "もう一度読み込む",
};
