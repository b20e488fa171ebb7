// Words of several accounts of one establishment, several establishments of one account, and of closing an account.

export const members = {
  title: "この事業所のアカウント",
  lead: (limit: number) =>
    `この事業所のマイページを使えるアカウントです。${limit}まで開設できます。メールアドレスは一部だけ表示しています。`,
  caption: "アカウントの一覧",
  email: "メールアドレス",
  joined: "使い始めた日時",
  act: "操作",
  own: "（ご自身）",
  remove: "外す",
  removeFor: (email: string) => `${email}を`,
  only: "この事業所のアカウントは、いまお使いの1つだけです。",
  addTitle: "アカウントを増やすには",
  add: "使う方が、ハローワークの窓口で新しいアカウント作成コードを受け取ってください。その方のメールアドレスで開設の手続きをすると、ここに加わります。",
  establishments: "使える事業所の一覧（切り替え・コードの入力）",
  close: "退会する",
  back: "事業所情報設定へ戻る",
  removed: "アカウントを外しました",
  removedText: "外した方と、この事業所のほかのアカウントにメールでお知らせします。",
};

export const removal = {
  title: "このアカウントを外しますか",
  text: (email: string) => `${email}のアカウントは、この事業所のマイページをすぐに使えなくなります。`,
  effects: [
    "ログイン中のときは、その場で使えなくなります。",
    "求人や応募者の情報は、そのまま残ります。",
    "ほかの事業所で使っていないアカウントは、閉じられます。",
    "もう一度使うには、ハローワークの窓口で新しいアカウント作成コードが必要です。",
  ],
  confirm: "このアカウントを外す",
  back: "外さないで戻る",
  gone: "このアカウントは、一覧にありません。",
  toList: "アカウントの一覧へ戻る",
};

export const own = {
  title: "使える事業所",
  lead: "このアカウントで使える事業所です。切り替えると、その事業所の求人や応募者の画面になります。",
  number: "事業所番号",
  joined: "使い始めた日時",
  accounts: "アカウントの数",
  count: (count: number) => `${count}`,
  chosen: "いまの事業所",
  choose: "この事業所に切り替える",
  chooseFor: (name: string) => `${name}：`,
  chose: (name: string) => `${name}に切り替えました`,
  choseText: "ほかの画面（タブ）で前の事業所を開いているときは、読み込み直してください。",
  join: "アカウント作成コードを入力する",
  back: "この事業所のアカウントへ戻る",
};

export const joining = {
  title: "アカウント作成コードの入力",
  lead: "ハローワークの窓口で受け取ったコードを入力すると、いまのアカウントでその事業所も使えるようになります。",
  submit: "この事業所を使えるようにする",
  back: "使える事業所へ戻る",
  done: (name: string) => `${name}を使えるようになりました`,
};

export const closing = {
  title: "退会",
  lead: "退会すると、このアカウントではマイページを使えなくなります。",
  effects: [
    "すべての画面で、すぐにログアウトします。",
    "求人、応募者、選考結果、画像は事業所のものとして残ります。有効中の求人は、そのまま募集が続きます。",
    "このメールアドレスは、あとで別の開設に使えます。",
    "操作の記録（だれがいつ何をしたか）は、法令と規程に従って5年間保管します。",
    "もう一度使うには、ハローワークの窓口で新しいアカウント作成コードが必要です。",
  ],
  lastTitle: "使えるアカウントがなくなる事業所があります",
  last: (name: string) =>
    `${name}：ほかにアカウントがないため、マイページからの求人の変更や選考結果の登録ができなくなります。`,
  lastActive: (count: number) =>
    `いまの事業所には有効中の求人が${count}件あります。募集を終えたいときは、先に募集停止を申し込んでください。`,
  lastThen: "ハローワークからのお知らせは、郵送でお届けします。",
  password: "パスワード",
  passwordHelp: "ご本人であることを確かめます。",
  submit: "退会する",
  back: "退会しないで戻る",
  done: "退会しました",
  doneText: "ご利用ありがとうございました。",
};

export const seekerClosing: Pick<
  typeof closing,
  "title" | "lead" | "effects" | "password" | "passwordHelp" | "submit" | "back" | "done" | "doneText"
> = {
  ...closing,
  title: "求職者マイページを閉じる",
  lead: "閉じると、このアカウントでは求職者マイページを使えなくなります。",
  effects: [
    "すべての画面で、すぐにログアウトします。",
    "応募先とのメッセージは、これ以上やりとりできません。送ったメッセージは、応募先の画面に残ります。",
    "ハローワークの求職の登録と紹介は、そのまま続きます。",
    "このメールアドレスは、あとで別の開設に使えます。",
    "もう一度使うには、ハローワークの窓口で新しいアカウント作成コードが必要です。",
  ],
  submit: "求職者マイページを閉じる",
  back: "閉じないで戻る",
  done: "求職者マイページを閉じました",
};
