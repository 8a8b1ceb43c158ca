/** A client on a device without a browser: asks for codes, and polls until it has an answer (RFC 8628). */
import { jsonObject } from "../../crypto/json";
import { pairsOf } from "../../http/form";
import type { HttpRequest, HttpResponse } from "../../http/message";
import { DEVICE_GRANT } from "../../vocabulary/device-grant";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { authenticated } from "./authentication";
import { sessionOf } from "./session";
import { readTokenResponse } from "./tokens";

/** What an answer to a poll means for the device. */
export type Polled = "tokens" | "pending" | "slow_down" | "denied" | "expired" | "refused";

/** The request for a pair of codes (RFC 8628 §3.1). */
export function codesRequest(at: PartyContext): Promise<HttpRequest> {
	const { scope, metadata } = recall(at.world, at.lane.id, "client");
	return authenticated(at, pairsOf({ scope: scope || undefined }), metadata.device_authorization_endpoint);
}

/** Takes the codes in. `interval` is 5 where the server names none (RFC 8628 §3.2). @returns whether there are codes */
export function readCodes(at: PartyContext, response: HttpResponse): boolean {
	const client = recall(at.world, at.lane.id, "client");
	const { device_code, user_code, verification_uri, expires_in, interval = 5, error } = jsonObject(response.body) ?? {};
	if (
		response.status !== 200 ||
		typeof device_code !== "string" ||
		typeof user_code !== "string" ||
		typeof verification_uri !== "string" ||
		typeof expires_in !== "number" ||
		typeof interval !== "number"
	) {
		sessionOf(at).error = typeof error === "string" ? error : "invalid_response";
		return false;
	}
	client.device = {
		deviceCode: device_code,
		userCode: user_code,
		verificationUri: verification_uri,
		expiresAt: at.now() + expires_in,
		interval,
	};
	return true;
}

/** One poll (RFC 8628 §3.4). There is no verifier: nothing came back through a browser that could have been copied. */
export function pollRequest(at: PartyContext): Promise<HttpRequest> {
	const { device } = recall(at.world, at.lane.id, "client");
	return authenticated(at, pairsOf({ grant_type: DEVICE_GRANT, device_code: device?.deviceCode }));
}

/** Takes the answer in. `slow_down` makes every later wait five seconds longer (RFC 8628 §3.5). */
export function readPoll(at: PartyContext, response: HttpResponse): Polled {
	if (readTokenResponse(at, response)) return "tokens";
	const { device } = recall(at.world, at.lane.id, "client");
	const { error = "" } = sessionOf(at);
	if (error === "slow_down" && device) device.interval += 5;
	return outcomes.get(error) ?? "refused";
}

/** Every other error ends the polling (RFC 8628 §3.5). */
const outcomes: ReadonlyMap<string, Polled> = new Map([
	["authorization_pending", "pending"],
	["slow_down", "slow_down"],
	["access_denied", "denied"],
	["expired_token", "expired"],
]);
