// Words of アカウント設定: address, password, passkeys, sessions; and of the code and the passkey at the sign-in.

export const loginCode = {
  title: "ログインコードの入力",
  lead: "登録したメールアドレスに、6桁のログインコードを送りました。メールを開いて、書かれた数字を入力してください。",
  until: (time: string) => `このコードは${time}まで使えます。`,
  code: "ログインコード",
  codeHelp: "6桁の数字です。",
  remember: "この端末とブラウザーでは、30日間ログインコードの入力を省く",
  rememberHelp: "ほかの人も使うパソコンでは、チェックしないでください。",
  submit: "ログインする",
  missingTitle: "メールが届かないとき",
  missing: [
    "数分かかることがあります。迷惑メールの振り分け先も確かめてください。",
    "送り直すと、前に届いたコードは使えなくなります。",
  ],
  resend: "ログインコードを送り直す",
  resent: "ログインコードを送り直しました",
  resentText: "新しく届いたメールの6桁の数字を入力してください。前のコードは使えません。",
  back: "ログイン画面へ戻る",
  gone: "ログインの手続きが終わりました",
  goneText: "お手数ですが、ログインをはじめからやり直してください。",
};

export const passkeySignIn = {
  title: "パスキーでログイン",
  lead: "アカウント設定で登録したパスキー（指紋・顔・画面ロック）でログインできます。メールアドレスとパスワードの入力はいりません。",
  button: "パスキーでログイン",
  refused: "パスキーでログインできませんでした",
};

export const settings = {
  title: "アカウント設定",
  back: "アカウント設定へ戻る",
  loginTitle: "ログインに使う情報",
  email: "メールアドレス",
  password: "パスワード",
  passwordHidden: "表示しません",
  currentPassword: "現在のパスワード",
  currentPasswordHelp: "ご本人であることを確かめるために入力してください。",
};

export const changePassword = {
  title: "パスワードの変更",
  lead: "変更すると、ほかの端末のログインはすべて終了します。この端末のログインは続きます。",
  newPassword: "新しいパスワード",
  submit: "パスワードを変更する",
  done: "パスワードを変更しました",
  doneText: "ほかの端末のログインは終了しました。次からは、新しいパスワードでログインしてください。",
};

export const changeEmail = {
  title: "メールアドレスの変更",
  lead: "新しいメールアドレスに認証キーを送ります。認証キーを入力するまで、メールアドレスは変わりません。",
  now: "いまのメールアドレス",
  email: "新しいメールアドレス",
  submit: "認証キーを送る",
  keyTitle: "認証キーの入力",
  keySent: (email: string) =>
    `${email}にメールを送りました。ほかのアカウントで使われているメールアドレスのときは、認証キーは書かれていません。`,
  keyLead: "変更すると、ほかの端末のログインはすべて終了します。変更前のメールアドレスにもお知らせします。",
  keySubmit: "メールアドレスを変更する",
  again: "メールアドレスの入力へ戻る",
  done: "メールアドレスを変更しました",
  doneText: "次からは、新しいメールアドレスでログインしてください。",
};

export const passkeys = {
  title: "パスキー",
  lead: "指紋・顔・画面ロックでログインできるしくみです。パスワードより安全で、ログインコードの入力もいりません。",
  none: "登録したパスキーはありません。",
  full: (limit: number) => `パスキーは${limit}個まで登録できます。使っていないパスキーを削除すると、登録できます。`,
  created: (time: string) => `登録：${time}`,
  lastUsed: (time: string) => `最後のログイン：${time}`,
  neverUsed: "まだログインに使っていません",
  add: "パスキーを登録する",
  rename: "名前を変える",
  remove: "削除する",
  newTitle: "パスキーの登録",
  newLead:
    "パスワードを入力して「次へ」を押すと、この端末の画面に指紋・顔・画面ロックなどの確認が出ます。確認が終わると登録されます。",
  shared: "ほかの人も使うパソコンには、登録しないでください。",
  name: "パスキーの名前",
  nameHelp: "どの端末のものかわかる名前にしてください。例：事務所のパソコン",
  newSubmit: "次へ（端末で確認する）",
  stopped: "端末での確認が終わらなかったため、登録していません。もう一度「次へ」を押してください。",
  knownHere: "この端末のパスキーは登録済みです。そのままログインにお使いください。",
  unsupported: "このブラウザーではパスキーを使えません。新しいブラウザーでお試しください。",
  added: "パスキーを登録しました",
  addedText: "次からは、ログイン画面の「パスキーでログイン」を使えます。",
  renameTitle: "パスキーの名前の変更",
  renameSubmit: "名前を変更する",
  renamed: "パスキーの名前を変更しました",
  removeTitle: "パスキーを削除しますか",
  removeText: (name: string) =>
    `「${name}」でログインできなくなります。端末に残ったパスキーは、端末の設定で消してください。`,
  removeConfirm: "このパスキーを削除する",
  removed: "パスキーを削除しました",
  gone: "このパスキーはありません",
};

export const sessions = {
  title: "ログイン中の端末",
  lead: "お心当たりのない端末があるときは、ログインを終了し、パスワードを変更してください。",
  this: "この端末",
  started: (time: string) => `ログイン：${time}`,
  seen: (time: string) => `最後の操作：${time}`,
  way: { password: "パスワードでログイン", login_code: "ログインコードでログイン", passkey: "パスキーでログイン" },
  browser: { edge: "Edge", firefox: "Firefox", chrome: "Chrome", safari: "Safari", other: "ほかのブラウザー" },
  system: {
    iphone: "iPhone",
    ipad: "iPad",
    android: "Android",
    windows: "Windows",
    mac: "Mac",
    other: "ほかの端末",
  },
  device: (system: string, browser: string) => `${system}（${browser}）`,
  end: "ログインを終了する",
  ended: "ログインを終了しました",
  endOthers: "ほかの端末のログインをすべて終了する",
  endOthersTitle: "ほかの端末のログインをすべて終了しますか",
  endOthersText:
    "この端末のほかは、すべてログインし直しになります。30日間ログインコードの入力を省く設定も、すべて取り消されます。",
  endedOthers: "ほかの端末のログインをすべて終了しました",
};
