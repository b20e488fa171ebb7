// Words of the search for seekers (求職情報検索, R26-R28).

export const search = {
  title: "求職情報検索",
  lead: "求職情報の公開を希望している求職者を検索できます。氏名や連絡先など、個人が特定される情報は表示しません。",
  filters: "検索の条件",
  openFilters: (count: number) => (count > 0 ? `条件を変える（${count}つ選択中）` : "条件を選ぶ"),
  closeFilters: "条件を閉じる",
  show: "検索の結果を見る",
  chosen: "いまの条件",
  remove: "を外す",
  clear: "条件をすべて外す",
  any: "指定しない",
  anyBelow: "この大分類のすべて",
  withCount: (label: string, count: string) => `${label}（${count}件）`,
  fields: {
    words: "フリーワード",
    wordsHelp: "経歴・専門知識・資格・自己PRから探します。空白で区切ると、すべてを含むものを探します。",
    occupations: {
      occupation: { label: "希望職種（大分類）", middleLabel: "希望職種（中分類）" },
      experience_occupation: { label: "経験した職種（大分類）", middleLabel: "経験した職種（中分類）" },
    },
    prefecture: "希望勤務地（都道府県）",
    municipality: "希望勤務地（市区町村）",
    municipalityHelp: "例：金沢市。都道府県のどこでもよい方も表示します。",
    employment: "希望雇用形態",
    hours: "フルタイム・パート",
    monthly_wage_max: "出せる賃金（月額）",
    hourly_wage_max: "出せる賃金（時給）",
    wageHelp: "この金額以下を希望している方を表示します。",
    upTo: (yen: string) => `${yen}まで`,
    qualification: "免許・資格",
    qualificationHelp: "名称の一部でも探せます。例：介護",
    experience_years_min: "経験した年数",
    years: (count: number) => `${count}年以上`,
    education_min: "学歴区分",
    atLeast: (level: string) => `${level}以上`,
    pc_skill: "PCスキル",
    pcSkillHelp: "選んだものがすべてできる方を表示します。",
    relocation: "転居・転勤",
    available: "就業可能時期",
  },
  /** The same beside what is chosen, where the value says the rest. */
  short: {
    words: "言葉",
    occupation: "希望職種",
    prefecture: "希望勤務地",
    municipality: "市区町村",
    employment: "雇用形態",
    hours: "時間",
    monthly_wage_max: "月額",
    hourly_wage_max: "時給",
    qualification: "免許・資格",
    experience_occupation: "経験した職種",
    experience_years_min: "経験年数",
    education_min: "学歴区分",
    pc_skill: "PCスキル",
    relocation: "転居・転勤",
    available: "就業可能時期",
  },
  availability: { now: "すぐに働ける", month: "1か月以内", quarter: "3か月以内" },
  results: "検索の結果",
  searching: "検索しています",
  found: (total: string) => `${total}件の求職情報が見つかりました。`,
  none: "あてはまる求職情報はありません。",
  noneText: "条件を外すか、言葉を短くすると、見つかることがあります。",
  pageGone: "このページに表示する求職情報はなくなりました。最初のページから見直してください。",
  sort: "並び順",
  sorts: { newest: "公開日の新しい順", relevance: "言葉に合う順" },
  end: (limit: string) =>
    `表示できるのは、はじめの${limit}件までです。条件を加えると、残りの求職情報からも見つけられます。`,
};

/** The columns of the list (domain.md §5). */
export const card = {
  open: "の求職情報を見る",
  number: "求職情報番号",
  places: "希望勤務地",
  employment: "希望雇用形態",
  experience: "経験年数",
  qualifications: "免許・資格",
  published: "公開日",
  none: "なし",
};

export const detail = {
  title: "求職情報の詳細",
  tab: "求職情報の詳細",
  back: "検索の結果へ戻る",
  number: "求職情報番号",
  copy: "番号をコピーする",
  office: "お問い合わせ先ハローワーク",
  /** S:131, word for word. */
  consult:
    "ハローワークで求職者の希望条件など求人との適合性を判断したうえでご紹介します。当該求職者を担当するハローワーク（求職情報詳細画面に表示されているお問い合わせ先ハローワーク）にご相談ください。",
  tell: (number: string) => `ご相談のときは、求職情報番号 ${number} をお伝えください。`,
  phone: "電話",
  gone: "この求職情報は公開されていません",
  goneText:
    "公開の期限が過ぎたか、ご本人が公開を取りやめました。番号を入力したときは、まちがいがないか確かめてください。",
};

export const refused = {
  noPosting: "有効中の求人がある場合に利用できます",
  noPostingText: "求職情報検索は、事業所に有効中の求人がある間、利用できます。いまは有効中の求人がありません。",
  noPostingNext: [
    "求人を申し込むと、ハローワークで確認後に受理・公開します。公開されると、その日から検索できます。",
    "申込み中の求人があるときは、確認が終わるまでお待ちください。状況はホームで確かめられます。",
  ],
  create: "新規求人情報を登録",
  home: "ホームで求人を確かめる",
  preparing: "検索の準備をしています",
  preparingText: "求職情報を検索できるように準備しています。数分たってから、もう一度お試しください。",
  tooMany: "検索した回数が多くなっています",
  tooManyText: "短い間に検索できる回数を超えたため、少しお待ちください。選んだ条件は残っています。",
  tooManyUntil: (time: string) => `${time}を過ぎると、また検索できます。`,
  again: "もう一度検索する",
};
