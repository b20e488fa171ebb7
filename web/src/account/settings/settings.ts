import { ownField } from "../../form/catalogue";
import { settings as words } from "../../messages/ja.settings";

/** The password, asked for again before anything of the account changes. */
export const currentPassword = ownField({
  key: "current_password",
  label: words.currentPassword,
  kind: "password",
  help: words.currentPasswordHelp,
  autocomplete: "current-password",
});

export const back = { href: "/account", label: words.back };

/** A change of address that waits for its key, kept in this tab. */
export interface EmailChange {
  id: string;
  email: string;
  keyExpiresAt: string;
}

export const EMAIL_CHANGE = "email-change";
