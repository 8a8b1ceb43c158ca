import { type Check, fail, pass } from "../../guard";
import { type CallbackSubject, STOPPED } from "./subject";

export const transactionKnown: Check<CallbackSubject> = {
	id: "callback.transaction-known",
	title: "A request waits for this answer",
	specs: ["OAuth 2.1 §2.3.3"],
	specs20: ["RFC 6749 §10.12"],
	without: "An answer that nobody asked for would be used.",
	structural: true,
	run({ transaction }) {
		if (!transaction) return fail("no_transaction", "no request waits for this answer", STOPPED);
		return pass();
	},
};
