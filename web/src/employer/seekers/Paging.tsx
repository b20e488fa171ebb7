import { search as words } from "../../messages/ja.search";
import { action } from "../../messages/ja";
import { LinkButton } from "../../ui/Button";
