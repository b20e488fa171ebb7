// Words of results and letters of referral, the same on the employer's and the staff's pages (R19–R22, A22).
// What is quoted from the leaflet is word for word: S:118, S:119.

export const applicantStates = {
  owed: "選考結果が未登録",
  overdue: "紹介から2週間経過",
  hired: "採用",
  not_hired: "不採用",
  cancelled: "紹介の取消し",
  closed: "登録期限切れ",
};

export const notices = {
  /** S:118 */
  tellDirectly: "応募者本人には、選考結果を直接ご連絡いただく必要があります。",
  tellTitle: "登録しても、応募者には知らされません",
};

export const result = {
  result: "選考結果",
  results: { hired: "採用", not_hired: "不採用" },
  later: "まだ登録しない",
  reason: "不採用の理由",
  reasonHelp: "辞退・連絡不通もここから選びます。",
  reasons: {
    experience: "経験・技能が求めるものと合わなかった",
    qualification: "免許・資格が求めるものと合わなかった",
    conditions: "労働条件の希望が合わなかった",
    other_hired: "ほかの応募者を採用した",
    withdrawn: "本人が辞退した",
    unreachable: "本人と連絡が取れなかった",
    absent: "面接に来なかった・応募書類が届かなかった",
    other: "その他",
  },
  reasonNote: "理由の補足",
  hiredOn: "採用年月日",
  hiredOnHelp: "働き始める日です。まだ決まっていないときは、空けておけます。",
  differ: "求人票の労働条件と、実際の採用条件に違いがありますか",
  difference: "違いの内容",
  differenceHelp: "どの条件が、どのように違うかを300文字以内で書いてください。",
  of: (name: string, label: string) => `${name}さんの${label}`,
  registered: "登録した日時",
  current: "いま登録されている内容",
  toCheck: "入力内容を確認する",
  checkTitle: "選考結果の確認",
  checkLead: "まだ登録していません。内容を確かめて、下のボタンを押してください。",
  entered: "入力した内容",
  edit: "入力に戻って直す",
  register: "この内容で登録する",
  replace: "この内容に置きかえて登録する",
  staleTitle: "入力している間に、登録内容が変わりました",
  staleText:
    "ほかの人が先に登録したか、直しています。いまの登録内容を確かめてください。入力した内容は、この画面に残っています。",
};

export const history = {
  title: "これまでの登録",
  events: {
    refer_seeker: "紹介",
    register_result: "選考結果の登録",
    correct_result: "選考結果の訂正",
    enter_result: "選考結果の入力",
    cancel_referral: "紹介の取消し",
    close_result_entry: "登録期限切れ",
  } as Readonly<Record<string, string>>,
  actors: { employer: "事業所", staff: "ハローワーク", clock: "自動" } as Readonly<Record<string, string>>,
};

export const letter = {
  title: "紹介状",
  to: (name: string) => `${name}　採用ご担当者様`,
  text: "次の方を紹介しますので、選考をお願いします。",
  number: "紹介番号",
  date: "紹介した日時",
  person: "紹介する方",
  kana: "ふりがな",
  posting: "求人番号",
  occupation: "職種",
  establishment: "事業所番号",
  address: "事業所の所在地",
  contact: "採用の担当",
  interview: "面接の日時など",
  remark: "ハローワークからの連絡",
  office: "紹介した安定所",
  clerk: "担当",
  phone: "電話",
  due: "選考結果の登録のお願い",
  dueText: (day: string) => `${day}までに、選考結果を登録してください。`,
  closes: "マイページで登録できる期限",
  print: "印刷する",
};

export const limit = {
  final: (day: string) => `${day}まで登録・訂正できます`,
  open: (day: string) => `いまの紹介期限日のままなら、${day}まで登録・訂正できます`,
  daysLeft: (days: number) => (days === 0 ? "今日が最後の日です" : `あと${days}日`),
  due: (day: string) => `${day}までに登録してください`,
  overdue: (day: string) => `紹介から2週間（${day}）を過ぎています`,
};
