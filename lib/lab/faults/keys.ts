/** Faults of the keys by which a client verifies ID Tokens (RFC 7517 §5, OpenID Core §10.1.1). */
import { publicJwk } from "../../crypto/keys";
import { thiefDemonstrationKey } from "../../crypto/proof-keys";
import { parsePairs, queryOf, readParams } from "../../http/form";
import type { HttpResponse } from "../../http/message";
import { fetchKeys } from "../../parties/rs/rs";
import { constant } from "../../world/own-memory";
import { recall } from "../../world/world";
import { networkOf, type Sandbox } from "../sandbox";
import type { Answered, Asked, Deed } from "./fault";
import { kidAbsent } from "./id-token";
import { bodyOf, isAt, withBody } from "./json-answer";

/** Puts a key in front of those that a server publishes: a client that takes the first takes a wrong one. */
export const keyInFront =
	(key: object) =>
	(answered: Answered): HttpResponse | undefined => {
		const body = isAt(answered, "/jwks") ? bodyOf(answered.response) : undefined;
		if (!body || !Array.isArray(body.keys)) return undefined;
		return withBody(answered.response, { ...body, keys: [key, ...body.keys] });
	};

/** Of a known kind, and with a modulus that is no base64url. */
export const keyUnreadable: Deed = {
	after: keyInFront({ kid: "unreadable", kty: "RSA", alg: "RS256", use: "sig", n: "%%%", e: "AQAB" }),
};

const decoy = keyInFront(publicJwk({ ...thiefDemonstrationKey, kid: "second" }));

/** Both in the key set and in the token: alone, the first is an ordinary server before its keys change. */
export const kidAbsentSeveral: Deed = {
	after: (answered) => decoy(answered) ?? kidAbsent.after?.(answered),
};

/** From now on the server signs with another key. The old one is published no more, and the sandbox's own APIs know. */
async function rotate(sandbox: Sandbox): Promise<void> {
	const { around, world, lanes } = sandbox;
	const key = await around.newKey(around.draw("kid", 12));
	Object.assign(recall(world, "as", "as"), { key: constant(key) });
	const network = networkOf(sandbox);
	await Promise.all([lanes.rs, lanes.tools].map((lane) => fetchKeys(network.contextOf(lane))));
}

/** Once, where a request is of this kind. */
const rotatingAt = (isTime: (asked: Asked) => boolean): Deed => ({
	async before(asked) {
		if (asked.struck || !isTime(asked)) return false;
		await rotate(asked.sandbox);
		return true;
	},
});

export const keysRotated = rotatingAt(
	(asked) => isAt(asked, "/authorize") && readParams(queryOf(asked.request.url)).get("client_id") !== undefined,
);

export const keysRotatedLate = rotatingAt(
	(asked) =>
		isAt(asked, "/token") && readParams(parsePairs(asked.request.body)).get("grant_type") === "authorization_code",
);
