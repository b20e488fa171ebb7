export { ExtensionPage as default } from "./EnterForms";
