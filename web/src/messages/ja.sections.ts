// Words of a form that is a list of sections: the same wherever a posting is written.

export const sections = {
  progress: { empty: "未入力", partial: "入力中", complete: "入力済み" },
  returned: "修正が必要",
  look: "要確認",
  findings: (count: number) => `確認が必要な点が${count}件あります。`,
};
