// Words of the staff's establishments and account codes.

export const establishments = {
  title: "事業所",
  searchLabel: "事業所を探す",
  searchHelp: "事業所番号（11桁）か、事業所名のフリガナの始めの部分を入力します。",
  search: "探す",
  all: "すべての事業所を表示する",
  register: "事業所を登録する",
  caption: "登録されている事業所（フリガナ順）",
  number: "事業所番号",
  name: "事業所名",
  kana: "フリガナ",
  phone: "電話番号",
  found: (words: string) => `「${words}」で探した結果`,
  none: "当てはまる事業所はありません。",
  noneNext: "番号やフリガナを確かめて、もう一度探してください。はじめての事業所は「事業所を登録する」から登録します。",
  empty: "登録されている事業所はありません。",
  emptyNext: "「事業所を登録する」から登録します。",
  back: "事業所の一覧へ戻る",
};

export const registration = {
  title: "事業所を登録する",
  lead: "窓口で確かめた内容を登録します。登録した事業所に、アカウント作成コードを発行できます。",
  submit: "登録する",
  cancel: "登録しないで戻る",
  done: "事業所を登録しました",
};

export const establishment = {
  edit: "事業所の情報を修正する",
  postings: "この事業所の求人を見る",
  accounts: "アカウントの一覧",
  editTitle: "事業所の情報を修正する",
  editLead:
    "マイページを使わない求人者から連絡があったとき、または求人者に確かめたときに修正します。すべての求人にすぐに反映されます。",
  editSection: "修正するところ",
  openSection: "この項目を修正する",
  save: "保存する",
  saved: "事業所の情報を修正しました",
  backTo: "事業所へ戻る",
  data: "登録されている内容",
  issue: "アカウント作成コードを発行する",
  enterPosting: "この事業所の求人を入力する",
  codes: "アカウント作成コード",
  back: "事業所の情報へ戻る",
};

export const codes = {
  title: "アカウント作成コード",
  lead: "この安定所で発行したコードです。コードそのものは、発行したときの画面と用紙にしか表示されません。",
  caption: "発行したアカウント作成コード",
  establishment: "事業所",
  state: "状態",
  issued: "発行日時",
  effective: "発効日",
  lastDay: "最終日",
  act: "操作",
  revoke: "失効させる",
  revokeFor: (name: string) => `${name}のコードを`,
  tabs: "コードの状態",
  tabIssued: "使われていないコード",
  tabExpired: "期限が切れたコード",
  emptyIssued: "使われていないコードはありません。",
  emptyExpired: "期限が切れたコードはありません。",
  emptyNext: "コードは、事業所の情報のページから発行します。",
  emptyHere: "この事業所に発行したコードはありません。",
  states: { issued: "発行済", used: "使用済", expired: "期限切れ", revoked: "失効" },
  findEstablishment: "事業所を探す",
};

export const issue = {
  title: "アカウント作成コードを発行する",
  lead: "窓口に来た方が、この事業所の方であることを確かめてから発行します。",
  replaces: "使われていないコードがあります",
  replacesText: "新しく発行すると、前のコードは使えなくなります。",
  when: "いつから使えるようにしますか",
  today: (date: string) => `今日（${date}）から`,
  later: "別の日から",
  date: "発効日",
  dateHelp: (first: string, last: string) => `${first}から${last}までの日を入力します。`,
  dateError: (first: string, last: string) => `発効日は、${first}から${last}までの日を入力してください`,
  submit: "発行する",
  cancel: "発行しないで戻る",
};

export const slip = {
  title: "アカウント作成コードを発行しました",
  once: "コードが表示されるのは、この画面だけです",
  onceText:
    "印刷して、窓口の方に渡してください。この画面を離れると、もう表示できません。なくしたときは、発行し直します。",
  print: "用紙を印刷する",
  leave: "渡し終えたので、事業所の情報へ戻る",
  head: "求人者マイページ　アカウント作成コードのお知らせ",
  to: (name: string) => `${name}　御中`,
  number: "事業所番号",
  code: "アカウント作成コード",
  from: "使い始められる日",
  until: "最終日（この日の24時まで使えます）",
  site: "求人者マイページのアドレス",
  stepsTitle: "マイページの開設手順（パソコンでもスマートフォンでもできます）",
  steps: [
    "求人者マイページを開き、「アカウント作成コードをハローワークで発行済みの求人者」を選びます。",
    "プライバシーポリシーと利用規約を読み、同意します。",
    "メールアドレス、事業所番号、電話番号、このアカウント作成コードを入力します。",
    "入力したメールアドレスに、認証キーが届きます。認証キーは50分間有効です。",
    "登録するパスワードと認証キーを入力すると、マイページの開設が完了します。",
  ],
  notes: [
    "このコードは1回だけ使えます。ほかの人に知らせないでください。",
    "最終日を過ぎたコードは使えません。もう一度窓口で発行を受けてください。",
  ],
  officeTitle: "発行した安定所",
  phone: "電話",
};

export const revocation = {
  title: "このコードを失効させますか",
  text: (name: string) => `${name}に発行したアカウント作成コードを使えなくします。元には戻せません。`,
  later: "必要になったときは、窓口で新しいコードを発行します。",
  confirm: "このコードを失効させる",
  back: "失効させないで戻る",
  done: "コードを失効させました",
  gone: "このコードは見つかりません。一覧から選び直してください。",
};
