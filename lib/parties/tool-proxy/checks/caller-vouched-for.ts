import { sameText } from "../../../crypto/bytes";
import { type Check, fail, pass } from "../../guard";
import type { RegistrarSubject } from "./subject";

/** The registration endpoint may be a protected resource: then it takes an initial access token (RFC 7591 §3). */
export const callerVouchedFor: Check<RegistrarSubject> = {
	id: "register.caller-vouched-for",
	title: "Somebody vouches for the caller",
	specs: ["RFC 7591 §3", "RFC 6750 §3"],
	without: "Whoever likes registers a client, with any name and any redirect address.",
	control: { id: "whoRegisters", from: "vetted" },
	run({ presented, initialToken }) {
		// RFC 6750 §3.1: a request without a token gets a challenge without an error code.
		if (presented === undefined) return fail("", "an initial access token is needed", { status: 401 });
		const token = /^bearer +(.+)$/i.exec(presented.trim())?.[1] ?? "";
		if (initialToken !== undefined && sameText(token, initialToken)) return pass();
		return fail("invalid_token", "the initial access token is not known", { status: 401 });
	},
};
