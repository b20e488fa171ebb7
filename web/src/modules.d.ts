declare module "virtual:occupations" {
  const groups: readonly import("./form/occupations").OccupationGroup[];
  export default groups;
}

declare module "virtual:industries" {
  const groups: readonly import("./form/industries").Industry[];
  export default groups;
}

declare module "virtual:catalogue/*" {
  const model: import("./form/catalogue").Model;
  export default model;
}
