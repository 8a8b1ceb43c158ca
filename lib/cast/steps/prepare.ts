import type { Started } from "../../parties/client/authorization";
import type { WorkMessage } from "../../vocabulary/message";
import type { ValueKind } from "../../vocabulary/values";
import type { World } from "../../world/world";

/** What the client has made for one request, as the stage spells it out. */
export function prepareFacts({ transaction, codeChallenge }: Started): WorkMessage["facts"] {
	const made = [
		["code_verifier", transaction.codeVerifier],
		["code_challenge", codeChallenge],
		["state", transaction.state],
		["nonce", transaction.nonce],
	] as const;
	return made.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
}

const SHOWN: readonly ValueKind[] = ["code_verifier", "code_challenge", "state", "nonce"];

/** The same, of a client that has made it in a turn of its own. @param made ids of values */
export const madeFacts = ({ values }: World, made: readonly string[]): WorkMessage["facts"] =>
	values
		.filter(({ id, kind }) => made.includes(id) && SHOWN.includes(kind))
		.map(({ kind, text }) => ({ name: kind, text }));
