import { called, callRefused, nothingServed } from "@/content/words/api-call";
import { codeBack } from "@/content/words/code-back";
import { codeReturn } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { ran as hasRun, parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Scene } from "@/lib/flow/scene";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { notSent, ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { holdsAdvert, waiting } from "./said";
import { AGAIN } from "./world";

const HOW = ["RFC 9700 §4.2.3", "RFC 9700 §4.7"] as const;

/** Whether a state is one that stood in the Referer of a request in this run. */
const wasRead = ({ messages }: Scene, state: string | undefined): boolean =>
	state !== undefined &&
	messages.some(
		({ note, ...message }) =>
			note === "advert" &&
			message.kind === "request" &&
			(header(message.request.headers, "referer") ?? "").includes(encodeURIComponent(state)),
	);

const stateOf = (message: Message): string | undefined =>
	message.kind === "work" ? message.facts.find(({ name }) => name === "state")?.text : parameterIn(message, "state");

export const album = (message: Message): boolean =>
	message.kind === "response" && message.response.body.includes("<h1>Your photos</h1>");

export const othersAlbum: HopWords = {
	title: "Ada sees an album",
	text: "The client's own page, with the title that she expects. The photos are the attacker's.",
	why: "Her session is tied to another account now. What she adds there, the attacker can see.",
	mistake: "Not saying on the page whose account was connected.",
	specs: HOW,
};

const elsewhere: HopWords = {
	astray: true,
	title: "This is not the client's callback",
	text: "Ada's browser has gone somewhere else, and the attacker's code is not used.",
	why: "Only the callback takes codes, and only with a GET.",
	specs: ["RFC 9700 §4.7"],
};

const over: HopWords = {
	title: "Client does not take the answer",
	text: "No request of this session is open any more: its answer has come.",
	label: "Check the answer",
	headline: "callback.transaction-known",
	why: [
		when(sent("state", "forged.request"), "A state that was used is worth nothing to whoever reads it afterwards."),
		"Nobody can add a second answer to a request that was answered.",
	],
	mistake: inGeneral("Keeping a request open, and its state with it, until the session ends."),
	specs: ["RFC 9700 §4.2.4", "OAuth 2.1 §2.3.3"],
};

/** What the client has looked at before it takes the answer. */
function takenFor(message: Message, scene: Scene): Pick<HopWords, "text" | "why"> {
	const isUsed = scene.messages.some(({ note, kind }) => note === "callback" && kind === "request");
	if (!hasRun(message, "callback.state-matches"))
		return {
			text: isUsed
				? "Ada's request is open still, though its answer has come, and this is another one. The client compares nothing that belongs to her session."
				: "Ada's session waits for an answer, and this is one. The client compares nothing that belongs to her session.",
			why: "Where nothing is compared, nothing has to be read first. All answers look alike.",
		};
	const request = scene.messages.findLast(({ note, kind }) => note === "forged" && kind === "request");
	if (request && wasRead(scene, stateOf(request)))
		return {
			text: when(ran("callback.state-matches"), "The state is the one that the client made for this very session."),
			why: isUsed
				? "It has been used before, and this client takes it once more. The address of its page was told to others, so it ties nothing any more."
				: "Only Ada's browser and the server should have seen it. The address of the server's page was told to others, so it ties nothing any more.",
		};
	return {
		text: when(ran("callback.state-matches"), "The state is one that the client has made, for another browser."),
		why: "This client takes any state that is open, whoever brings it. So the attacker did not have to read Ada's.",
	};
}

export const plantedWords: Readonly<Record<string, Words>> = {
	"bait.work": (message, _, scene) => ({
		title: "The attacker writes an answer for Ada to bring",
		text: [
			...(wasRead(scene, stateOf(message))
				? [
						when(
							sent("state"),
							"The code is for the attacker's own account. The state is the one that it has just read.",
						),
					]
				: [
						when(
							sent("state"),
							"The code is for the attacker's own account, and the state was made for its own request.",
						),
					]),
			"The code is for the attacker's own account.",
		],
		label: "Write the answer",
		why: "The attacker has signed in at the server before, as itself, and has kept the answer. Its code was never redeemed.",
		specs: HOW,
		modelled: "That sign-in took place before the first hop, at the real parties.",
	}),
	"click.request": (_, { variant }) => ({
		title: "Ada clicks the advertisement",
		text:
			variant === AGAIN
				? "She leaves the client's page. Her own code waits there, and is not redeemed."
				: "She leaves the sign-in page. Her own request waits at the client.",
		why: "She need not click: a page of the attacker's that she opens in any tab could do the same.",
		specs: HOW,
		modelled: "That Ada clicks.",
	}),
	"click.response": {
		title: "The attacker sends her to the client",
		text: "A redirect to the client's callback, with the answer that the attacker has written.",
		why: "Any site may send a browser to any address. The callback is one like any other.",
		specs: HOW,
	},
	"click.response.refused": {
		astray: true,
		title: "The advertisement leads nowhere",
		text: "Ada's browser has asked for another page than the attacker's.",
		why: "Without her browser the attacker's answer is worth nothing.",
		specs: HOW,
	},
	"forged.request": (message) =>
		message.kind === "request" && message.to !== "client"
			? elsewhere
			: {
					title: [when(sent("code"), "Ada's browser brings the attacker's code"), "Ada's browser brings an answer"],
					text: [
						when(sent("cookie"), "The address was written by the attacker. The cookie is Ada's: her browser adds it."),
						"The address was written by the attacker. No cookie goes along.",
					],
					why: "SameSite=Lax lets a cookie travel with a GET that a link starts. An honest answer comes in the same way.",
					specs: HOW,
				},
	"forged.checks": (message, _, scene) => ({
		...takenFor(message, scene),
		title: "Client takes the answer",
		label: "Take the answer",
		headline: "callback.state-matches",
		mistake: "Believing that a state protects whoever has one. It has to be known to nobody else.",
		specs: ["RFC 9700 §4.2.3", "RFC 9700 §4.7", "OAuth 2.1 §2.3.3"],
	}),
	"forged.checks.refused": (message, ...moment) =>
		message.kind === "checks" && message.refusal?.check === "callback.transaction-known"
			? over
			: message.kind === "checks" && message.refusal?.check === "callback.state-matches"
				? {
						title: "Client does not take the answer",
						text: when(
							refused("callback.state-matches"),
							"The client made another state for Ada's session than the one that came, or none came.",
						),
						label: "Check state",
						headline: "callback.state-matches",
						why: "Nobody can send a state that they have not read. It is random, so it cannot be guessed either.",
						specs: ["OAuth 2.1 §2.3.3", "RFC 9700 §4.7.1"],
					}
				: usualWords(codeReturn)("callback.checks.refused", message, ...moment),
	"forged.response": (message, _, scene) => {
		if (holdsAdvert(message)) return waiting(message, scene);
		return album(message) ? othersAlbum : elsewhere;
	},
	"forged.response.refused": (message) =>
		statusOf({ message }) === 400
			? {
					title: "Client tells Ada that it stopped",
					text: [
						when(notSent("access_token", "planted.response"), "Nothing was connected. The page offers to begin again."),
						"Nothing is shown to her. The page offers to begin again.",
					],
					why: "The attacker's answer has cost her a second try, and no more than that.",
					specs: ["OAuth 2.1 §2.3.3"],
				}
			: elsewhere,
	"planted.request": {
		title: [when(sent("code"), "Client redeems the attacker's code"), "Client asks for a token"],
		text: [
			when(
				[sent("code"), sent("code_verifier")],
				"It sends the code, and the verifier that it kept with the request that it takes this answer for.",
			),
			when(sent("code"), "It sends the code. Nothing in the request says for whose session."),
			"It sends no code.",
		],
		why: "To the server this is an ordinary request of a client that it knows.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.7"],
	},
	"planted.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(
				[ran("token.verifier-fits"), sent("code_verifier"), ran("callback.state-matches", "forged.checks")],
				"The verifier fits: the client took it from the attacker's own request, which the state had named.",
			),
			when(
				[skipped("token.verifier-fits"), sent("code_verifier")],
				"The attacker's request had no challenge, so the verifier is compared with nothing.",
			),
			"The code exists, is fresh, and belongs to this client.",
		],
		label: "Code is valid",
		headline: "token.code-of-this-client",
		why: "Which browser has brought the code, only the client can know.",
		mistake: "Expecting client authentication to help: it is the real client that asks.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.7.1"],
	},
	"planted.checks.refused": (message, ...moment) => {
		const check = message.kind === "checks" ? message.refusal?.check : undefined;
		if (check !== "token.verifier-fits" && check !== "token.verifier-expected")
			return usualWords(codeBack)("token.checks.refused", message, ...moment);
		return {
			title: "Server refuses the planted code",
			text: [
				when(refused("token.verifier-expected"), "A verifier came, and the request for this code had no challenge."),
				when(
					[refused("token.verifier-fits"), sent("code_verifier")],
					"The verifier of Ada's session does not fit the attacker's challenge.",
				),
				"No verifier came, and the attacker's code is bound to one.",
			],
			label: "Check code and verifier",
			headline: check,
			why: "PKCE ties a code to the session that asked for it. A challenge that somebody reads in an address does not help them: it is a hash.",
			specs: ["RFC 7636 §4.6", "RFC 9700 §4.7.1", "RFC 9700 §4.8.2"],
		};
	},
	"planted.response": {
		title: "Server issues a token for the attacker's account",
		text: "The client holds it in Ada's session.",
		why: "The server did what it should: the attacker had agreed, and the client asked.",
		specs: ["OAuth 2.1 §3.2.3"],
	},
	"planted.response.refused": {
		title: "Server answers with an error",
		text: "The client gets no token, so Ada's session is tied to nobody.",
		why: "The client learns of it before it has shown or stored anything.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"wrongUser.request": {
		title: "Client calls the API for Ada",
		text: called("With the token that it got in her session."),
		why: "A client is not meant to read an access token. It does not look whose account it opens.",
		specs: ["OAuth 2.1 §1.4", "RFC 6750 §2.1"],
	},
	"wrongUser.checks": {
		title: "API checks the token",
		text: "It is genuine, and its sub names the attacker's account.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Whatever the API compares is right. It knows nothing of browsers.",
		specs: ["RFC 9068 §4", "RFC 9068 §2.2"],
	},
	"wrongUser.checks.refused": callRefused,
	"wrongUser.response": {
		title: "API sends the attacker's photos",
		text: "One picture that says welcome: an album that looks new.",
		why: "The API finds out whose photos to send from the sub claim.",
		specs: ["RFC 9068 §2.2"],
	},
	"wrongUser.response.refused": { ...nothingServed, title: "API sends no photos" },
};
