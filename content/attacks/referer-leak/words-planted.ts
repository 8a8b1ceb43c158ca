import { codeReturn } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { ran as hasRun, parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Scene } from "@/lib/flow/scene";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { notSent, ran, refused, sent } from "@/lib/vocabulary/presumptions";
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
};
