import { codeFront } from "@/content/words/code-front";
import { notRegistered } from "@/content/words/register";
import { CLIENT_ID } from "@/lib/cast/cast";
import type { Words } from "@/lib/flow/define";
import { parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Scene } from "@/lib/flow/scene";

/** Whether the last request was that of the attacker's own client. */
function isItsOwn({ messages }: Scene): boolean {
	const asked = messages.findLast(({ kind, note }) => kind === "request" && note === "authorize");
	const has = messages.some((one) => one.kind === "response" && one.note === "register" && one.response.status === 201);
	return has && asked !== undefined && parameterIn(asked, "client_id") !== CLIENT_ID;
}

/** Words for a client that the attacker registers at the honest server, with a callback that belongs to somebody else. */
export const registerWords: Readonly<Record<string, Words>> = {
	"register.request": {
		title: "Attacker registers a client",
		text: "At the honest server, under the name of the client that Ada uses, and with a redirect URI of that client.",
		why: "The answers are to come to the genuine client, in a session that Ada has begun with the attacker's server.",
		mistake: "Believing that a registered redirect URI belongs to whoever has registered it.",
		specs: ["RFC 9700 §4.4.2.2", "RFC 7591 §2", "RFC 7591 §5"],
	},
	"register.checks": {
		title: "Server checks the metadata",
		text: "Whether the metadata can be used. Whose address it is, no check asks.",
		label: "Check the metadata",
		headline: "register.redirect-uris-usable",
		why: "An address is not one client's alone. It will be registered, so an exact comparison will find nothing wrong.",
		specs: ["RFC 7591 §3.1", "RFC 7591 §5", "RFC 9700 §4.4.2.2"],
	},
	"register.checks.refused": notRegistered,
	"register.response": {
		title: "Server registers the client",
		text: "It makes a client_id. From now on this is a client like any other.",
		why: "It is a public one and the attacker's own, so the attacker can redeem its codes itself.",
		specs: ["RFC 7591 §3.2.1", "RFC 9700 §4.4.2.2"],
	},
	"register.response.refused": {
		title: "The attacker gets no client_id",
		text: "Without one it has no client of its own to ask as.",
		why: "Where somebody has to show who they are before they register, this way is closed.",
		specs: ["RFC 7591 §3", "OAuth 2.1 §7.9"],
	},
	"consent.response": (...moment) => {
		const words = usualWords(codeFront)("consent.response", ...moment);
		if (!isItsOwn(moment[2])) return words;
		return {
			...words,
			text: "It names the client as the attacker has named it, the scope, and a host that is the genuine client's.",
			why: "The page says what it says for the genuine client. Only the client_id is another one, and people never look at that.",
			specs: ["RFC 9700 §4.4.2.2", "RFC 7591 §5"],
		};
	},
};
