/** What a yes gives, by response type: a code to redeem, or at once a token. */
import type { HttpResponse } from "../../http/message";
import type { PendingRequest, Session } from "../../world/as-memory";
import { recall } from "../../world/world";
import { mint, type PartyContext } from "../context";
import { answerCode, answerToken } from "./answer";
import { withIdToken } from "./id-token";
import { issueAccessToken, type TokenResponse } from "./issue";

/** Seconds that a code lives; OAuth 2.1 §4.1.2 recommends ten minutes at most. */
export const CODE_LIFETIME = 600;

type Grant = (at: PartyContext, pending: PendingRequest, session: Session) => HttpResponse | Promise<HttpResponse>;

const byResponseType: Readonly<Record<string, Grant>> = {
	code: (at, pending, session) =>
		answerCode(at, pending.redirectUri, pending.state, issueCode(at, pending, session), pending.messageTo),
	token: async (at, pending, session) =>
		answerToken(at, pending.redirectUri, pending.state, await issueDirectly(at, pending, session), pending.messageTo),
	// Both, and at_hash ties the one to the other (OpenID Core §3.2.2.10).
	"id_token token": async (at, pending, session) => {
		const grant = { ...pending, sub: session.sub ?? "", authTime: session.authTime ?? at.now() };
		const response = await withIdToken(at, grant, await issueDirectly(at, pending, session));
		return answerToken(at, pending.redirectUri, pending.state, response, pending.messageTo);
	},
};

/** The answer to a request whose person has allowed it. */
export function grantAccess(
	at: PartyContext,
	pending: PendingRequest,
	session: Session,
): HttpResponse | Promise<HttpResponse> {
	const grant = byResponseType[pending.responseType];
	if (!grant) throw new Error(`The server accepted a response type that it does not know: ${pending.responseType}`);
	return grant(at, pending, session);
}

/** Makes a code and stores with it everything that the token endpoint will compare. */
function issueCode(at: PartyContext, pending: PendingRequest, session: Session): string {
	const code = mint(at, "code");
	const { state: _, session: __, responseType: ___, signInAgain: ____, messageTo: _____, ...bound } = pending;
	const { codes, lifetimes } = recall(at.world, at.lane.id, "as");
	codes[code] = {
		...bound,
		sub: session.sub ?? "",
		authTime: session.authTime ?? at.now(),
		issuedAt: at.now(),
		expiresAt: at.now() + (lifetimes?.code ?? CODE_LIFETIME),
		uses: 0,
		tokens: [],
	};
	return code;
}

/** The implicit grant: what stands behind the decision is issued at once, to whoever the redirect reaches. */
async function issueDirectly(at: PartyContext, pending: PendingRequest, session: Session): Promise<TokenResponse> {
	const { response } = await issueAccessToken(at, {
		clientId: pending.clientId,
		sub: session.sub ?? "",
		scope: pending.scope,
		authTime: session.authTime ?? at.now(),
		resource: pending.resource,
	});
	return response;
}
