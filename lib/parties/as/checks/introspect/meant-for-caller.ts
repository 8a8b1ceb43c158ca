import { type Check, compare, fail, pass } from "../../../guard";
import { INACTIVE, type IntrospectSubject } from "./subject";

/** A token that is good elsewhere is not active for this caller, and it is not told more (RFC 7662 §2.2, §4). */
export const meantForCaller: Check<IntrospectSubject> = {
	id: "introspect.meant-for-caller",
	title: "Token is meant for the caller",
	specs: ["RFC 7662 §2.2", "RFC 7662 §4"],
	without: "An API could learn what tokens for other APIs open, and for whom.",
	run({ token, caller }) {
		const aud = token?.record?.claims?.aud;
		const named = (Array.isArray(aud) ? aud : [aud]).filter((one): one is string => typeof one === "string");
		const asks = caller?.resource ?? "nobody";
		const fits = named.includes(asks);
		const compared = compare(["caller", asks], fits ? "is in" : "is not in", ["aud", named.join(" ") || "none"]);
		if (fits) return pass(asks, compared);
		return fail("inactive", "the token is meant for another API", { ...INACTIVE, compared });
	},
};
