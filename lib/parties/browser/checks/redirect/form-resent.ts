import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { RedirectSubject } from "./subject";

/** The statuses at which no browser may change the method (RFC 9110 §15.4.8). */
const KEEPING = ["307", "308"];

/** Whether a form that was answered with a redirect is sent once more, to where that leads (RFC 9110 §15.4). */
export const formResent: Check<RedirectSubject> = {
	id: "browser.form-resent",
	title: "Status has the form sent again",
	specs: ["RFC 9110 §15.4.8", "RFC 9110 §15.4.4", "RFC 9110 §15.4.3"],
	without: "Whoever a redirect leads to gets the form that was meant for somebody else, with the password in it.",
	run({ method, status, keepsPost }) {
		if (method !== "POST") return skip("no form was sent");
		const keeping = keepsPost ? [...KEEPING, "302"] : KEEPING;
		const isKept = keeping.includes(String(status));
		const compared = compare(["status", String(status)], isKept ? "is in" : "is not in", [
			"statuses at which this browser keeps the form",
			keeping.join(", "),
		]);
		if (isKept) return pass(undefined, compared);
		return fail("form_dropped", "the browser fetches the next address without the form", { compared });
	},
};
