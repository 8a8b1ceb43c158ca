import { type Check, compare, fail, pass } from "../../guard";
import { type CallbackSubject, STOPPED } from "./subject";

/** Each connection has a redirect URI of its own, and the session says which one asked (RFC 9700 Update §2.2.2). */
export const contextMatches: Check<CallbackSubject> = {
	id: "callback.context-matches",
	title: "Answer came to the connection that asked",
	specs: ["RFC 9700 §4.4.2.2", "RFC 9700 Update §2.2.2"],
	without: "A server of an attacker could be given the code of another one.",
	control: { id: "connection", from: "on" },
	run({ transaction, cameTo = "none" }) {
		const asked = transaction?.redirectUri ?? "none";
		const fits = cameTo === asked;
		const compared = compare(["came to", cameTo], fits ? "=" : "≠", ["stored", asked]);
		if (fits) return pass(undefined, compared);
		return fail("context_mismatch", "the answer came to another connection than the one that asked", {
			...STOPPED,
			compared,
		});
	},
};
