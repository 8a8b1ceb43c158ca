import { readCookie } from "../../../http/cookies";
import { queryOf, readParams } from "../../../http/form";
import { type HttpRequest, type HttpResponse, notAllowed } from "../../../http/message";
import type { PendingRequest, Session } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { mint, type PartyContext } from "../../context";
import { guardAtOnce } from "../../guard";
import { answerCode, answerError, answerToken } from "../answer";
import { consentChecks } from "../checks/form";
import { allowedScope } from "../consented";
import { issueAccessToken, type TokenResponse } from "../issue";
import { errorPage } from "../pages/error";
import { modeOf } from "../response-types";
import { SESSION_COOKIE, showConsent } from "../session";
import { waitingAt } from "../waiting";
import { readForm } from "./login";

/** Seconds that a code lives; OAuth 2.1 §4.1.2 recommends ten minutes at most. */
export const CODE_LIFETIME = 600;

/** The consent page (GET) and the decision (POST). The decision is answered with 303 to the client. */
export async function consent(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (request.method === "GET") return showWaiting(request, at);
	if (request.method !== "POST") return notAllowed("GET, POST");
	const subject = readForm(request, at);
	const foreign = guardAtOnce(consentChecks, subject, at);
	if (foreign || !subject.pending || !subject.session)
		return errorPage(foreign ?? { error: "invalid_request", description: "nothing waits", status: 403, check: "" });

	// In the same turn, so that a form that is sent twice is answered once.
	const { params, pending, session } = subject;
	const as = recall(at.world, at.lane.id, "as");
	delete as.pending[params.get("request") ?? ""];
	const scope = allowedScope(pending, params);
	if (scope === undefined)
		return answerError(at, pending.redirectUri, pending.state, DENIED, modeOf(pending.responseType, at));
	const grant = granted[pending.responseType];
	if (!grant) throw new Error(`The server accepted a response type that it does not know: ${pending.responseType}`);
	return grant(at, { ...pending, scope }, session);
}

const DENIED = { error: "access_denied", description: "the user said no" } as const;

/** What a yes gives, by response type. */
const granted: Readonly<
	Record<string, (at: PartyContext, pending: PendingRequest, session: Session) => HttpResponse | Promise<HttpResponse>>
> = {
	code: (at, pending, session) => answerCode(at, pending.redirectUri, pending.state, issueCode(at, pending, session)),
	token: async (at, pending, session) =>
		answerToken(at, pending.redirectUri, pending.state, await issueDirectly(at, pending, session)),
};

function showWaiting(request: HttpRequest, at: PartyContext): HttpResponse {
	const as = recall(at.world, at.lane.id, "as");
	const ticket = readParams(queryOf(request.url)).get("request") ?? "";
	const sessionId = readCookie(request.headers, SESSION_COOKIE) ?? "";
	const session = Object.hasOwn(as.sessions, sessionId) ? as.sessions[sessionId] : undefined;
	const pending = waitingAt(as, ticket, "/consent");
	if (!session || session.sub === undefined || pending?.session !== sessionId)
		return errorPage({
			error: "invalid_request",
			description: "no request of this session is waiting",
			status: 400,
			check: "",
		});
	return showConsent({ at, ticket, session });
}

/** Makes a code and stores with it everything that the token endpoint will compare. */
function issueCode(at: PartyContext, pending: PendingRequest, session: Session): string {
	const code = mint(at, "code");
	const { state: _, session: __, responseType: ___, ...bound } = pending;
	recall(at.world, at.lane.id, "as").codes[code] = {
		...bound,
		sub: session.sub ?? "",
		authTime: session.authTime ?? at.world.clock,
		issuedAt: at.world.clock,
		expiresAt: at.world.clock + CODE_LIFETIME,
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
		authTime: session.authTime ?? at.world.clock,
		resource: pending.resource,
	});
	return response;
}
