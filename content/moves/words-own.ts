import { notBegun } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { isRedirect } from "@/lib/http/message";

/** Words for the sign-in that the attacker begins at the client, like any user. */
export const ownWords: Readonly<Record<string, Words>> = {
	"own.request": {
		title: "Attacker begins a sign-in of its own",
		text: "At the same client, like any user. Anybody can do that.",
		why: "A client takes a code only where a session has asked for one. So the attacker sees to it that there is such a session.",
		specs: ["RFC 9700 §4.5", "RFC 9700 §4.5.1"],
		modelled: "The attacker's own browser is part of its lane.",
	},
	"own.work": {
		title: "Client prepares the attacker's request",
		text: "The same as for everybody: what it keeps belongs to the attacker's session.",
		label: "Keep the request",
		why: "Nothing tells the client that this is an attacker.",
		specs: ["OAuth 2.1 §4.1.1"],
	},
	"own.response": (message) =>
		message.kind === "response" && isRedirect(message.response)
			? {
					title: "Client answers the attacker",
					text: "The attacker now has a session at the client. It does not follow the redirect.",
					why: "An answer that is brought to this session will be shown to the attacker.",
					specs: ["RFC 9700 §4.5", "RFC 9700 §4.5.1"],
				}
			: notBegun,
};
