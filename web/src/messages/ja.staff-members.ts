// Words of the staff's own accounts: authenticator apps, and what supervisors do for their people.

export const totp = {
  title: "認証アプリの登録",
  lead: "職員用ページには、パスワードのほかに、スマートフォンの認証アプリが表示する6桁の数字でログインします。",
  credentialsLead: "ユーザー名とパスワードを入力してください。",
  next: "次へ",
  stepsTitle: "登録のしかた",
  steps: [
    "スマートフォンの認証アプリで「追加」を選び、このQRコードを読み取ります。",
    "読み取れないときは、下の「登録用の文字」をアプリに入力します。",
    "アプリに表示された6桁の数字を、下の欄に入力します。",
  ],
  qr: "認証アプリに登録するためのQRコード",
  secret: "登録用の文字",
  once: "QRコードと文字は、この画面にだけ表示します。ほかの人に見せたり、写真を残したりしないでください。",
  code: "6桁の数字",
  submit: "登録してログインする",
  toLogin: "ログイン画面へ戻る",
};

export const staffMembers = {
  title: "職員",
  lead: "この安定所の職員です。ここで招いた方と、一度でもログインした方を表示しています。",
  caption: "職員の一覧",
  name: "氏名",
  username: "ユーザー名",
  role: "役割",
  roles: { clerk: "担当者", supervisor: "監督者" } as Readonly<Record<string, string>>,
  state: "状態",
  states: { active: "利用中", disabled: "停止中" } as Readonly<Record<string, string>>,
  act: "操作",
  own: "（ご自身）",
  disable: "停止する",
  enable: "再開する",
  reset: "ログインをやり直してもらう",
  of: (name: string) => `${name}：`,
  invite: "職員を招く",
  next: "次のページ",
  only: "このページは、監督者だけが使えます。",
  back: "職員の一覧へ戻る",
};

export const invitation = {
  title: "職員を招く",
  lead: "この安定所の職員として登録し、はじめてのログインに使うパスワードを発行します。",
  username: "ユーザー名",
  usernameHelp: "半角の小文字・数字で3文字以上20文字以内。ログインに使います。例：h-madoguchi",
  name: "氏名",
  role: "役割",
  submit: "招く",
};

export const firstPassword = {
  title: "はじめてのログインのパスワード",
  onceTitle: "この画面を閉じると、パスワードはもう表示できません",
  onceText: "本人に直接渡してください。メールやチャットで送らないでください。",
  text: (name: string) => `${name}さんは、次のユーザー名とパスワードでログインし、新しいパスワードを決めます。`,
  username: "ユーザー名",
  password: "パスワード",
  valid: "このパスワードは7日間有効です。",
  done: "職員の一覧へ戻る",
};

export const disabling = {
  title: (name: string) => `${name}さんの利用を停止しますか`,
  effects: [
    "ログイン中のときは、その場で使えなくなります。",
    "再開するまで、ログインできません。",
    "担当中の申込みは、ほかの職員が引き継げます。",
  ],
  confirm: "利用を停止する",
  back: "停止しないで戻る",
  done: (name: string) => `${name}さんの利用を停止しました`,
};

export const enabling = {
  title: (name: string) => `${name}さんの利用を再開しますか`,
  effects: ["いまのパスワードと認証アプリで、もう一度ログインできるようになります。"],
  confirm: "利用を再開する",
  back: "再開しないで戻る",
  done: (name: string) => `${name}さんの利用を再開しました`,
};

export const resetting = {
  title: (name: string) => `${name}さんのログインをやり直してもらいますか`,
  effects: [
    "パスワードを忘れたとき、認証アプリの入ったスマートフォンをなくしたときに使います。本人であることを確かめてください。",
    "いまのパスワードと認証アプリは使えなくなり、ログイン中のときは、その場で使えなくなります。",
    "はじめてのログインに使うパスワードを発行します。",
  ],
  confirm: "パスワードを発行する",
  back: "発行しないで戻る",
};
