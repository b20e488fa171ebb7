// Words of the staff for the images of establishments: review, and the images of one establishment.

export const imageReview = {
  present: "いまの画像",
  proposed: "新しい画像",
  texts: "文の変更",
  textsLead: "公開中の画像の文を変える申込みです。画像は同じものです。",
  what: "項目",
  before: "公開中",
  after: "変更後",
  size: "大きさ",
  pixels: (width: number, height: number) => `横${width}×縦${height}画素`,
  open: "大きく表示する",
  others: "この事業所の画像を見る",
  accept: "公開",
  reject: "不承認",
  rejectHelp: "公開しない理由を、求人者に連絡します。",
};

export const rejectPage = {
  title: "不承認の理由",
  lead: "公開しない理由を書きます。書いた文は、そのまま求人者に表示されます。",
  template: "よく使う文から選ぶ",
  templateUse: "この文を入れる",
  templateAdded: "「求人者への説明」に入れました。必要に応じて直してください。",
  templates: [
    {
      title: "人の顔",
      text: "写っている方の顔が分かる画像です。ご本人の了解を得た画像か、顔が分からない画像に差し替えてください。",
    },
    {
      title: "個人や取引先の情報",
      text: "書類や画面の文字から、個人や取引先の情報が読み取れます。写らないように撮り直してください。",
    },
    {
      title: "事業所と関係がない",
      text: "事業所の外観、職場風景、取扱商品などの画像ではありません。事業所のようすが分かる画像を登録してください。",
    },
    { title: "見づらい", text: "暗い、ぼやけているなどのため、内容が分かりません。撮り直した画像を登録してください。" },
    {
      title: "説明文が合わない",
      text: "説明文や代替テキストが、画像の内容と合っていません。画像に合う文に直して、もう一度登録してください。",
    },
    {
      title: "他人の著作物",
      text: "ほかの方が権利を持つ画像（キャラクター、他社の広告など）が含まれています。ご自分で撮影した画像を登録してください。",
    },
  ],
  text: "求人者への説明",
  textHelp: "何がいけないのか、どうすればよいかを書きます。",
  submit: "内容を確認する",
  checkTitle: "この画像を不承認にしますか",
  checkText: "求人者に次の説明が届きます。この画像は公開されません。",
  confirm: "この画像を不承認にする",
  change: "内容を直す",
};

export const staffImages = {
  title: "画像",
  used: (limit: number, used: number) => `${limit}件中${used}件`,
  empty: "この事業所に登録された画像はありません。",
  reopen: "確認待ちに戻す",
  reopenOf: (name: string) => `${name}を`,
  reopened: (name: string) => `「${name}」を確認待ちに戻しました。申込み一覧に入ります。`,
};
