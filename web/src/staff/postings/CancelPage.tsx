export { CancelPage as default } from "./EnterForms";
