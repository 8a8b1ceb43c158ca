import { type Check, compare, fail, pass } from "../../guard";
import { type CallbackSubject, STOPPED } from "./subject";

/** Code point by code point, on success and on error; absent is a mismatch once the server is known to send it (RFC 9207 §2.4). */
export const issuerMatches: Check<CallbackSubject> = {
	id: "callback.issuer-matches",
	title: "iss is the server asked",
	specs: ["RFC 9207 §2.4", "OAuth 2.1 §2.3.4", "OAuth 2.1 §7.15.1"],
	specs20: ["RFC 9207 §2.4", "RFC 9700 §4.4.2.1"],
	without: "A client that uses two servers could send a code to the wrong one.",
	control: { id: "iss", from: "send+check" },
	run({ params, transaction }) {
		const sent = params.get("iss");
		const stored = transaction?.issuer ?? "";
		const fits = sent === stored;
		const compared = compare(["returned", sent ?? "none"], fits ? "=" : "≠", ["stored", stored]);
		if (fits) return pass(undefined, compared);
		return fail("issuer_mismatch", "the answer is not from the server that was asked", { ...STOPPED, compared });
	},
};
