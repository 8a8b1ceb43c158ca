/** What a browser adds to a sign-in form where a person confirms with a passkey. Modelled: the key, and that it signs. */
import { utf8 } from "../../crypto/bytes";
import { base64url } from "../../crypto/text-forms";
import { originOf } from "./browser";
import { readForms } from "./forms";

/**
 * The browser writes down for which address the passkey is used, which no page can change, and for which form.
 * @param page the page with the form, as the browser has it
 */
export function passkeyFor({ url, html }: { readonly url: string; readonly html: string }): string {
	const challenge = readForms(html)[0]?.hidden.find(([name]) => name === "csrf")?.[1] ?? "";
	return base64url(utf8(JSON.stringify({ type: "webauthn.get", challenge, origin: originOf(url) })));
}

/** Whether a page asks for one. */
export const asksForPasskey = (html: string): boolean => html.includes("your passkey");
