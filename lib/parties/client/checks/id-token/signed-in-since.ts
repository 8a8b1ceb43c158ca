import { timeOfDay } from "../../../../world/clock";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED, timeOrNumber } from "./subject";

/**
 * A client that sent `max_age` looks at `auth_time`, which the server then has to send (OpenID Core §3.1.3.7). It
 * counts from the moment at which the client asked, so that the time on the way makes nobody too late.
 */
export const signedInSince: Check<IdTokenSubject> = {
	id: "id-token.signed-in-since",
	title: "User signed in as lately as asked",
	specs: ["OpenID Core §3.1.3.7", "OpenID Core §2"],
	without: "Somebody could take max_age out of the request, and go on in a session that Ada left open.",
	run({ jwt, transaction }) {
		if (!jwt) return noToken();
		const asked = transaction?.signedInSince;
		if (!asked) return skip("no max_age was sent");
		const { auth_time: authTime } = jwt.claims;
		if (typeof authTime !== "number" || !Number.isFinite(authTime))
			return fail("invalid_id_token", "the ID Token does not say when the user signed in", REFUSED);
		const oldest = asked.askedAt - asked.maxAge;
		const fits = authTime >= oldest;
		const compared = compare(["auth_time", timeOrNumber(authTime)], fits ? "not before" : "before", [
			`asked at ${timeOfDay(asked.askedAt)} with max_age ${asked.maxAge}`,
			timeOfDay(oldest),
		]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_id_token", "the user signed in too long ago", { ...REFUSED, compared });
	},
};
