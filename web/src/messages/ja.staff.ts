// Words of the staff entry: frame, sign-in, keyboard. Each area has its own file beside this one.

export const staffNav = {
  queue: "申込み一覧",
  search: "求人を探す",
  entries: "窓口・FAXなどの入力",
  establishments: "事業所",
  seekers: "求職者",
  referrals: "紹介と選考結果",
  messages: "知らされたやりとり",
  codes: "アカウント作成コード",
  letters: "郵送する通知",
  members: "職員",
  audit: "操作の記録",
};

export const staffAccount = {
  who: (office: string, name: string) => `${office}　${name}`,
  supervisor: "（監督者）",
  signOut: "ログアウト",
  signOutFailed: "ログアウトできませんでした。通信を確かめて、もう一度「ログアウト」を押してください。",
};

export const staffSignIn = {
  title: "職員用ページにログイン",
  lead: "ハローワークの職員が、求人の申込みを確認するためのページです。",
  username: "ユーザー名",
  password: "パスワード",
  submit: "ログインする",
  signedOut: "ログアウトしました",
  newPasswordTitle: "新しいパスワードを決める",
  newPasswordLead: "はじめてのログインです。お渡ししたパスワードの代わりに、これから使うパスワードを決めてください。",
  newPassword: "新しいパスワード",
  newPasswordHelp: "12文字以上で、ユーザー名や推測されやすい言葉は使えません。",
  newPasswordSubmit: "このパスワードでログインする",
  totpTitle: "認証アプリの数字を入力",
  totpLead: "スマートフォンの認証アプリを開き、表示されている数字を入力してください。",
  totp: "6桁の数字",
  again: "最初からやり直す",
  setUp: "認証アプリを登録する",
};

export const shortcuts = {
  title: "キーボード操作",
  off: "キーボード操作を使わない",
  on: "キーボード操作を使う",
  isOff: "キーボード操作は使わない設定です。",
  note: "入力欄にいるときは働きません。",
};
