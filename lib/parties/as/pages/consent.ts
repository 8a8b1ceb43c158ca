import { documentOf, html } from "../../html";
import { optionalScopes } from "../consented";
import { scopeList } from "./scope-list";

/** The consent form names the client, the scopes and the host that the answer goes to, so that whoever reads it can see for whom it is. */
export const consentPage = (fields: {
	readonly action: string;
	readonly userName: string;
	readonly clientName: string;
	readonly scope: string;
	readonly redirectHost: string;
	readonly request: string;
	readonly csrf: string;
	/** Whom the server has found to run the client, where its page says so; empty where it has found out nothing. */
	readonly developer?: string;
}): string =>
	documentOf(
		"Allow access?",
		html`<main>
<h1>Allow ${fields.clientName}?</h1>
<p>You are signed in as ${fields.userName}. ${fields.clientName} wants to:</p>
<form method="post" action="${fields.action}">
<input type="hidden" name="request" value="${fields.request}">
<input type="hidden" name="csrf" value="${fields.csrf}">
${scopeList(fields.scope)}
<p>The answer goes to <strong>${fields.redirectHost}</strong>.</p>${fields.developer === undefined ? "" : html`\n<p>${runBy(fields.developer)}</p>`}
<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>
</main>`,
	);

const runBy = (developer: string): string =>
	developer === ""
		? "It has registered itself. Nobody has checked who runs it."
		: `It is run by ${developer}, which has been checked.`;

/** Less than that: the name that the client has given itself, and two buttons. */
export const nameOnlyPage = (fields: {
	readonly action: string;
	readonly userName: string;
	readonly clientName: string;
	readonly scope: string;
	readonly request: string;
	readonly csrf: string;
}): string =>
	documentOf(
		"Allow access?",
		html`<main>
<h1>Allow ${fields.clientName}?</h1>
<p>You are signed in as ${fields.userName}. ${fields.clientName} wants access to your account.</p>
<form method="post" action="${fields.action}">
<input type="hidden" name="request" value="${fields.request}">
<input type="hidden" name="csrf" value="${fields.csrf}">
${optionalScopes(fields.scope).map((scope) => html`<input type="hidden" name="scope" value="${scope}">\n`)}<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>
</main>`,
	);
