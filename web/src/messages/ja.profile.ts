// Words of the public profile (公開プロフィール) that both keep: the seeker in plain words, staff at the seeker's wish.

/** What both sides read. */
export const profileForm = {
  state: "公開の状態",
  states: { draft: "未公開", published: "公開中", withdrawn: "公開停止" },
  lapsedTag: "期限切れ",
  since: (at: string) => `公開した日時：${at}`,
  number: (number: string) => `求職情報番号：${number}`,
  validity: "求職登録の有効期限",
  until: (day: string) => `${day}まで有効です。`,
  lapsedOn: (day: string) => `${day}で終わりました。`,
  prolong: (day: string) => `有効期限を${day}まで延長する`,
  prolonged: (day: string) => `有効期限を${day}まで延長しました。`,
  tooEarly: "いまは延長できません。翌々月の末日より前になると、1か月ずつ延長できます。",
  missingTitle: (count: number) => `公開に必要な入力が${count}件足りません`,
  enter: (label: string) => `${label}を入力する`,
  findingsTitle: (count: number) => `個人を特定できるかもしれない部分が${count}件あります`,
  found: "見つかった部分：",
  correct: (label: string) => `${label}を直す`,
  confirm: "個人を特定できないことを確認した",
  tick: "内容を見て、「個人を特定できないことを確認した」にチェックを入れてください",
  confirmText:
    "入力を直すか、個人を特定できないことを確かめてチェックを入れ、もう一度保存してください。公開中のため、確認できるまで保存されません。",
  inField: (label: string, message: string) => `${label}：${message}`,
  itemLabel: (list: string, index: number, item: string) => `${list} ${index}件目の${item}`,
  preview: "求人者に見える内容",
  notReady: "まだ公開できません",
  notReadyText: "足りない入力や、直すところがあります。下の説明を読んで直してから、もう一度公開してください。",
  back: "公開プロフィールへ戻る",
  cancel: "保存しないで戻る",
  notYet: "公開しないで戻る",
  keepPublished: "公開を続ける",
  occupation: "職業の分類",
  help: {
    occupations: "3つまで。下の「分類から選ぶ」で選ぶと、番号が入ります。番号を直接入力することもできます。",
  } as Readonly<Record<string, string>>,
};

export interface ProfileWords {
  title: string;
  lead: string;
  gone: string;
  draft: string;
  published: string;
  withdrawn: string;
  lapsed: string;
  begin: string;
  edit: string;
  publish: string;
  withdraw: string;
  validityText: string;
  findingsText: string;
  previewText: string;
  editTitle: string;
  editLead: string;
  save: string;
  savePublished: string;
  saved: string;
  savedText: string;
  publishTitle: string;
  publishEffects: readonly string[];
  publishSubmit: string;
  publishDone: string;
  publishDoneText: string;
  withdrawTitle: string;
  withdrawEffects: readonly string[];
  withdrawSubmit: string;
  withdrawDone: string;
  withdrawDoneText: string;
}

/** To the seeker himself. */
export const ownProfile: ProfileWords = {
  title: "公開プロフィール",
  lead: "経験や資格、希望する条件を、求人者に公開できます。氏名・連絡先・住所などは公開しません。公開するかどうかは、いつでもご自分で変えられます。",
  gone: "公開プロフィールを表示できません",
  draft: "まだ公開していません。求人者には見えません。",
  published: "有効中の求人がある求人者が検索して、見ることができます。",
  withdrawn: "公開をやめています。求人者には見えません。もう一度公開することもできます。",
  lapsed:
    "求職登録の有効期限が過ぎたため、求人者には見えません。ハローワークで登録を延長すると、また見えるようになります。",
  begin: "公開プロフィールを作る",
  edit: "内容を直す",
  publish: "公開する",
  withdraw: "公開をやめる",
  validityText:
    "有効期限を過ぎると、公開中でも求人者に見えなくなります。延長は、ハローワークの窓口で申し出てください。",
  findingsText: "あなたを特定できるかもしれない部分があると、公開できません。それぞれの説明を読んで、直してください。",
  previewText: "求人者には、ここにある内容だけが見えます。",
  editTitle: "公開プロフィールの入力",
  editLead:
    "氏名・電話番号・メールアドレス・住所・勤務先や学校の名前は書かないでください。求人者からの連絡は、ハローワークが受け付けます。",
  save: "保存する",
  savePublished: "保存して公開中の内容を変える",
  saved: "公開プロフィールを保存しました",
  savedText: "求人者に見える内容も変わりました。",
  publishTitle: "この内容を公開しますか",
  publishEffects: [
    "有効中の求人がある求人者が、すぐに検索して見られるようになります。",
    "見えるのは、下の「求人者に見える内容」だけです。氏名や連絡先は見えません。",
    "求人者があなたに直接連絡することはありません。紹介は、ハローワークが適合性を判断してから行います。",
    "公開は、いつでもすぐにやめられます。",
  ],
  publishSubmit: "この内容を公開する",
  publishDone: "公開しました",
  publishDoneText: "検索の結果に出るまで、数分かかることがあります。",
  withdrawTitle: "公開をやめますか",
  withdrawEffects: [
    "すぐに、求人者の検索に出なくなり、開いていた画面からも見られなくなります。",
    "入力した内容は残ります。もう一度公開できます。",
    "求職登録や、すでに受けた紹介には影響しません。",
  ],
  withdrawSubmit: "公開をやめる",
  withdrawDone: "公開をやめました",
  withdrawDoneText: "求人者には、もう見えません。",
};

/** To staff, who keep it at the seeker's wish. */
export const staffProfile: ProfileWords = {
  title: "公開プロフィール",
  lead: "求職者が希望したときに、経歴や希望条件を求人者に公開します。氏名・連絡先など、登録内容は公開されません。",
  gone: "この求職者は見つかりません",
  draft: "公開していません。",
  published: "有効中の求人がある求人者が検索できます。",
  withdrawn: "公開を取りやめています。求人者には見えません。",
  lapsed: "求職登録の有効期限が過ぎたため、求人者には見えません。延長すると、また見えるようになります。",
  begin: "公開プロフィールを入力する",
  edit: "内容を直す",
  publish: "公開する",
  withdraw: "公開を取りやめる",
  validityText: "有効期限を過ぎると、公開中でも求人者に見えなくなります。",
  findingsText:
    "公開する前に、それぞれを直すか、個人を特定できないことを確かめてください。求職者本人の画面では、直さないと公開できません。",
  previewText: "求人者には、ここにある内容だけが見えます。",
  editTitle: "公開プロフィールの入力（職員）",
  editLead: "氏名・電話番号・メールアドレス・住所・勤務先や学校の名称など、個人を特定できることは書かないでください。",
  save: "保存する",
  savePublished: "保存して公開中の内容を変える",
  saved: "公開プロフィールを保存しました",
  savedText: "求人者に見える内容も変わりました。",
  publishTitle: "この内容を公開しますか",
  publishEffects: [
    "求職者本人が公開を希望していることを確かめてください。",
    "有効中の求人がある求人者が、すぐに検索して見られるようになります。操作は記録に残ります。",
  ],
  publishSubmit: "この内容を公開する",
  publishDone: "公開しました",
  publishDoneText: "検索の結果に出るまで、数分かかることがあります。",
  withdrawTitle: "公開を取りやめますか",
  withdrawEffects: [
    "すぐに、求人者の検索に出なくなり、開いていた画面からも見られなくなります。",
    "入力した内容は残ります。もう一度公開できます。",
  ],
  withdrawSubmit: "公開を取りやめる",
  withdrawDone: "公開を取りやめました",
  withdrawDoneText: "求人者には、もう見えません。",
};
