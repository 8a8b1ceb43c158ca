import { queryOf, readParams } from "../../../http/form";
import { type HttpRequest, type HttpResponse, isGet, notAllowed } from "../../../http/message";
import type { PendingRequest } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import type { PartyContext } from "../../context";
import { guardAtOnce } from "../../guard";
import { consentAfterSignInChecks, consentChecks } from "../checks/form";
import { allowedScope } from "../consented";
import { rememberConsent } from "../consents";
import { grantAccess } from "../granted";
import { errorPage } from "../pages/error";
import { answerRefusal } from "../refused";
import { modeOf } from "../response-types";
import { sentSession, showConsent, showLogin } from "../session";
import { waitingAt } from "../waiting";
import { readForm } from "./login";

/** The consent page (GET) and the decision (POST). The decision is answered with 303 to the client. */
export async function consent(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (isGet(request)) return showWaiting(request, at);
	if (request.method !== "POST") return notAllowed("GET, POST");
	const subject = readForm(request, at);
	const checks = subject.pending?.signInAgain ? consentAfterSignInChecks : consentChecks;
	const foreign = guardAtOnce(checks, subject, at);
	if (foreign || !subject.pending || !subject.session)
		return errorPage(foreign ?? { error: "invalid_request", description: "nothing waits", status: 403 });

	// In the same turn, so that a form that is sent twice is answered once.
	const { params, pending, session } = subject;
	const as = recall(at.world, at.lane.id, "as");
	delete as.pending[params.get("request") ?? ""];
	// A decision about a request that was refused before changes nothing.
	if (pending.refused) return refuse(pending, pending.refused, at);
	const scope = allowedScope(pending, params);
	if (scope === undefined) return refuse(pending, DENIED, at, 200);
	rememberConsent(at, session.sub ?? "", pending.clientId, scope);
	return grantAccess(at, { ...pending, scope }, session);
}

type Refused = NonNullable<PendingRequest["refused"]>;

const DENIED: Refused = { error: "access_denied", description: "the user said no" };

function refuse(pending: PendingRequest, error: Refused, at: PartyContext, status?: number): HttpResponse {
	const { clientId, redirectUri, state, responseType, messageTo } = pending;
	const client = recall(at.world, at.lane.id, "as").clients[clientId];
	return answerRefusal(at, { client, redirectUri, state, mode: modeOf(responseType, at), messageTo }, error, status);
}

function showWaiting(request: HttpRequest, at: PartyContext): HttpResponse {
	const as = recall(at.world, at.lane.id, "as");
	const ticket = readParams(queryOf(request.url)).get("request") ?? "";
	const { id: sessionId, session } = sentSession(request, at);
	const pending = waitingAt(as, ticket, "/consent");
	if (!session || session.sub === undefined || !pending || pending.session !== sessionId)
		return errorPage({
			error: "invalid_request",
			description: "no request of this session is waiting",
			status: 400,
		});
	if (pending.refused) {
		delete as.pending[ticket];
		return refuse(pending, pending.refused, at);
	}
	return pending.signInAgain ? showLogin({ at, ticket, session }) : showConsent({ at, ticket, session });
}
