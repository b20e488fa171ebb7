export { ChangePage as default } from "./EnterForms";
