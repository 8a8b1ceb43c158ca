import { flow as honest } from "@/content/flows/code-pkce/flow";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { header, isRedirect } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** Whether a message is about the attacker's request and its answer, and not about Ada's own. */
const isTrapped = (message: Message): boolean =>
	(message.kind === "request" && message.request.url.includes(encodeURIComponent(EVIL_ORIGIN))) ||
	(message.kind === "response" &&
		isRedirect(message.response) &&
		(header(message.response.headers, "location") ?? "").startsWith(EVIL_ORIGIN));

const trapped =
	(key: string, note: HopWords): Words =>
	(message, ...moment) =>
		isTrapped(message) ? note : usualWords(honest.messages)(key, message, ...moment);

export const words: Readonly<Record<string, Words>> = {
	"authorize.request": trapped("authorize.request", {
		title: "Browser brings the attacker's request",
		text: [
			when(sent("code_challenge"), "The client's client_id, the attacker's address, and the attacker's challenge."),
			"The client's client_id, and the attacker's address.",
		],
		why: "Only redirect_uri is not the client's. Whether the server notices depends on how it compares.",
		mistake: "Expecting PKCE to help where the attacker writes the request.",
		specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.3"],
	}),
	"decide.response": trapped("decide.response", {
		title: "Server sends the answer to the attacker",
		text: [
			when(sent("code"), "The code goes to the address in the request."),
			"The token goes to the address in the request, behind the #.",
		],
		why: "The server took the address for one of the client's, because it fits the registered pattern.",
		mistake: "Registering a pattern, so that every page of a site can be returned to.",
		specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.3"],
	}),
};
