import { pairsOf, withQuery } from "../../../http/form";
import { type HttpRequest, type HttpResponse, json, notAllowed } from "../../../http/message";
import type { AsMemory, DeviceMemory } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { mint, mintLetters, type PartyContext } from "../../context";
import { guard } from "../../guard";
import { authenticating } from "../authentication";
import { checksAt } from "../checks/requests";
import type { DirectSubject } from "../checks/subjects";
import {
	lifetimeOf,
	POLL_INTERVAL,
	placeOf,
	shownUserCode,
	USER_CODE_LENGTH,
	USER_CODE_LETTERS,
} from "../device-codes";
import { DEVICE_PARAMETERS } from "../known-parameters";
import { understoodScope } from "../openid-request";
import { readTokenRequest, tokenError, tokenHeaders } from "./token";

const clientChecks = authenticating(checksAt("device", "client"));
const requestChecks = checksAt("device", "request");

/** The device authorization endpoint (RFC 8628 §3.1): a device without a browser asks for a pair of codes. */
export async function deviceAuthorization(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	const as = recall(at.world, at.lane.id, "as");
	if (!as.devices) return json(404, { error: "not_found" });
	if (request.method !== "POST") return notAllowed("POST");
	const subject: DirectSubject = { ...readTokenRequest(request, at, DEVICE_PARAMETERS), redirectUri: undefined };
	const refused = (await guard(clientChecks(subject.client), subject, at)) ?? (await guard(requestChecks, subject, at));
	if (refused) return tokenError(refused, at);
	return json(200, issueCodes(as, as.devices, subject, at), tokenHeaders(at));
}

/** Makes both codes, stores what the device asked for, and says where a person may answer (RFC 8628 §3.2). */
function issueCodes(as: AsMemory, devices: DeviceMemory, { client, params, request }: DirectSubject, at: PartyContext) {
	const deviceCode = mint(at, "device_code");
	devices.shown ??= {};
	const { waiting, shown } = devices;
	const userCode = mintLetters(at, "user_code", {
		alphabet: USER_CODE_LETTERS,
		length: USER_CODE_LENGTH,
		shown: shownUserCode,
		isTaken: (letters) => Object.hasOwn(shown, letters),
	});
	const [now, lifetime, place] = [at.now(), lifetimeOf(as), placeOf(as, request)];
	waiting[deviceCode] = {
		clientId: client?.client_id ?? "",
		userCode,
		scope: understoodScope(params, client, at),
		issuedAt: now,
		expiresAt: now + lifetime,
		interval: POLL_INTERVAL,
		uses: 0,
		...(place === undefined ? {} : { place }),
	};
	shown[userCode] = deviceCode;
	const page = `${as.issuer}/device`;
	return {
		device_code: deviceCode,
		user_code: shownUserCode(userCode),
		verification_uri: page,
		...(devices.typedOnly
			? {}
			: { verification_uri_complete: withQuery(page, pairsOf({ user_code: shownUserCode(userCode) })) }),
		expires_in: lifetime,
		interval: POLL_INTERVAL,
	};
}
