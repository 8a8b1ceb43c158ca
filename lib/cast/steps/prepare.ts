import type { Started } from "../../parties/client/authorization";
import type { WorkMessage } from "../../vocabulary/message";

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
