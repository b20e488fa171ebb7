export { StopPage as default } from "./EnterForms";
