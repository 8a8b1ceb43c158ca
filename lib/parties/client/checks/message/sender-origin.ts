import { type Check, compare, fail, pass } from "../../../guard";
import { STOPPED } from "../subject";
import type { MessageSubject } from "./subject";

/** The browser says who has posted a message, and no page can lie about it (HTML). */
export const senderOrigin: Check<MessageSubject> = {
	id: "callback.sender-origin",
	title: "Message comes from the server's page",
	specs: ["RFC 9700 §4.17.2", "HTML"],
	without: "Any page that has a handle on the client's window could bring an answer of its own.",
	control: { id: "pmOrigin", from: "check" },
	run({ origin, expected }) {
		const fits = origin === expected;
		const compared = compare(["event.origin", origin], fits ? "=" : "≠", ["server", expected]);
		if (fits) return pass(undefined, compared);
		return fail("message_ignored", "the message does not come from the authorization server", { ...STOPPED, compared });
	},
};
