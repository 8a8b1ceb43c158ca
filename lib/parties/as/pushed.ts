/** Requests that clients have pushed, and the references that stand for them (RFC 9126 §2.2, §4). */
import type { Pairs } from "../../http/form";
import type { PushedRequest } from "../../world/as-memory";
import { recall } from "../../world/world";
import { mint, type PartyContext, spend, stands } from "../context";
import { CREDENTIAL_PARAMETERS } from "./known-parameters";

/** What stands before the random part of a reference: a form that a server may choose (RFC 9126 §2.2). */
export const REFERENCE = "urn:ietf:params:oauth:request_uri:";

/** Seconds that a reference lives. Its client sends the browser on at once; the person may take longer afterwards. */
export const REFERENCE_LIFETIME = 60;

const pushedAt = ({ world, lane }: PartyContext) => recall(world, lane.id, "as").pushed;

/** Whether clients may push their requests here. */
export const hasPar = (at: PartyContext): boolean => pushedAt(at) !== undefined && stands(at, "par", "optional");

/** Keeps what a client has asked for. @returns the members of the answer */
export function keepPushed(at: PartyContext, clientId: string, params: Pairs) {
	const pushed = pushedAt(at);
	if (!pushed) throw new Error("This server has no PAR");
	const uri = `${REFERENCE}${mint(at, "request_uri")}`;
	const now = at.now();
	pushed[uri] = {
		clientId,
		params: params.filter(([name]) => !CREDENTIAL_PARAMETERS.includes(name)),
		issuedAt: now,
		expiresAt: now + REFERENCE_LIFETIME,
		uses: 0,
	};
	return { request_uri: uri, expires_in: REFERENCE_LIFETIME };
}

/** What was pushed under a reference. */
export function pushedUnder(at: PartyContext, uri: string): PushedRequest | undefined {
	const pushed = pushedAt(at) ?? {};
	return Object.hasOwn(pushed, uri) ? pushed[uri] : undefined;
}

/** Writes down that a reference was used. */
export function spendPushed(at: PartyContext, uri: string, pushed: PushedRequest): void {
	pushed.uses += 1;
	spend(at, uri.slice(REFERENCE.length), "used");
}
