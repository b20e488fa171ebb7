// Words of the account: opening it in the leaflet's five steps (R07), signing in, a forgotten password.

export const signUp = {
  /** The steps as the leaflet numbers them. */
  steps: ["入口を選ぶ", "同意する", "事業所を確かめる", "認証キーを受け取る", "パスワードを決める"],
  back: "前へ戻る",
  next: "次へ",
  entry: {
    title: "マイページの開設",
    lead: "ハローワークの窓口でアカウント作成コードを受け取った求人者が、マイページを開設できます。",
    enter: "アカウント作成コードをハローワークで発行済みの求人者",
    needTitle: "用意するもの",
    need: [
      "アカウント作成コード（窓口で受け取った用紙にあります）",
      "事業所番号（同じ用紙、または求人票にあります）",
      "ログインに使う、事業所のメールアドレス",
    ],
    time: "開設は5つのステップで終わります。かかる時間は10分ほどです。",
    noCodeTitle: "アカウント作成コードをお持ちでない方",
    noCode:
      "アカウント作成コードは、ハローワークの窓口でだけお渡ししています。有効期限を過ぎたときも、窓口で再発行を受けてください。",
    haveTitle: "すでに開設している方",
    signIn: "ログインする",
  },
  consent: {
    title: "プライバシーポリシーと利用規約",
    lead: "両方をお読みのうえ、同意する方は2つの欄にチェックを入れてください。",
    read: (title: string) => `${title}の全文`,
    privacy: "プライバシーポリシーに同意する",
    terms: "利用規約に同意する",
    submit: "同意して次へ",
  },
  details: {
    title: "メールアドレスと事業所番号などの入力",
    lead: "ハローワークに登録してある内容と照らし合わせます。入力したメールアドレスに、認証キーを送ります。",
    email: "メールアドレス",
    emailHelp: "事業所のメールアドレスです。開設後は、ログインに使います。",
    number: "事業所番号",
    numberHelp: "11桁の数字です。例：9901-000001-1",
    phone: "電話番号",
    phoneHelp: "ハローワークに登録した事業所の電話番号です。例：076-000-0001",
    code: "アカウント作成コード",
    codeHelp: "窓口で受け取った用紙にある16文字です。大文字・小文字、ハイフンの有無は問いません。",
    submit: "次へ（認証キーを受け取る）",
  },
  key: {
    title: "認証キーを送りました",
    sentTo: "次のメールアドレスに、認証キーを書いたメールを送りました。",
    valid: "認証キーは50分間有効です。",
    until: (time: string) => `${time}までに、次の画面で入力してください。`,
    lapsed: "この認証キーの有効時間は過ぎました。「認証キーを送り直す」を押してください。",
    next: "次へ（パスワードを決める）",
    missingTitle: "メールが届かないとき",
    missing: [
      "数分かかることがあります。迷惑メールの振り分け先も確かめてください。",
      "送り直すと、前に届いた認証キーは使えなくなります。",
    ],
    resend: "認証キーを送り直す",
    resent: "認証キーを送り直しました",
    resentText: "新しく届いたメールの認証キーを使ってください。前の認証キーは使えません。",
    wrongTitle: "メールアドレスがちがうとき",
    wrong: "前の画面に戻って直せます。入力した内容は残っています。",
    wrongLink: "メールアドレスを直す",
  },
  password: {
    title: "パスワードと認証キーの入力",
    for: "ログインに使うメールアドレス",
    password: "パスワード",
    passwordHelp:
      "12文字以上64文字以内。文字の種類は自由です。よくある言葉や、メールアドレス・事業所名は避けてください。",
    key: "認証キー",
    keyHelp: (until: string) => `メールに書かれた8文字です。有効時間は${until}までです。`,
    submit: "マイページを開設する",
    resend: "認証キーが届かない、時間が過ぎたとき",
  },
  done: {
    title: "マイページ開設完了!",
    text: (name: string) => `${name}のマイページを開設しました。`,
    next: "登録したメールアドレスとパスワードでログインして、求人の申込みを始められます。",
    signIn: "ログインする",
  },
  completed: "この手続きは完了しています",
  completedText: "登録したメールアドレスとパスワードでログインしてください。",
};

export const signIn = {
  title: "ログイン",
  email: "メールアドレス",
  password: "パスワード",
  submit: "ログインする",
  forgot: "パスワードを忘れた方",
  opening: "はじめて使う方（マイページの開設）",
  wrong: "メールアドレスかパスワードが違います。入力を確かめて、もう一度ログインしてください",
  waitSeconds: (seconds: number) => `${seconds}秒ほど待ってから、もう一度ログインしてください。`,
  waitUntil: (time: string) => `${time}を過ぎてから、もう一度ログインしてください。`,
  signedOut: "ログアウトしました",
};

export const reset = {
  title: "パスワードの再設定",
  lead: "マイページに登録したメールアドレスを入力してください。再設定に使う認証キーをメールで送ります。",
  email: "メールアドレス",
  submit: "認証キーを送る",
  toSignIn: "ログイン画面へ戻る",
  newTitle: "新しいパスワードの入力",
  sent: (email: string) =>
    `${email}にメールを送りました。登録がないメールアドレスのときは、認証キーは書かれていません。`,
  newPassword: "新しいパスワード",
  newSubmit: "パスワードを変更する",
  again: "認証キーを送り直す",
  changed: "パスワードを変更しました",
  changedText: "新しいパスワードでログインしてください。",
};

export const wait = {
  until: (time: string) => `${time}を過ぎてから、もう一度お試しください。`,
};

export const account = {
  home: "ホーム",
  applicants: "応募者管理",
  messages: "メッセージ",
  search: "求職情報検索",
  establishment: "事業所情報設定",
  settings: "アカウント設定",
  signOut: "ログアウト",
  signOutFailed: "ログアウトできませんでした。インターネットへの接続を確かめて、もう一度押してください。",
};
