// Words of copying a place of work that the establishment has named into a posting.

export const workplaces = {
  title: "登録してある就業場所から写す",
  place: "就業場所",
  copy: "選択して写す",
  copied: (name: string) => `「${name}」を写しました。下の項目で確かめてください。`,
};
