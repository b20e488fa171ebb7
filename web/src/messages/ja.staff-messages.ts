// Words of the threads that a side has reported, on the staff's pages (domain.md §1.4).

export const threadReports = {
  title: "知らされたやりとり",
  lead: "応募者か事業所が「ハローワークに知らせる」を押したやりとりです。ほかのやりとりは、職員には見えません。",
  recorded: "やりとりを開くたびに、開いた職員と日時が記録に残ります。",
  caption: "知らされたやりとりの一覧",
  at: "知らされた日時",
  by: "知らせた人",
  reason: "知らせた理由",
  thread: "やりとり",
  open: "やりとりを開く",
  openOf: (time: string) => `（${time}に知らされたもの）`,
  empty: "知らされたやりとりはありません。",
  emptyNext: "応募者か事業所が知らせると、ここに並びます。",
  back: "知らされたやりとりの一覧へ戻る",
};

export const parties = { employer: "事業所", seeker: "応募者" };

export const reportedThread = {
  title: (occupation: string) => `知らされたやりとり：${occupation}`,
  tab: "知らされたやりとり",
  recorded: "このやりとりを見たことは、記録に残りました。",
  gone: "このやりとりは見られません",
  goneText: "アドレスがちがうか、ほかの安定所のやりとりか、知らされていないやりとりです。一覧から選び直してください。",
  facts: "だれのやりとりか",
  seeker: "応募者",
  establishment: "事業所",
  posting: "求人",
  toSeeker: "応募者の情報を見る",
  toReferral: "紹介を見る",
  reports: "知らせた内容",
  reported: (by: string, time: string) => `${by}から　${time}`,
  from: (party: string, name: string) => `${party}　${name}`,
};
