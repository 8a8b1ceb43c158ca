/** An API that asks the authorization server about a token before it serves (RFC 7662). It keeps no answer. */
import { jsonObject } from "../../crypto/json";
import { audienceMine } from "../bearer/checks/audience-mine";
import { issuerExpected } from "../bearer/checks/issuer-expected";
import { notEarly } from "../bearer/checks/not-early";
import { notExpired } from "../bearer/checks/not-expired";
import { oneToken } from "../bearer/checks/one-token";
import { tokenSent } from "../bearer/checks/token-sent";
import type { Continuation } from "../context";
import { guard } from "../guard";
import { introspectionChecks } from "./checks/introspection";
import { judgePresenter } from "./dpop";
import { readCall, refuse, serve } from "./rs";

/** The token may be any text, so nothing of it is read here: the answer is what counts. */
const askedChecks = [oneToken, tokenSent, ...introspectionChecks, issuerExpected, audienceMine, notExpired, notEarly];

/** Judges a call by what the authorization server has answered, and answers the call. */
export const introspected: Continuation = async ({ request, response }, at) => {
	const read = readCall(request, at);
	if (!read) throw new Error("A call that needs no token was asked about");
	const said = response.status === 200 ? jsonObject(response.body) : undefined;
	const subject = { ...read, ...(said === undefined ? {} : { introspected: said }) };
	const refused = (await guard(askedChecks, subject, at)) ?? (await judgePresenter(request, subject, at));
	return refused ? refuse(refused, subject.needs, at, request) : serve(request, subject, at);
};
