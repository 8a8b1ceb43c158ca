import { timeNear } from "../../../../world/clock";
import { type Check, compare, pass } from "../../../guard";
import { timeIn } from "../../../times";
import { type IdTokenSubject, noToken, refused } from "./subject";

/** Seconds. How old is too old is up to the client (OpenID Core §3.1.3.7); this is our choice. */
const MAX_AGE = 600;

export const issuedLately: Check<IdTokenSubject> = {
	id: "id-token.issued-lately",
	title: "ID Token was made just now",
	specs: ["OpenID Core §3.1.3.7", "RFC 7519 §4.1.6"],
	without: "The client would have to remember every nonce for as long as tokens live.",
	run({ jwt }, { world: { clock } }) {
		if (!jwt) return noToken();
		const iat = timeIn(jwt.claims, "iat", "the ID Token");
		if ("problem" in iat) return refused(iat.problem, iat.compared);
		const made = ["iat", timeNear(iat.seconds, clock)] as const;
		if (iat.seconds > clock)
			return refused("the ID Token is from the future", compare(["now", timeNear(clock, clock)], "before", made));
		const oldest = ["oldest accepted", timeNear(clock - MAX_AGE, clock)] as const;
		const isOld = iat.seconds < clock - MAX_AGE;
		const compared = compare(made, isOld ? "before" : "not before", oldest);
		return isOld ? refused("the ID Token is too old", compared) : pass(`${clock - iat.seconds} s ago`, compared);
	},
};
