// Words of the employer's home and of the states of postings. Labels of the leaflet are kept word for word.

export const lists = {
  active: "有効中の求人",
  applying: "申込み中の求人",
  inactive: "無効になった求人",
  drafts: "作成中の求人",
};

export const postingStates = {
  draft: "作成中",
  submitted: "確認待ち",
  in_review: "確認中",
  returned: "修正のお願い（差戻し）",
  withdrawn: "取下げ",
  refused: "不受理",
  active: "有効中",
  inactive: "無効",
};

export const endReasons: Readonly<Record<string, string>> = {
  expired: "期限満了",
  stopped: "募集停止",
  filled: "充足",
  cancelled: "取消（職権）",
};

export const facts = {
  receipt: "受付番号",
  number: "求人番号",
  submitted: "申込日時",
  target: "受理・公開の目標日",
  overdue: "目標日を過ぎています。ハローワークで確認中です。",
  accepted: "受付年月日",
  until: "紹介期限日",
  ended: "無効になった日時",
  withdrawn: "取り下げた日時",
  refused: "不受理となった日時",
  reason: "無効になった理由",
  endText: "ハローワークからの説明",
  saved: "最後に保存した日時",
  channel: "申込みの方法",
};

export const channels: Readonly<Record<string, string>> = {
  mypage: "マイページ",
  counter: "窓口",
  mail: "郵送",
  phone: "電話",
  fax: "FAX",
};

export const home = {
  title: "ホーム",
  create: "新規求人情報を登録",
  establishment: "事業所情報設定",
  images: "事業所の画像",
  search: "求職情報検索",
  tabs: "求人の一覧",
  show: "詳細を表示",
  edit: "求人情報を編集",
  noOccupation: "（職種は未入力です）",
  of: (occupation: string) => `${occupation}の`,
  empty: (list: string) => `${list}はありません`,
  emptyNext: {
    active: "申し込んだ求人は、ハローワークで確認後に受理すると、ここに表示します。",
    applying: "求人を申し込むと、確認が終わるまでの間、ここに表示します。",
    inactive: "紹介期限日を過ぎた求人や、取り下げた求人をここに表示します。",
    drafts: "途中で保存した求人をここに表示します。「新規求人情報を登録」から始められます。",
  },
  returnedTitle: (count: number) => `修正のお願い（差戻し）の求人が${count}件あります`,
  returnedText: "ハローワークからの連絡を確かめて、直してからもう一度申し込んでください。",
  returnedLink: (occupation: string) => `${occupation}を直す`,
  expiringTitle: (count: number) => `紹介期限日が近い求人が${count}件あります`,
  expiringText: (names: string) => `${names}。紹介期限日を過ぎると、無効になります。`,
  discarded: "下書きを破棄しました",
  withdrawn: "求人の申込みを取り下げました",
};
