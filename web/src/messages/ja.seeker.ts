// Words of the seeker's own MyPage (求職者マイページ). What is the same for employers is taken from ja.account.

import { signIn as employerSignIn, signUp as employerSignUp, reset } from "./ja.account";

export { reset };

export const signUp: typeof employerSignUp = {
  ...employerSignUp,
  steps: ["入口を選ぶ", "同意する", "本人を確かめる", "認証キーを受け取る", "パスワードを決める"],
  entry: {
    ...employerSignUp.entry,
    lead: "ハローワークの窓口でアカウント作成コードを受け取った求職者が、マイページを開設できます。",
    enter: "アカウント作成コードをハローワークで発行済みの求職者",
    need: [
      "アカウント作成コード（窓口で受け取った用紙にあります）",
      "求職番号（同じ用紙、またはハローワーク受付票にあります）",
      "ログインに使う、ご自分のメールアドレス",
    ],
  },
  details: {
    ...employerSignUp.details,
    title: "メールアドレスと求職番号などの入力",
    emailHelp: "ご自分のメールアドレスです。開設後は、ログインに使います。",
    number: "求職番号",
    numberHelp: "13桁の数字です。例：99010-00000001",
    phoneHelp: "ハローワークに登録したご自分の電話番号です。例：076-000-1001",
  },
  password: {
    ...employerSignUp.password,
    passwordHelp: "12文字以上64文字以内。文字の種類は自由です。よくある言葉や、メールアドレス・氏名は避けてください。",
  },
  done: {
    ...employerSignUp.done,
    text: (number: string) => `求職番号${number}のマイページを開設しました。`,
    next: "登録したメールアドレスとパスワードでログインすると、応募先の事業所とメッセージをやりとりできます。",
  },
};

export const signIn: typeof employerSignIn = { ...employerSignIn };

export const account = {
  messages: "メッセージ",
  profile: "公開プロフィール",
  settings: "アカウント設定",
  close: "求職者マイページを閉じる（退会）",
};

export const front = {
  title: "求職者マイページ",
  lead: "ハローワークの紹介で応募した事業所と、メッセージをやりとりできます。",
  signUpTitle: "はじめて使う方",
  signUpText: "ハローワークの窓口で「アカウント作成コード」を受け取ってから、次に進んでください。",
  signUp: "アカウント作成コードをハローワークで発行済みの求職者",
  signInTitle: "マイページをお持ちの方",
  signInText: "メールアドレスとパスワードでログインします。",
  signIn: "ログインする",
  canTitle: "マイページでできること",
  can: [
    "紹介を受けた事業所とのメッセージのやりとり（求人が有効中の間）",
    "ハローワークの求職者に公開している求人の内容の確認",
    "経験や希望条件の求人者への公開（希望する方だけ。氏名や連絡先は公開しません）",
  ],
};
