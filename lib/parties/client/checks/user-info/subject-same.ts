import { type Check, compare, fail, pass } from "../../../guard";
import type { UserInfoSubject } from "../subjects";

/** The client must not use the answer where the two differ (OpenID Core §5.3.2). */
export const subjectSame: Check<UserInfoSubject> = {
	id: "user-info.subject-same",
	title: "Answer is about who signed in",
	specs: ["OpenID Core §5.3.2", "OpenID Core §5.3.4"],
	without: "With a substituted access token, Ada would be shown the name and address of somebody else.",
	run({ sub, signedIn }) {
		const answered = typeof sub === "string" ? sub : "none";
		const fits = typeof sub === "string" && sub === signedIn;
		const compared = compare(["sub of the answer", answered], fits ? "=" : "≠", [
			"sub of the ID Token",
			signedIn ?? "none",
		]);
		if (fits) return pass(answered, compared);
		return fail("subject_mismatch", "the answer is about somebody else", { status: 400, compared });
	},
};
