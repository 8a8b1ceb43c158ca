import { documentOf, html } from "../../html";

/** The server asks before it ends a session: any page could have sent the browser here (OpenID Logout §2). */
export const logoutPage = (fields: {
	readonly action: string;
	readonly issuerHost: string;
	readonly userName: string;
	readonly clientName: string | undefined;
	readonly request: string;
	readonly csrf: string;
}): string =>
	documentOf(
		"Sign out?",
		html`<main>
<h1>Sign out at ${fields.issuerHost}?</h1>
<p>You are signed in as ${fields.userName}. ${fields.clientName ?? "A page"} asks to end this session.</p>
<form method="post" action="${fields.action}">
<input type="hidden" name="request" value="${fields.request}">
<input type="hidden" name="csrf" value="${fields.csrf}">
<button type="submit" name="decision" value="sign-out">Sign out</button>
<button type="submit" name="decision" value="stay">Stay signed in</button>
</form>
</main>`,
	);

/** Said where nobody is to be sent back. */
export const signedOutPage = (issuerHost: string): string =>
	documentOf(
		"Signed out",
		html`<main>
<h1>You are signed out</h1>
<p>Nobody is signed in at ${issuerHost} in this browser.</p>
</main>`,
	);

export const stillSignedInPage = (issuerHost: string): string =>
	documentOf(
		"Still signed in",
		html`<main>
<h1>You are still signed in</h1>
<p>Your session at ${issuerHost} goes on.</p>
</main>`,
	);
