/** A code grant of which everybody knows DPoP (RFC 9449): the client has a key, and both servers read proofs. */

import { proofDemonstrationKey } from "../crypto/proof-keys";
import { base64url } from "../crypto/text-forms";
import { atLeast, type Settings } from "../vocabulary/settings";
import type { DpopServer } from "../world/as-memory";
import { CLOCK_START } from "../world/clock";
import { octetsFor } from "../world/dice";
import { constant } from "../world/own-memory";
import { enterValue } from "../world/register";
import { recall, type World } from "../world/world";
import { API, type AsOptions, ISSUER } from "./cast";

const KEY = constant(proofDemonstrationKey);
/** Seconds from the start within which a nonce counts: longer than any sign-in. */
const LONG = 3600;
const SERVERS = { as: ISSUER, rs: API } as const;
type Server = keyof typeof SERVERS;

/** The client has called both servers before, for others, and so has a nonce of each where they want one. */
function nonceOf(settings: Settings, lane: Server): string | undefined {
	if (!atLeast(settings, "sender", "dpop") || !atLeast(settings, "dpopNonce", "on")) return undefined;
	return base64url(octetsFor(settings.seed, `${lane}/dpop_nonce`, 0, 32));
}

function proofsAt(settings: Settings, lane: Server): DpopServer {
	const text = nonceOf(settings, lane);
	return { seen: {}, ...(text === undefined ? {} : { nonce: { text, until: CLOCK_START + LONG } }) };
}

/** The authorization server of such a grant. The client has registered that it always sends proofs. */
export const boundAs = (settings: Settings): AsOptions => ({
	client: { dpop_bound_access_tokens: true },
	memory: { dpop: proofsAt(settings, "as") },
});

/** Client and API of such a grant. */
export function bindClient(world: World, settings: Settings): void {
	const nonces: Record<string, string> = {};
	for (const maker of Object.keys(SERVERS) as Server[]) {
		const text = nonceOf(settings, maker);
		if (text === undefined) continue;
		nonces[SERVERS[maker]] = text;
		enterValue(world, { kind: "dpop_nonce", maker, text, heldAtStart: [maker, "client"], isPublic: false });
	}
	world.memory.client = { ...recall(world, "client", "client"), dpop: { key: KEY, nonces } };
	world.memory.rs = { ...recall(world, "rs", "rs"), dpop: proofsAt(settings, "rs") };
}
