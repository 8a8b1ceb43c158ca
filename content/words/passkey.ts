/** What is told differently of a sign-in with a passkey, where the attack begins after it. */
import { parameterIn } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import type { SpecRef } from "@/lib/vocabulary/specs";

/** @param also where this attack is said not to care */
export function withPasskey(message: Message, also: readonly SpecRef[]): Partial<HopWords> {
	if (parameterIn(message, "passkey") === undefined) return {};
	return {
		text: "Her password, and what her passkey has signed, go to the authorization server and nowhere else.",
		why: "A passkey works at the address for which it was made, and this is the one. It cannot be phished, and nobody phishes it here.",
		mistake: "Taking a strong sign-in for a strong consent. What is agreed to afterwards is another question.",
		specs: ["OAuth 2.1 §7.8", ...also],
		specs20: ["RFC 6749 §10.11", ...also],
		modelled: "The passkey is modelled: of what it signs, address and form are real.",
	};
}
