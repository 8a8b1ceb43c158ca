import { type Check, fail, pass, skip } from "../../../guard";
import type { SignInSubject } from "./subject";

/** A number of seconds, in digits and nothing else (OpenID Core §3.1.2.1). */
export const maxAgeNumber: Check<SignInSubject> = {
	id: "sign-in.max-age-number",
	title: "max_age is a number of seconds",
	specs: ["OpenID Core §3.1.2.1"],
	without: "A limit that cannot be read would be no limit.",
	structural: true,
	run({ params }) {
		const sent = params.get("max_age");
		if (sent === undefined) return skip("not sent");
		if (!/^\d+$/.test(sent)) return fail("invalid_request", "max_age is not a number of seconds");
		return pass(`${sent} s`);
	},
};
