// Words of the search for seekers (求職情報検索, R26-R28).

export const search = {
  title: "求職情報検索",
  lead: "求職情報の公開を希望している求職者を検索できます。氏名や連絡先など、個人が特定される情報は表示しません。",
  filters: "しぼり込みの条件",
  openFilters: "条件を選ぶ",
  closeFilters: "条件を閉じる",
  more: "くわしい条件",
  clear: "条件をすべて外す",
  chosen: "いまの条件",
  remove: (label: string) => `${label}の条件を外す`,
  unknownCode: (code: string) => `コード${code}`,
  withCount: (label: string, count: number) => `${label}（${count.toLocaleString("ja-JP")}件）`,
  all: "指定しない",
  wordsKept: "入力した言葉は、このブラウザーのこのタブにだけ残ります。アドレスには残りません。",
  fields: {
    words: "フリーワード",
    wordsHelp: "経歴、専門知識、自己PRなどから探します。空白で区切ると、すべてを含むものを探します。",
    occupation: "希望職種",
    occupationMajor: "希望職種の大分類",
    occupationMiddle: "希望職種の中分類",
    prefecture: "希望勤務地の都道府県",
    municipality: "希望勤務地の市区町村",
    employment: "希望雇用形態",
    hours_class: "フルタイム・パート",
    wage_form: "希望賃金の形",
    wageUpTo: { monthly: "希望賃金の上限（月額）", hourly: "希望賃金の上限（時給）" },
    wageHelp: "この金額までで働ける方を探します。",
    upTo: (yen: string) => `${yen}まで`,
    qualification: "免許・資格",
    qualificationHelp: "資格の名前の一部で探せます。例：介護",
    experience_occupation: "経験した職種",
    experience_years: "経験した年数",
    years: (count: number) => `${count}年以上`,
    education: "学歴の区分",
    pc_skill: "PCスキル",
    relocation: "転居・転勤",
    available: "就業できる時期",
  },
  wage: { monthly: "月額", hourly: "時給" },
  searching: "検索しています",
  found: (total: number) => `${total.toLocaleString("ja-JP")}件の求職情報が見つかりました`,
  range: (total: string, from: string, to: string) => `${total}件中、${from}件目から${to}件目`,
  results: "検索の結果",
  sort: "並べ方",
  sorts: { newest: "公開日の新しい順", relevance: "言葉に合う順" },
  none: "あてはまる求職情報はありません",
  noneText: "条件を外すか、言葉を短くすると、見つかることがあります。",
  noneLeft: (label: string) => `「${label}」の条件を外す`,
  end: (limit: number) =>
    `表示できるのは、はじめの${limit.toLocaleString("ja-JP")}件までです。条件を加えて、しぼり込んでください。`,
  next: "次のページ",
  before: "前のページ",
  first: "最初のページ",
};

/** Labels of what employers see of a seeker: list and detail (domain.md §5). */
export const card = {
  number: "求職情報番号",
  occupations: "希望職種",
  places: "希望勤務地",
  employment: "希望雇用形態",
  experience: "経験年数",
  qualifications: "免許・資格",
  published: "公開日",
  more: (count: number) => `ほか${count}件`,
  none: "なし",
};

export const detail = {
  title: (number: string) => `求職情報 ${number}`,
  tab: "求職情報の詳細",
  back: "検索の結果へ戻る",
  copy: "求職情報番号をコピーする",
  office: "お問い合わせ先ハローワーク",
  /** S:131, word for word. */
  consult:
    "ハローワークで求職者の希望条件など求人との適合性を判断したうえでご紹介します。当該求職者を担当するハローワーク（求職情報詳細画面に表示されているお問い合わせ先ハローワーク）にご相談ください。",
  tell: (number: string) => `ご相談のときに、求職情報番号（${number}）をお伝えください。`,
  phone: "電話",
  gone: "この求職情報は公開されていません",
  goneText:
    "公開が終わったか、ご本人が公開を取りやめました。ほかの求職者は、検索の結果から探せます。",
};

export const refused = {
  noPosting: "有効中の求人がある場合に利用できます",
  noPostingText: "求職情報検索は、事業所に有効中の求人があるときに利用できます。いまは、有効中の求人がありません。",
  noPostingNext: [
    "求人を申し込むと、ハローワークで確認後に受理・公開します。公開されたときから、検索できます。",
    "申込み中の求人は、確認が終わるまでお待ちください。状況はホームで確かめられます。",
  ],
  create: "新規求人情報を登録",
  home: "ホームで求人を確かめる",
  preparing: "検索の準備をしています",
  preparingText: "求職情報を検索できるように準備しています。しばらくしてから、もう一度検索してください。",
  tooMany: "検索の回数が多すぎます",
  tooManyText: "短い間に検索できる回数を超えました。少し待ってから、もう一度検索してください。選んだ条件は残っています。",
  tooManyUntil: (time: string) => `${time}を過ぎると、また検索できます。`,
  again: "もう一度検索する",
};
