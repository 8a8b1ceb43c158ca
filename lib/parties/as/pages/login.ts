import type { Advert } from "../../../world/as-memory";
import { advertOf } from "../../advert";
import { documentOf, html } from "../../html";

/** For somebody whose sign-in does not count for this request. */
export const SIGN_IN_ONCE_MORE = "You are signed in here, but for this you have to sign in once more.";

/**
 * The sign-in form. `request` names the waiting authorization request, `csrf` binds the form to the
 * session (RFC 6749 §10.12).
 */
export const loginPage = (fields: {
	readonly action: string;
	readonly issuerHost: string;
	readonly clientName: string;
	readonly request: string;
	readonly csrf: string;
	/** Whether somebody is signed in already, and has to do it once more. */
	readonly again?: true;
	/** Whether the browser is to use the person's passkey, too. */
	readonly passkey?: true;
	readonly problem?: string;
	/** Who there is to sign in as, where the server is one to try clients with. */
	readonly hint?: string | undefined;
	readonly advert?: Advert | undefined;
}): string =>
	documentOf(
		"Sign in",
		html`<main>
<h1>Sign in at ${fields.issuerHost}</h1>
<p>${fields.clientName} asks for access to your account.</p>
${fields.again ? html`<p>${SIGN_IN_ONCE_MORE}</p>\n` : ""}${fields.problem === undefined ? "" : html`<p role="alert">${fields.problem}</p>`}
${fields.hint === undefined ? "" : html`<p>${fields.hint}</p>\n`}<form method="post" action="${fields.action}">
<input type="hidden" name="request" value="${fields.request}">
<input type="hidden" name="csrf" value="${fields.csrf}">
<label>User name <input name="username" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
${fields.passkey ? html`<p>Your device will ask you to confirm with your passkey.</p>\n` : ""}<button type="submit">Sign in</button>
</form>
${advertOf(fields.advert)}</main>`,
	);
