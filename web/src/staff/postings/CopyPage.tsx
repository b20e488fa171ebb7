export { CopyPage as default } from "./EnterForms";
