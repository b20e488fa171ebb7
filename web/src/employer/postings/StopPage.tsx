export { StopPage as default } from "./RequestForms";
