/**
 * Polling with a device code (RFC 8628 §3.4, §3.5): judge, remember when it was asked, and issue once, what a code of a
 * browser would give: a successful answer is that of any token request.
 */
import type { Refusal } from "../../../vocabulary/message";
import { recall } from "../../../world/world";
import { type PartyContext, spend } from "../../context";
import { guardAtOnce } from "../../guard";
import { deviceGrantChecks } from "../checks/device-grant";
import type { TokenSubject } from "../checks/token";
import { POLL_INTERVAL } from "../device-codes";
import { boundFamily } from "../dpop";
import { withIdToken } from "../id-token";
import { bindingOf, openAccess, type TokenResponse } from "../issue";
import { mayRefresh, nextRefreshToken, openFamily } from "../refresh-tokens";

export async function redeemDeviceCode(subject: TokenSubject, at: PartyContext): Promise<TokenResponse | Refusal> {
	const waiting = recall(at.world, at.lane.id, "as").devices?.waiting ?? {};
	const deviceCode = subject.params.get("device_code");
	const record = deviceCode !== undefined && Object.hasOwn(waiting, deviceCode) ? waiting[deviceCode] : undefined;
	const refused = guardAtOnce(deviceGrantChecks, { ...subject, deviceCode, record }, at);
	// Only the device itself sets its clock: another client's try must not slow it down.
	if (record && record.clientId === subject.client?.client_id) {
		record.polledAt = at.now();
		if (refused?.error === "slow_down") record.interval += POLL_INTERVAL;
	}
	if (refused) return refused;
	if (!record || deviceCode === undefined) throw new Error("The checks passed without a device code");

	record.uses += 1;
	spend(at, deviceCode, "used");
	const { clientId, scope, sub = "", authTime = at.now() } = record;
	const grant = { clientId, sub, scope, authTime, resource: [] };
	const { jti, sign } = openAccess(at, { ...grant, ...bindingOf(subject) });
	const { client, jkt } = subject;
	const family = mayRefresh(client, at) ? openFamily(at, { ...grant, ...boundFamily(client, jkt) }, jti) : undefined;
	const response = await sign();
	const refreshToken = family === undefined ? {} : { refresh_token: nextRefreshToken(at, family) };
	return withIdToken(at, grant, { ...response, ...refreshToken });
}
