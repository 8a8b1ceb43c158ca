/** The client's half of the password grant (RFC 6749 §4.3): it asks for the password itself, and passes it on. */
import { pathAt } from "../../http/base";
import { pairsOf, parsePairs, readParams } from "../../http/form";
import { type HttpRequest, type HttpResponse, isGet, notAllowed, page } from "../../http/message";
import { recall } from "../../world/world";
import { type Answer, type PartyContext, stands } from "../context";
import { documentOf, html } from "../html";
import { authenticated } from "./authentication";
import { sessionOf } from "./session";

/** Where the form stands, and where it is sent. */
export const SIGN_IN_PATH = "/sign-in";

/** The form by GET; what was typed by POST, which is answered once the server has been asked. */
export async function signInForm(request: HttpRequest, at: PartyContext): Promise<Answer> {
	if (isGet(request)) return signInPage(at);
	if (request.method !== "POST") return notAllowed("GET, POST");
	keepCredentials(at, request);
	return { ask: await passwordRequest(at), next: "readOwnTokens" };
}

/**
 * The client's own page, with a field for a password that is none of its business. It looks like any
 * sign-in page: nothing in it can show a person that it is honest.
 */
export function signInPage(at: PartyContext, problem?: string): HttpResponse {
	const { issuer } = recall(at.world, at.lane.id, "client").metadata;
	return page(
		200,
		documentOf(
			"Sign in",
			html`<main>
<h1>Photo Print</h1>
<p>Sign in with your account at ${new URL(issuer).host}, and we fetch your photos for you.</p>
${problem === undefined ? "" : html`<p role="alert">${problem}</p>`}
<form method="post" action="${pathAt(at.lane.base ?? "", SIGN_IN_PATH)}">
<label>User name <input name="username" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button type="submit">Sign in</button>
</form>
</main>`,
		),
		[
			["Cache-Control", "no-store"],
			["Referrer-Policy", "no-referrer"],
		],
	);
}

/** Keeps what was typed for the one request that needs it. */
export function keepCredentials(at: PartyContext, request: HttpRequest): void {
	const params = readParams(parsePairs(request.body));
	const [username, password] = [params.get("username") ?? "", params.get("password") ?? ""];
	sessionOf(at).credentials = { username, password };
}

/** The token request of RFC 6749 §4.3.2. A confidential client authenticates as well. */
export function passwordRequest(at: PartyContext): Promise<HttpRequest> {
	const { scope, resource } = recall(at.world, at.lane.id, "client");
	const { credentials } = sessionOf(at);
	const fields = pairsOf({
		grant_type: "password",
		username: credentials?.username,
		password: credentials?.password,
		scope: scope || undefined,
		resource: stands(at, "aud", "on") ? resource : undefined,
	});
	return authenticated(at, fields);
}

/**
 * The client must discard the credentials once it has a token (RFC 6749 §4.3.1). This one keeps them no
 * longer when it got none. Nobody else can see whether a client does this.
 */
export function forgetCredentials(at: PartyContext): void {
	delete sessionOf(at).credentials;
}
