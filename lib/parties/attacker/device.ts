/** A device in an attacker's hands, or a program that passes for one: what it asks is what any device asks (RFC 8628 §5.4). */
import { jsonObject } from "../../crypto/json";
import { pairsOf } from "../../http/form";
import type { HttpRequest, HttpResponse } from "../../http/message";
import { DEVICE_GRANT } from "../../vocabulary/device-grant";
import type { AttackerDevice } from "../../world/attacker-memory";
import { recall } from "../../world/world";
import { authenticatedAs } from "../client/authentication";
import type { PartyContext } from "../context";

/** What everybody can read in the metadata of the server (RFC 8414 §2). */
interface KnownServer {
	readonly issuer: string;
	readonly device_authorization_endpoint?: string;
	readonly token_endpoint: string;
}

function deviceOf(at: PartyContext): AttackerDevice {
	const { device } = recall(at.world, at.lane.id, "attacker");
	if (!device) throw new Error(`The attacker of "${at.lane.id}" has nothing that passes for a device`);
	return device;
}

/** The request for a pair of codes (RFC 8628 §3.1). */
export const attackerCodesRequest = (at: PartyContext, server: KnownServer, scope: string): Promise<HttpRequest> =>
	authenticatedAs(
		{ client: deviceOf(at).credentials, issuer: server.issuer },
		at,
		pairsOf({ scope }),
		server.device_authorization_endpoint ?? "",
	);

/** Takes the codes in. @returns whether there are any */
export function keepCodes(at: PartyContext, { status, body }: HttpResponse): boolean {
	const answer = jsonObject(body) ?? {};
	const { device_code, user_code, verification_uri, verification_uri_complete: complete, interval = 5 } = answer;
	if (
		status !== 200 ||
		typeof device_code !== "string" ||
		typeof user_code !== "string" ||
		typeof verification_uri !== "string" ||
		typeof interval !== "number"
	)
		return false;
	deviceOf(at).codes = {
		deviceCode: device_code,
		userCode: user_code,
		verificationUri: verification_uri,
		interval,
		...(typeof complete === "string" ? { complete } : {}),
	};
	return true;
}

/** The codes that it has, where it has some. */
export const codesOf = (at: PartyContext) => deviceOf(at).codes;

/** One poll (RFC 8628 §3.4). */
export const attackerPollRequest = (at: PartyContext, server: KnownServer): Promise<HttpRequest> =>
	authenticatedAs(
		{ client: deviceOf(at).credentials, issuer: server.issuer },
		at,
		pairsOf({ grant_type: DEVICE_GRANT, device_code: codesOf(at)?.deviceCode }),
		server.token_endpoint,
	);
