/** Faults of refreshing (RFC 6749 §6, OpenID Core §12.2). */
import type { JsonObject } from "../../crypto/json";
import { tokenHash } from "../../crypto/token-hash";
import { nextRefreshToken } from "../../parties/as/refresh-tokens";
import { scopeTokens } from "../../parties/as/scope";
import { recall } from "../../world/world";
import { networkOf, type Sandbox } from "../sandbox";
import type { Deed } from "./fault";
import { idTokenIn, serverKey, signed } from "./id-token";
import { type TokenAnswer, tokenAnswer, withBody } from "./json-answer";
import { OTHER_CLIENT, OTHER_PERSON, otherServer } from "./other-names";

/** Whose grant a refresh token belongs to; its record stays after it was used. */
function familyOf(sandbox: Sandbox, { asked }: TokenAnswer) {
	const { refreshTokens, families } = recall(sandbox.world, "as", "as");
	const { family = "" } = refreshTokens[asked.get("refresh_token") ?? ""] ?? {};
	return Object.hasOwn(families, family) ? { id: family, ...families[family] } : undefined;
}

/** A new ID Token is optional in the answer to a refresh; a server that sends none gets one to send. */
function honestClaims(sandbox: Sandbox, answer: TokenAnswer): JsonObject | undefined {
	const sent = idTokenIn(answer)?.claims;
	if (sent) return sent;
	const family = familyOf(sandbox, answer);
	if (!family?.sub || !scopeTokens(family.scope ?? "")?.includes("openid")) return undefined;
	const now = sandbox.around.now();
	return {
		iss: sandbox.addresses.issuer,
		sub: family.sub,
		aud: family.clientId ?? "",
		exp: now + 300,
		iat: now,
		...(family.authTime === undefined ? {} : { auth_time: family.authTime }),
		at_hash: tokenHash(String(answer.body.access_token)),
	};
}

const saying = (change: (claims: JsonObject, sandbox: Sandbox) => object): Deed => ({
	async after(answered) {
		const answer = tokenAnswer(answered, "refresh_token");
		const claims = answer && honestClaims(answered.sandbox, answer);
		if (!claims) return undefined;
		const key = serverKey(answered.sandbox);
		const header = { alg: "RS256", typ: "JWT", kid: key.kid };
		const made = await signed({ header, key }, change(claims, answered.sandbox));
		return withBody(answered.response, { ...answer.body, id_token: made });
	},
});

export const refreshIss = saying((claims, { addresses }) => ({ ...claims, iss: otherServer(addresses) }));
export const refreshSub = saying((claims) => ({ ...claims, sub: OTHER_PERSON }));
export const refreshAud = saying((claims) => ({ ...claims, aud: OTHER_CLIENT }));
/** Several audiences need an `azp`, and this one is not the client (OpenID Core §3.1.3.7). */
export const refreshAzp = saying((claims) => ({ ...claims, aud: [claims.aud ?? "", OTHER_CLIENT], azp: OTHER_CLIENT }));

/** As at a server that does not rotate: the old one goes on working, and no other is known. */
export const refreshNotRotated: Deed = {
	after(answered) {
		const answer = tokenAnswer(answered, "refresh_token");
		if (!answer) return undefined;
		const { refreshTokens, families } = recall(answered.sandbox.world, "as", "as");
		const record = refreshTokens[answer.asked.get("refresh_token") ?? ""];
		const { refresh_token: made, ...body } = answer.body;
		if (!record) return undefined;
		record.used = false;
		if (typeof made === "string" && made !== answer.asked.get("refresh_token")) {
			delete refreshTokens[made];
			const family = families[record.family];
			if (family) family.refreshTokens.splice(family.refreshTokens.indexOf(made), 1);
		}
		return withBody(answered.response, body);
	},
};

/** Whatever the profile says, each refresh brings another refresh token, and the client is told to come back soon. */
export const refreshRotatedTwice: Deed = {
	after(answered) {
		const answer = tokenAnswer(answered, "refresh_token");
		const sent = answer?.asked.get("refresh_token") ?? "";
		const record = recall(answered.sandbox.world, "as", "as").refreshTokens[sent];
		if (!answer || !record) return undefined;
		const { sandbox, response } = answered;
		const made = answer.body.refresh_token;
		const isNew = typeof made === "string" && made !== sent;
		record.used = true;
		const next = isNew ? made : nextRefreshToken(networkOf(sandbox).contextOf(sandbox.lanes.as), record.family);
		return withBody(response, { ...answer.body, expires_in: 1, refresh_token: next });
	},
};
