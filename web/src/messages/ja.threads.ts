// Words of the messages between an employer and a referred seeker (R23–R25), the same on both sides' pages.

export const threads = {
  title: "メッセージ",
  lead: {
    employer: "ハローワークが紹介した応募者とのやりとりです。",
    seeker: "ハローワークの紹介で応募した事業所とのやりとりです。",
  },
  empty: "メッセージのやりとりはまだありません。",
  emptyNext: {
    employer:
      "ハローワークが応募者を紹介すると、ここに並びます。応募者が求職者マイページを開設しているときに、メッセージを送れます。",
    seeker: "ハローワークから紹介を受けると、応募先の事業所がここに並びます。",
  },
  unread: (count: number) => `未読${count}件`,
  number: (number: string) => `求人番号 ${number}`,
  lastMine: (time: string) => `最後のメッセージ：${time}（あなたから）`,
  lastTheirs: (time: string) => `最後のメッセージ：${time}（相手から）`,
  none: "メッセージはまだありません",
  todo: (count: number) => `未読のメッセージが${count}件あります`,
};

export const thread = {
  title: (name: string) => `メッセージ：${name}`,
  tab: "メッセージ",
  back: "メッセージの一覧へ戻る",
  gone: "このやりとりは見られません",
  goneText: "読める期間が終わったか、アドレスがちがう可能性があります。メッセージの一覧から選び直してください。",
  number: (number: string) => `求人番号 ${number}`,
  until: (date: string) => `このやりとりは、${date}まで読めます。`,
  untilAtLeast: (date: string) =>
    `このやりとりは、少なくとも求人が有効中の間は読めます（いまの紹介期限日では${date}まで）。`,
  messages: "やりとり",
  none: "メッセージはまだありません。",
  older: "前のメッセージを読む",
  newest: "新しいメッセージへ",
  refresh: "新しいメッセージがないか確かめる",
  me: "あなた",
  unseen: "相手は未読",
  closedTitle: "メッセージを送れません",
  write: "メッセージを書く",
  text: "メッセージ",
  help: "2000文字以内。送ったあとで直したり消したりできません。相手にはメールで届いたことだけを知らせます。",
  submit: "メッセージを送る",
  sent: "メッセージを送りました。",
  reportTitle: "困ったことがあったとき",
  report: "このやりとりをハローワークに知らせる",
  reported: "このやりとりを、ハローワークに知らせました。担当者が内容を確認します。",
};

export const report = {
  title: "ハローワークに知らせる",
  back: "やりとりに戻る",
  lead: [
    "ふだん、ハローワークの職員はメッセージを読みません。ここで知らせたときだけ、担当者がこのやりとりの全部を読んで対応します。",
    "知らせたことは、相手には伝わりません。",
  ],
  reason: "知らせたいこと",
  help: "何があったか、どうしてほしいかを500文字以内で書いてください。",
  submit: "ハローワークに知らせる",
  done: "ハローワークに知らせました",
  doneText: "担当者が内容を確認し、必要なときはご連絡します。",
};
