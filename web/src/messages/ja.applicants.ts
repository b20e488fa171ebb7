// Words of the employer's applicant management (応募者管理, R19–R22).

export const applicants = {
  title: "応募者管理",
  lead: "ハローワークが紹介した応募者の紹介状を見て、選考結果を登録します。",
  tabs: "応募者の一覧",
  lists: {
    owed: "選考結果が未登録",
    hired: "採用",
    not_hired: "不採用",
    cancelled: "紹介の取消し",
    closed: "登録期限切れ",
  },
  empty: (list: string) => `「${list}」の応募者はいません。`,
  emptyNext: {
    owed: "ハローワークが応募者を紹介すると、メールでお知らせし、ここに表示します。",
    hired: "採用の選考結果を登録すると、ここに表示します。",
    not_hired: "不採用の選考結果を登録すると、ここに表示します。",
    cancelled: "ハローワークが紹介を取り消すと、ここに表示します。",
    closed: "登録期限までに選考結果が登録されなかった応募者を、ここに表示します。",
  },
  byPosting: "求人ごとに見る",
  all: "すべての求人の応募者を見る",
  ofPosting: (occupation: string, number: string) => `${occupation}（求人番号 ${number}）の応募者`,
  ofOnePosting: "1つの求人の応募者を表示しています。",
  several: "選考結果をまとめて登録する",
  name: (name: string) => `${name}さん`,
  unnamed: "（登録期限を過ぎたため、氏名は表示しません）",
  number: "紹介番号",
  posting: "求人番号",
  referred: "紹介した日時",
  letter: "紹介状を見る",
  register: "選考結果を登録",
  correct: "登録内容を訂正",
  message: "メッセージ",
  details: "登録内容を見る",
  of: (name: string) => `${name}さんの`,
  ofPostings: (occupation: string) => `${occupation}の`,
  reminded: "選考結果未入力通知をメールで送りました",
};

export const applicantPostings = {
  title: "求人ごとの応募者",
  back: "応募者管理へ戻る",
  number: (number: string) => `求人番号 ${number}`,
  count: (list: string, count: number) => `${list}（${count}人）`,
  empty: "応募者のいる求人はありません。",
  emptyNext: "ハローワークが応募者を紹介すると、求人ごとの人数をここに表示します。",
};

export const applicant = {
  title: (name: string) => `応募者の情報：${name}さん`,
  tab: "応募者の情報",
  back: "応募者管理へ戻る",
  gone: "この応募者は見つかりません",
  goneText: "アドレスがちがうか、ほかの事業所の応募者です。応募者管理から選び直してください。",
  facts: "紹介の内容",
  occupation: "職種",
  state: "状態",
  until: "登録・訂正の期限",
  result: "登録した選考結果",
  contactTitle: "選考結果の連絡先",
  phone: "電話",
  email: "メール",
  cancelled: "この紹介は、ハローワークが取り消しました。選考結果の登録は必要ありません。",
};

export const resultPage = {
  title: (name: string) => `選考結果の登録：${name}さん`,
  correctTitle: (name: string) => `選考結果の訂正：${name}さん`,
  tab: "選考結果の登録",
  correctTab: "選考結果の訂正",
  closedTitle: "選考結果の登録期限を過ぎています",
  cancelledTitle: "選考結果の登録は必要ありません",
};

export const done = {
  title: "選考結果を登録しました",
  nextTitle: "次に行うこと",
  told: "選考結果は、ハローワークに伝わりました。書類を送る必要はありません。",
  correction: (day: string) =>
    `登録した内容は、${day}まで訂正できます。期限を過ぎたあとは、ハローワークにご連絡ください。`,
  stop: "予定の人数を採用したときは、ハローワークに求人の募集停止を申し込んでください（求人の「詳細を表示」から申し込めます）。",
  list: "応募者管理へ戻る",
  show: "登録内容を見る",
  print: "印刷する",
};

export const several = {
  title: "選考結果をまとめて登録する",
  back: "応募者管理へ戻る",
  lead: "結果が決まった応募者だけ選んでください。「まだ登録しない」の応募者は、未登録のまま残ります。",
  atOnce: (max: number) => `一度に登録できるのは${max}人までです。期限の近い${max}人を表示しています。`,
  none: "選考結果が未登録の応募者はいません。",
  nobody: "登録する応募者の選考結果を、1人以上選んでください",
  done: (count: number) => `${count}人の選考結果を登録しました`,
  doneText: "選考結果は、ハローワークに伝わりました。登録した内容は、期限まで訂正できます。",
};

export const letterPage = {
  title: "紹介状",
  back: "応募者管理へ戻る",
  register: "選考結果を登録",
  hidden: "紹介状は表示できません",
};

export const home = {
  enter: "応募者管理へ進む",
  owed: (count: number) => `選考結果が未登録の応募者が${count}人います`,
  owedText: "選考が済んだら、選考結果を登録してください",
};
