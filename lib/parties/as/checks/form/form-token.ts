import { sameText } from "../../../../crypto/same-text";
import { type Check, fail, pass } from "../../../guard";
import type { FormSubject } from "../subjects";

/** A page of another site can send the form, but cannot know the token of this session (RFC 6749 §10.12). */
export const formToken: Check<FormSubject> = {
	id: "form.token",
	title: "Form belongs to this session",
	specs: ["RFC 6749 §10.12"],
	without: "Another site could submit this form in the user's name.",
	structural: true,
	run({ params, session }) {
		const sent = params.get("csrf");
		if (!session || sent === undefined || !sameText(sent, session.csrf))
			return fail("invalid_request", "the form does not belong to this session", { status: 403 });
		return pass();
	},
};
