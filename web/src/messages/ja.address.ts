// Words of mails that do not arrive: the hint for carriers' mailboxes, the banner at home, the check, the office's list.

export const carrier = {
  title: "携帯電話会社のメールアドレスをお使いの方",
  text: (from: string) =>
    `迷惑メールの設定で届かないことがあります。携帯電話の「受信許可」（指定受信）の設定に${from}を加えてから、認証キーを送り直してください。`,
  unknown: "ハローワークのメール",
};

export const undeliverable = {
  title: "お知らせのメールが届いていません",
  reasons: {
    permanent: "登録されているメールアドレスに、メールを届けられませんでした。",
    transient: "登録されているメールアドレスの受信箱がいっぱいなどの理由で、続けてメールが届きませんでした。",
    complaint: "お送りしたメールが、迷惑メールとして報告されました。",
  },
  text: {
    employer: "いまは、お知らせのメールを止めています。大切な連絡は郵送でお届けします。",
    seeker: "いまは、お知らせのメールを止めています。新しいメッセージは、このマイページでご確認ください。",
  },
  act: "メールを受け取れるようにする",
};

export const addressCheck = {
  title: "メールが届くことの確認",
  back: { employer: "ホームへ戻る", seeker: "メッセージへ戻る" },
  fine: "お知らせのメールは、登録されているメールアドレスに届いています。",
  email: "登録されているメールアドレス",
  wrongTitle: "メールアドレスが変わった、まちがっているとき",
  wrong: "アカウント設定でメールアドレスを変更してください。",
  rightTitle: "このメールアドレスで受け取れるとき",
  steps: [
    "受信箱の空き容量と、迷惑メールの設定を確かめます。",
    "「認証キーを送る」を押し、届いたメールの認証キーを入力します。",
  ],
  send: "認証キーを送る",
  again: "認証キーを送り直す",
  sent: "認証キーを送りました",
  key: "認証キー",
  keyHelp: (until: string) => `メールに書かれた8文字です。有効時間は${until}までです。`,
  submit: "メールが届いたことを確認する",
  done: "メールが届くことを確認しました",
  doneText: "これからは、お知らせをメールでお送りします。",
};

export const staffList = {
  title: "メールが届かないアドレス",
  lead: "この安定所の事業所と求職者のうち、メールが届かないアカウントです。電話で確かめてください。求職者の電話番号は、求職者の情報にあります。見たことは記録に残ります。",
  caption: "メールが届かないアドレスの一覧",
  whose: "事業所・求職者",
  seeker: (number: string) => `求職者 ${number}`,
  phone: "電話番号",
  inFile: "求職者の情報へ",
  email: "メールアドレス",
  reason: "理由",
  reasons: { permanent: "届かない", transient: "続けて届かない", complaint: "迷惑メールとして報告" },
  since: "いつから",
  act: "操作",
  clear: "送信を再開する",
  clearFor: (name: string) => `${name}への`,
  cleared: "メールの送信を再開しました",
  none: "メールが届かないアドレスはありません。",
  letters: "郵送する通知へ",
  link: "メールが届かないアドレス",
};
