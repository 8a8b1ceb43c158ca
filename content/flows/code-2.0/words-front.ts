import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { notSent, sent, set } from "@/lib/vocabulary/presumptions";
import type { SpecRef } from "@/lib/vocabulary/specs";
import { inGeneral, when } from "@/lib/vocabulary/telling";

/** The words of every code grant for a hop: right here, too, where the learner has raised PKCE. */
const usual = usualWords(codeFront);

/** Cited in every profile: what is said is about OAuth 2.0. */
const citing = (...specs: readonly SpecRef[]) => ({ specs, specs20: specs });

const NAMED = sent("redirect_uri", "authorize.request");

const made = (message: Message, wanted: string): boolean =>
	message.kind === "work" && message.facts.some(({ name }) => name === wanted);

const asksWithoutChallenge = (message: Message): boolean =>
	carries(message, "client_id") && !carries(message, "code_challenge");

const prepared = {
	title: "Client prepares its request",
	label: "Nothing to make",
	mistake:
		"Leaving state out. Here neither PKCE nor a nonce takes its place, and any site could send the browser here with an answer.",
	specs: ["RFC 6749 §10.12", "RFC 6749 §4.1.1", "RFC 9700 §4.7"],
} as const;

const withState: HopWords = {
	...prepared,
	text: when(sent("state"), "In 2012, state was all that a client made for a request. PKCE came three years later."),
	why: [
		when(
			[sent("state"), set("state", "unbound")],
			"This client takes any state that it has handed out, whoever's browser brings it. So state says which request was answered, and not in which session.",
		),
		when(
			sent("state"),
			"state ties the answer to a browser session, and only the client compares it. The server learns nothing by which it could tell, later, who redeems the code.",
		),
		"The server learns nothing by which it could tell, later, who redeems the code.",
	],
	modelled: "The value comes from a seed, so that everybody sees the same. A real client needs a secure random source.",
};

const withNothing: HopWords = {
	...prepared,
	text: when(
		[notSent("state"), notSent("code_verifier")],
		"It makes nothing for this request: no state for itself, and no verifier.",
	),
	why: inGeneral("state would tie the answer to a browser session. Without it, the client has nothing to compare."),
};

/** What RFC 6749 alone had to say of these hops. */
export const frontWords: Readonly<Record<string, Words>> = {
	"prepare.work": (message, settings, scene) => {
		if (made(message, "code_verifier")) return usual("prepare.work", message, settings, scene);
		return made(message, "state") ? withState : withNothing;
	},
	"connect.response": (message, settings, scene) =>
		asksWithoutChallenge(message)
			? {
					title: "Client sends the browser to the server",
					text: "A redirect. The whole authorization request stands in the Location header.",
					why: [
						when(
							[sent("scope"), sent("state")],
							"The request carries the client, the address for the answer, the scope and the state. Whoever reads it on the way knows all that the server will know of it.",
						),
						"Whoever reads the request on the way knows all that the server will know of it.",
					],
					mistake: "Redirecting with 307 or 308, which would send a form body again to the next address.",
					...citing("RFC 6749 §4.1.1", "RFC 6749 §1.7"),
				}
			: usual("connect.response", message, settings, scene),
	"authorize.request": (message, settings, scene) =>
		carries(message, "code_challenge")
			? usual("authorize.request", message, settings, scene)
			: {
					...usual("authorize.request", message, settings, scene),
					text: [
						when(
							[sent("client_id"), sent("redirect_uri")],
							"The authorization server learns who asks for what, and where to send the answer.",
						),
						when(
							sent("client_id"),
							"The authorization server learns who asks for what. Where the answer may go, only the registration can say.",
						),
						"The request does not say which client asks.",
					],
					mistake: "Leaving out redirect_uri where several are registered. Then the server cannot know which is meant.",
					...citing("RFC 6749 §4.1.1", "RFC 6749 §3.1.2.3"),
				},
	"authorize.checks": (message, settings, scene) => ({
		...usual("authorize.checks", message, settings, scene),
		mistake:
			"Comparing redirect_uri by prefix or pattern. RFC 6749 asks for the whole string where the whole address is registered, and RFC 9700 in every case but one: the port of a native app's loopback address.",
		...citing("RFC 6749 §4.1.2.1", "RFC 6749 §3.1.2.3", "RFC 9700 §4.1.3"),
	}),
	"decide.response": (message, settings, scene) => ({
		...usual("decide.response", message, settings, scene),
		why: [
			when(
				NAMED,
				"The code is a claim ticket. The server stores with it which client asked, and which redirect_uri it named: RFC 6749 compares both at the token endpoint.",
			),
			"The code is a claim ticket. The server stores with it which client asked, and compares that at the token endpoint.",
		],
		...(carries(message, "iss")
			? citing("RFC 6749 §4.1.2", "RFC 9207 §2", "RFC 6749 §10.5")
			: citing("RFC 6749 §4.1.2", "RFC 6749 §10.5")),
	}),
	"callback.request": (message, settings, scene) => {
		const note = usual("callback.request", message, settings, scene);
		if (message.kind !== "request" || message.to === message.from) return note;
		return {
			...note,
			why: "This is where codes were lost: a loose address, a Referer, a log, another app on the phone. A public client without PKCE then had nothing left to stop the thief.",
			...citing("RFC 6749 §4.1.2", "RFC 9700 §4.1", "RFC 9700 §4.2", "RFC 7636 §1"),
		};
	},
};
