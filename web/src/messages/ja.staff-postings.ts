// Words of the staff's search and of the page of one posting.

export const search = {
  title: "求人を探す",
  lead: "求人番号・受付番号、事業所番号、職業分類のどれか1つで探します。",
  number: "求人番号または受付番号",
  numberHelp: "例：99010-00000001、20261124-00001",
  establishment: "事業所番号",
  establishmentHelp: "事業所の名前で探すときは「事業所」の一覧を使います",
  occupation: "職業分類（3桁）",
  occupationHelp: "例：071。それぞれの求人の、1つ目の職業分類で探します（下書きを除く）",
  words: "職種に含まれる言葉",
  wordsHelp: "職業分類と組み合わせて使います",
  submit: "探す",
  nothing: "どれか1つを入力してください",
  caption: "見つかった求人",
  none: "当てはまる求人はありません。",
  partial: "ここまでの求人に、当てはまるものはありません。「次へ」で続きを確認できます。",
  occupationColumn: "職種",
  establishmentColumn: "事業所",
  numberColumn: "求人番号・受付番号",
  state: "状態",
  until: "紹介期限日",
};

export const posting = {
  title: "求人の詳細",
  back: "求人を探す",
  status: "求人の状況",
  number: "求人番号",
  receipt: "受付番号",
  channel: "経路",
  accepted: "受理した日時",
  until: "紹介期限日",
  ended: "終わった日時",
  reason: "終わった理由",
  extended: "延長済み",
  requests: "申込み中の変更・停止・延長",
  establishment: "事業所",
  content: "求人の内容",
  history: "これまでの経過",
  sheet: "求人票を表示・印刷する",
  cancel: "職権で取り消す",
  copy: "この求人を使って入力する",
  edit: "入力を続ける",
  enterChange: "変更を入力する",
  correctChange: "差し戻された変更を直して申し込み直す",
  enterStop: "募集停止を入力する",
  enterExtension: "期間延長を入力する",
  withdrawRequest: (kind: string) => `${kind}の申込みを取り下げる`,
  forOthers: "マイページを使わない求人者から連絡があったときに入力します。",
  endReasons: { expired: "期限満了", stopped: "募集停止", filled: "充足", cancelled: "職権取消" } as Readonly<
    Record<string, string>
  >,
  states: {
    draft: "入力中",
    submitted: "確認待ち",
    in_review: "確認中",
    returned: "差戻し",
    withdrawn: "取下げ",
    refused: "不受理",
    active: "有効中",
    inactive: "無効",
  },
};

export const cancel = {
  title: "この求人を職権で取り消しますか",
  text: "募集はすぐに終わり、元に戻せません。申込み中の変更・停止・延長は、対象無効になります。理由は求人者に届きます。",
  reason: "求人者への説明",
  reasonHelp: "取り消す理由を、求人者にわかるように書きます",
  confirm: "この求人を取り消す",
  done: "求人を取り消しました",
  back: "求人の詳細へ戻る",
};

export const received = {
  channel: "届いた経路",
  on: "受付日",
  channels: { counter: "窓口", mail: "郵送", phone: "電話", fax: "FAX" },
};

export const enterStop = {
  title: "募集停止を入力する",
  reason: "募集を終える理由",
  note: "連絡事項",
  submit: "募集停止を申込み一覧に入れる",
  done: "募集停止を申込み一覧に入れました",
};

export const enterExtension = {
  title: "期間延長を入力する",
  note: "連絡事項",
  submit: "期間延長を申込み一覧に入れる",
  done: "期間延長を申込み一覧に入れました",
};

export const enterRequest = {
  returned: "この申込みは差し戻されています。求人者に確かめて直し、もう一度申し込んでください",
};

export const enterChange = {
  title: "変更を入力する",
  lead: "変わる項目を選び、変更後の内容を入力します。ほかの項目に移っても入力した内容は残り、最後にまとめて申し込みます。",
  open: "この項目を入力する",
  changed: (titles: string) => `入力した変更があるところ：${titles}`,
  restart: "入力した変更を破棄して、はじめからやり直す",
  returned: "この変更は差し戻されています。求人者に確かめて直し、もう一度申し込んでください",
  joined:
    "ほかの職員が入力した変更が、差し戻されています。その内容に、この画面の入力を合わせました。確かめて、もう一度申し込んでください",
  commented: (titles: string) => `差戻しの内容があるところ：${titles}`,
  submit: "変更を申込み一覧に入れる",
  submitAnyway: "確認して、変更を申込み一覧に入れる",
  warnings: "確認が必要な点があります。直すか、このままでよいことを求人者に確かめてください。",
  done: "変更を申込み一覧に入れました",
};

export const enterCopy = {
  title: "この求人を使って入力する",
  lead: "内容を写した新しい入力を始めます。元の求人は変わりません。",
  submit: "入力を始める",
  done: "求人の内容を写しました。写していない項目と、いまの決まりで必要な項目を入力してください。",
};

export const withdrawRequest = {
  title: "この申込みを取り下げますか",
  text: "求人者から取下げの連絡があったときに行います。",
  confirm: "この申込みを取り下げる",
  done: "申込みを取り下げました",
};
