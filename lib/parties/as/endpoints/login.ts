import { pathAt, pathBelow } from "../../../http/base";
import { pairsOf, parsePairs, readParams, withQuery } from "../../../http/form";
import { type HttpRequest, type HttpResponse, notAllowed, redirect } from "../../../http/message";
import type { Refusal } from "../../../vocabulary/message";
import { recall } from "../../../world/world";
import { mint, type PartyContext } from "../../context";
import { guardAtOnce } from "../../guard";
import { credentialChecks, type FormSubject, loginChecks, passkeyChecks } from "../checks/form";
import { isAllowed } from "../consents";
import { grantAccess } from "../granted";
import { errorPage } from "../pages/error";
import { sentSession, sessionCookie, showLogin } from "../session";
import { decisionPage, waitingAt } from "../waiting";

/**
 * The sign-in form. A right password starts a NEW session id (so that an id planted before the login is
 * worth nothing) and answers 303, so that a reload does not send the password again.
 */
export async function login(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (request.method !== "POST") return notAllowed("POST");
	const subject = readForm(request, at);
	const foreign = guardAtOnce(loginChecks, subject, at);
	if (foreign) return errorPage(foreign);

	const { params, session, sessionId = "" } = subject;
	const ticket = params.get("request") ?? "";
	const as = recall(at.world, at.lane.id, "as");
	const wrong = guardAtOnce(as.passkeys ? passkeyChecks : credentialChecks, subject, at);
	if (wrong) return showLogin({ at, ticket, session: session ?? { csrf: "" } }, problemOf(wrong));

	const account = as.accounts[params.get("username") ?? ""];
	const id = mint(at, "session");
	const started = { csrf: mint(at, "csrf", 16), sub: account?.sub ?? "", authTime: at.now() };
	as.sessions[id] = started;
	delete as.sessions[sessionId];
	const pending = as.pending[ticket];
	if (pending && as.atOnce !== undefined && isAllowed(at, started.sub, pending)) {
		delete as.pending[ticket];
		const answer = await grantAccess(at, pending, started);
		return { ...answer, status: as.atOnce, headers: [...answer.headers, sessionCookie(as).set(id)] };
	}
	if (pending) {
		const { signInAgain: _, ...rest } = pending;
		as.pending[ticket] = { ...rest, session: id };
	}
	return redirect(withQuery(pathAt(as.issuer, decisionPage(pending)), pairsOf({ request: ticket })), [
		sessionCookie(as).set(id),
		["Cache-Control", "no-store"],
	]);
}

const problemOf = ({ check }: Refusal): string =>
	check === "form.passkey-here" ? "Your passkey was not used here." : "User name or password is wrong.";

/** Reads the form, the session and the waiting request that both name. */
export function readForm(request: HttpRequest, at: PartyContext): FormSubject {
	const as = recall(at.world, at.lane.id, "as");
	const params = readParams(parsePairs(request.body));
	const { id: sessionId, session } = sentSession(request, at);
	const ticket = params.get("request") ?? "";
	return {
		params,
		sessionId,
		session,
		pending: waitingAt(as, ticket, pathBelow(as.issuer, request.url)),
	};
}
