import { documentOf, html } from "../../html";

/** What each scope lets a client do, in the words of the consent page. */
const meanings: Readonly<Record<string, string>> = {
	"photos.read": "See your photos",
	"photos.write": "Add and delete photos",
	"prints.create": "Order prints in your name",
	openid: "Know that it is you",
	profile: "See your name",
};

/** A scope in words, or its name where it has none. */
export const meaningOf = (scope: string): string => meanings[scope] ?? scope;

/** The consent form names the client, the scopes and the host that the answer goes to (PROTOCOL F1.3). */
export const consentPage = (fields: {
	readonly userName: string;
	readonly clientName: string;
	readonly scopes: readonly string[];
	readonly redirectHost: string;
	readonly request: string;
	readonly csrf: string;
}): string =>
	documentOf(
		"Allow access?",
		html`<main>
<h1>Allow ${fields.clientName}?</h1>
<p>You are signed in as ${fields.userName}. ${fields.clientName} wants to:</p>
<ul>
${fields.scopes.map((scope) => html`<li>${meanings[scope] ?? scope} <code>${scope}</code></li>\n`)}</ul>
<p>The answer goes to <strong>${fields.redirectHost}</strong>.</p>
<form method="post" action="/consent">
<input type="hidden" name="request" value="${fields.request}">
<input type="hidden" name="csrf" value="${fields.csrf}">
<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>
</main>`,
	);
