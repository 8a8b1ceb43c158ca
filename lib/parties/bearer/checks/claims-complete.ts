import { type Check, pass } from "../../guard";
import { badMembersIn } from "../../members";
import { type CallSubject, REQUIRED_CLAIMS, refused } from "./subject";

/**
 * Whom it is about, who asked, when it was made, and its number: RFC 9068 §2.2 requires them. What else it requires
 * (`iss`, `aud`, `exp`) has checks of its own. Empty is as good
 * as absent.
 */
export const claimsComplete: Check<CallSubject> = {
	id: "api.claims-complete",
	title: "Token says what every access token says",
	specs: ["RFC 9068 §2.2"],
	without: "The API would serve a token that is about nobody, and could not tell in its log who called.",
	run({ jwt }) {
		const bad = badMembersIn(jwt?.claims ?? {}, REQUIRED_CLAIMS, "the token");
		return bad ? refused(bad.problem, bad.compared) : pass();
	},
};
