import { type Check, compare, fail, pass, skip } from "../../../guard";
import { DENIED } from "../policy/subject";
import type { SendSubject } from "./subject";

/** A rule of this server's own. The token says that its bearer may send, and nothing of what, or to whom. */
export const recipientKnown: Check<SendSubject> = {
	id: "attribute.recipient-known",
	title: "The person has written to this address before",
	specs: ["RFC 9110 §15.5.4", "MCP"],
	without: "An agent could send to anybody whatever it can read.",
	policy: "attribute",
	control: { id: "attributeRules", from: "on" },
	run({ to, contacts }) {
		if (to === undefined) return skip("nothing is sent");
		const fits = contacts.includes(to);
		const compared = compare(["to", to], fits ? "is in" : "is not in", ["written to before", contacts.join(" ")]);
		if (fits) return pass(undefined, compared);
		return fail(DENIED, "an agent may write only to whom the person has written before", { status: 403, compared });
	},
};
