import { timeNear } from "../../../../world/clock";
import { type Check, compare, pass, skip } from "../../../guard";
import { timeIn } from "../../../times";
import { type IdTokenSubject, noToken, refused } from "./subject";

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
		const authTime = timeIn(jwt.claims, "auth_time", "the ID Token");
		if ("problem" in authTime) return refused(authTime.problem, authTime.compared);
		const oldest = asked.askedAt - asked.maxAge;
		const fits = authTime.seconds >= oldest;
		const compared = compare(["auth_time", timeNear(authTime.seconds, asked.askedAt)], fits ? "not before" : "before", [
			`asked at ${timeNear(asked.askedAt, asked.askedAt)} with max_age ${asked.maxAge}`,
			timeNear(oldest, asked.askedAt),
		]);
		return fits ? pass(undefined, compared) : refused("the user signed in too long ago", compared);
	},
};
