declare module "virtual:catalogue/*" {
  const model: import("./form/catalogue").Model;
  export default model;
}
