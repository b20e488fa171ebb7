// What employers see of a seeker, in the words of the profile's form (domain.md §5).

export const publicProfile = {
  wishes: "希望する仕事と条件",
  abilities: "資格・経験",
  other: "自己PRなど",
  rows: {
    occupations: "希望職種",
    places: "希望勤務地",
    employment: "希望雇用形態",
    hours: "フルタイム・パート",
    monthly_wage: "希望賃金（月額）",
    hourly_wage: "希望賃金（時給）",
    relocation: "転居・転勤",
    available_from: "就業可能時期",
    qualifications: "免許・資格",
    experience: "経験職種と年数",
    career: "経歴概要",
    expertise: "専門知識",
    education: "学歴区分",
    pc_skills: "PCスキル",
    self_pr: "自己PR",
    age_band: "年代",
    published_on: "公開日",
  },
  atLeast: (yen: string) => `${yen}以上`,
  anyTime: "いつでも",
  none: "なし",
  lessThanAYear: "1年未満",
  years: (count: number) => `${count}年`,
  span: (years: number, months: number) =>
    [years > 0 ? `${years}年` : "", months > 0 || years === 0 ? `${months}か月` : ""].join(""),
};
