export { ExtensionPage as default } from "./RequestForms";
