import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/labels";
import { usualWords } from "@/lib/flow/tell";
import type { Message } from "@/lib/vocabulary/message";
import { tokenWords } from "./token-words";

const shared: Readonly<Record<string, Words>> = { ...codeFront, ...codeBack };

/** The words of every code grant for a hop: right here, too, where the learner has raised PKCE. */
const sharedNote = usualWords(shared);

const made = (message: Message, wanted: string): boolean =>
	message.kind === "work" && message.facts.some(({ name }) => name === wanted);

const isRequest = (message: Message): boolean => carries(message, "client_id") && !carries(message, "code_challenge");

/** What RFC 6749 alone had to say of these hops. */
const front: Readonly<Record<string, Words>> = {
	"prepare.work": (message, settings, scene) =>
		made(message, "code_verifier")
			? sharedNote("prepare.work", message, settings, scene)
			: {
					...sharedNote("prepare.work", message, settings, scene),
					text: made(message, "state")
						? "In 2012, state was all that a client made for a request. No secret ties the code to it."
						: "It makes nothing: neither a state for itself nor a secret that ties the code to this request.",
					why: "state ties the answer to a browser session, and only the client compares it. The server learns nothing by which it could tell, later, who redeems the code.",
					mistake:
						"Leaving state out. Here neither PKCE nor a nonce takes its place, and any site could start an answer.",
					specs: ["RFC 6749 §10.12", "RFC 6749 §4.1.1", "RFC 9700 §4.7"],
				},
	"connect.response": (message, settings, scene) =>
		isRequest(message)
			? {
					title: "Client sends the browser to the server",
					text: "A redirect. The whole authorization request stands in the Location header.",
					why: "The request carries the client, the address for the answer, the scope and the state. Whoever reads it on the way knows all that the server will know of it.",
					mistake: "Redirecting with 307 or 308, which would send a form body again to the next address.",
					specs: ["RFC 6749 §4.1.1", "RFC 6749 §1.7"],
				}
			: sharedNote("connect.response", message, settings, scene),
	"authorize.request": (message, settings, scene) =>
		isRequest(message)
			? {
					...sharedNote("authorize.request", message, settings, scene),
					mistake: "Leaving out redirect_uri where several are registered. Then the server cannot know which is meant.",
					specs: ["RFC 6749 §4.1.1", "RFC 6749 §3.1.2.3"],
				}
			: sharedNote("authorize.request", message, settings, scene),
	"decide.response": (message, settings, scene) => ({
		...sharedNote("decide.response", message, settings, scene),
		why: "The code is a claim ticket. The server stores with it which client asked, and which redirect_uri it named: RFC 6749 compares both at the token endpoint.",
		specs: carries(message, "iss")
			? ["RFC 6749 §4.1.2", "RFC 9207 §2", "RFC 6749 §10.5"]
			: ["RFC 6749 §4.1.2", "RFC 6749 §10.5"],
	}),
	"callback.request": (message, settings, scene) => {
		const note = sharedNote("callback.request", message, settings, scene);
		if (message.kind !== "request" || message.to === message.from) return note;
		return {
			...note,
			why: "This is where codes were lost: a loose address, a Referer, a log, another app on the phone. A public client without PKCE then had nothing left to stop the thief.",
			specs: ["RFC 6749 §4.1.2", "RFC 9700 §4.1", "RFC 9700 §4.2", "RFC 7636 §1"],
		};
	},
};

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = { ...shared, ...front, ...tokenWords };
