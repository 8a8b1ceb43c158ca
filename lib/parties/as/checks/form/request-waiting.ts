import { type Check, fail, pass } from "../../../guard";
import type { FormSubject } from "../subjects";

/** The waiting request exists, and this session started it. */
export const requestWaiting: Check<FormSubject> = {
	id: "form.request-waiting",
	title: "A request of this session waits",
	specs: ["RFC 6749 §10.12"],
	without: "A person could be made to answer a request that somebody else started.",
	structural: true,
	run({ pending, sessionId }) {
		if (!pending || pending.session !== sessionId)
			return fail("invalid_request", "no request of this session is waiting", { status: 403 });
		return pass();
	},
};
