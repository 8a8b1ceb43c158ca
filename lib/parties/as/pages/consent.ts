import type { Registration } from "../../../world/as-memory";
import { documentOf, html } from "../../html";
import { optionalScopes } from "../consented";
import { matchesRegistered } from "../redirect-match";
import { isLoopback } from "../registration";
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
	/** What the server knows of the client beside that, where its page says it. */
	readonly known?: readonly string[];
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
<p>The answer goes to <strong>${fields.redirectHost}</strong>.</p>${(fields.known ?? []).map((said) => html`\n<p>${said}</p>`)}
<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>
</main>`,
	);

/** What it knows of who asks, and of where the answer goes (OAuth 2.1 §7.9, CIMD, MCP). */
export function knownOf(client: Registration | undefined, redirectUri: string): readonly string[] {
	const isOwn = client?.redirect_uris.some((uri) => matchesRegistered(redirectUri, uri, "exact")) === true;
	return [
		...(isLoopback(redirectUri) ? [LOOPBACK_WARNING] : []),
		...(isOwn ? [] : [FOREIGN_WARNING]),
		vouchedFor(client),
	];
}

function vouchedFor({ client_id: id = "", developer, byOwner }: Partial<Registration> = {}): string {
	if (id.startsWith("https://")) return `It is known by a document at ${new URL(id).host}.`;
	if (developer !== undefined) return `It is run by ${developer}, which has been checked.`;
	return byOwner
		? "It was registered by whoever runs this server."
		: "It has registered itself. Nobody has checked who runs it.";
}

/** A pattern lets it through, and nothing that is known of the client is known of this address (RFC 9700 §4.1). */
const FOREIGN_WARNING = "That is no address that this application has registered.";

const LOOPBACK_WARNING =
	"That is a program on your own computer. Any program there can ask in this name. Allow it only if you have just started it.";

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
