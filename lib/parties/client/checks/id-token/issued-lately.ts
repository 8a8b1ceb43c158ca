import { timeOfDay } from "../../../../world/clock";
import { type Check, compare, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED, timeOrNumber } from "./subject";

/** Seconds. How old is too old is up to the client (OpenID Core §3.1.3.7); this is our choice. */
const MAX_AGE = 600;

export const issuedLately: Check<IdTokenSubject> = {
	id: "id-token.issued-lately",
	title: "ID Token was made just now",
	specs: ["OpenID Core §3.1.3.7"],
	without: "The client would have to remember every nonce for as long as tokens live.",
	run({ jwt }, { world }) {
		if (!jwt) return noToken();
		const { iat } = jwt.claims;
		if (typeof iat !== "number" || !Number.isFinite(iat))
			return fail("invalid_id_token", "the ID Token does not say when it was made", REFUSED);
		const oldest = world.clock - MAX_AGE;
		const compared = compare(["iat", timeOrNumber(iat)], iat < oldest ? "before" : "not before", [
			"oldest accepted",
			timeOfDay(oldest),
		]);
		if (iat < oldest) return fail("invalid_id_token", "the ID Token is too old", { ...REFUSED, compared });
		if (iat > world.clock) return fail("invalid_id_token", "the ID Token is from the future", { ...REFUSED, compared });
		return pass(`${world.clock - iat} s ago`, compared);
	},
};
