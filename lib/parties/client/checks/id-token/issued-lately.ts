import { secondsText } from "../../../../crypto/json-kind";
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
	run({ jwt }, at) {
		const now = at.now();
		if (!jwt) return noToken();
		const iat = timeIn(jwt.claims, "iat", "the ID Token");
		if ("problem" in iat) return refused(iat.problem, iat.compared);
		const made = ["iat", timeNear(iat.seconds, now)] as const;
		if (iat.seconds > now) {
			const compared = compare(["now", timeNear(now, iat.seconds)], "before", made);
			return refused("the ID Token is from the future", compared);
		}
		const oldest = now - MAX_AGE;
		const isOld = iat.seconds < oldest;
		const compared = compare(made, isOld ? "before" : "not before", ["oldest accepted", timeNear(oldest, iat.seconds)]);
		if (isOld) return refused("the ID Token is too old", compared);
		return pass(`${secondsText(now - iat.seconds)} ago`, compared);
	},
};
