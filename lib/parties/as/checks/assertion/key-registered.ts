import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, keyFor } from "./subject";

/** The keys that this client registered, never one that the assertion brings along (RFC 7591 §2). */
export const keyRegistered: Check<TokenSubject> = {
	id: "assertion.key-registered",
	title: "Key is registered",
	specs: ["RFC 7591 §2", "RFC 8725 §3.8"],
	without: "A forger could sign with a key of their own.",
	structural: true,
	run(subject) {
		const key = keyFor(subject);
		if (!key) return fail("invalid_client", "the key is not registered for this client", INVALID_CLIENT);
		return pass(key.kid);
	},
};
