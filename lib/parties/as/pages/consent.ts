import { documentOf, html } from "../../html";
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
<p>The answer goes to <strong>${fields.redirectHost}</strong>.</p>
<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>
</main>`,
	);
