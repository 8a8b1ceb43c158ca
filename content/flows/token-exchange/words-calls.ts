import { challenge, challenging, judged, tokenRefused } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import type { LaneId } from "@/lib/vocabulary/lanes";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { behind, type Telling, when } from "@/lib/vocabulary/telling";

const fact = (message: Message, name: string): string =>
	message.kind === "work" ? (message.facts.find((one) => one.name === name)?.text ?? "none") : "none";

/** Whether the one who was called compares aud with its own name. */
const comparesAudience = (message: Message): boolean => hasRun(message, "api.audience-mine");

/** Who is asked, checks or answers. */
function partyOf(message: Message): LaneId {
	if (message.kind === "checks" || message.kind === "work") return message.lane;
	return message.kind === "response" ? message.from : message.to;
}

/** Words for a call that the learner sent to somebody else. */
const elsewhere: HopWords = {
	title: "The call goes elsewhere",
	text: "It reached another party than the one that it was meant for.",
	label: "Check the token",
	why: "Every API has to find out by itself whether a token was issued for it. Where nobody compares aud, it opens them all.",
	specs: ["RFC 9068 §4", "RFC 9700 §2.3"],
	astray: true,
};

/** These words where the call went where it should, others where it did not. */
const meantFor =
	(lane: LaneId, words: Words): Words =>
	(message, ...moment) => {
		if (partyOf(message) !== lane) return elsewhere;
		return typeof words === "function" ? words(message, ...moment) : words;
	};

/** What a call brings: the token that it is meant to bring, unless a learner changed the request on its way. */
const broughtBy = (message: Message, usual: string): Telling => [
	when(
		sent("authorization"),
		message.kind === "request" && message.original
			? "Changed on its way. Whatever stands in the Authorization header counts as the token."
			: usual,
	),
	"No token goes in the Authorization header.",
];

/** Words for the calls with a token, and for what the API writes down. */
export const calls: Readonly<Record<string, Words>> = {
	"print.request": meantFor("service", (message) => ({
		title: "App calls the print service",
		text: behind(
			"Photo Print orders prints for Ada.",
			broughtBy(message, "The token is the one that she let it have for this service."),
		),
		why: "The token that it holds names the print service in aud. The app holds no token for the photo API, and needs none.",
		mistake: "Asking for one token that every service accepts, so that it can be handed on.",
		specs: ["RFC 6750 §2.1", "RFC 9700 §2.3"],
		modelled: "Ada's sign-in is not part of this run: the server issued the token before the first hop.",
	})),
	"print.checks": meantFor("service", (message) => ({
		title: "Print service checks the token",
		text: "Towards the app it is an API like any other, with the same list of checks.",
		label: "Check the token",
		headline: comparesAudience(message) ? "api.audience-mine" : "api.scope-covers",
		why: [
			when(
				ran("api.audience-mine"),
				"Only a token that was meant for this service counts. It will show it to the authorization server.",
			),
			"It does not look at aud, so a token that was meant for another API would do as well.",
		],
		mistake: "Passing the token on unchecked, and leaving the decision to whoever comes next.",
		specs: ["RFC 9068 §4", "RFC 9700 §2.3"],
	})),
	"print.checks.refused": {
		astray: true,
		title: "The call is refused",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: [
			when(
				refused("api.audience-mine"),
				"The token is for another service, so it does not count here: that is what aud is for.",
			),
			"The app showed no token that is valid for this call.",
		],
		specs: ["RFC 6750 §3.1", "RFC 9068 §4"],
	},
	"print.response": meantFor("service", {
		title: "Print service confirms the order",
		text: "The app has what it asked for. The tokens that were used on the way are no business of its own.",
		why: "How the service gets what it needs is between it and the authorization server.",
		specs: ["RFC 8693 §1"],
	}),
	"print.response.refused": {
		astray: true,
		title: "App gets an error",
		text: "The order was not accepted, or the service could not go on.",
		why: [
			when(sent("www-authenticate"), "The challenge says what is wrong, or what is needed."),
			"The call was in order, and a later one failed. The service says so, and names no token.",
		],
		specs: ["RFC 6750 §3.1", "RFC 9110 §15.5.2"],
	},
	"images.request": meantFor("images", (message) => ({
		title: "Print service calls the image service",
		text: broughtBy(message, "It sends the new token, and not the one that it received."),
		why: "A token that leaks should be worth no more than what it says: its audience, its scope, and its five minutes.",
		mistake: "Sending the received token onward: then every service in the chain can act as the app.",
		specs: ["RFC 6750 §2.1", "RFC 8693 §1"],
	})),
	"images.checks": meantFor("images", (message) => ({
		title: "Image service checks the token",
		text: [
			when(ran("api.audience-mine"), "The same checks again, with its own name in the place of the print service's."),
			when(skipped("api.audience-mine"), "The same checks again. It does not look at aud either."),
			"The same checks again.",
		],
		label: "Check the token",
		headline: comparesAudience(message) ? "api.audience-mine" : "api.scope-covers",
		why: "Access is decided by the claims at the top level and by the outermost act, where there is one. Earlier actors, further inside, are history.",
		mistake: "Granting something because a trusted service stands somewhere inside act.",
		specs: ["RFC 8693 §4.1", "RFC 9068 §4"],
	})),
	"images.checks.refused": meantFor("images", {
		title: "Image service refuses the token",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: "No token came that is valid for this call. The service that is called notices, whoever calls.",
		specs: ["RFC 6750 §3.1", "RFC 9068 §4"],
	}),
	"images.response": meantFor("images", {
		title: "Image service answers",
		text: "The print service gets the images that it asked for.",
		why: "It needed no token for the photo API, so it has none that could leak.",
		specs: ["RFC 8693 §1"],
	}),
	"images.response.refused": {
		title: "Print service gets an error",
		text: "The call onward did not succeed.",
		why: "Either the token was refused here, or the image service could not go on itself.",
		specs: ["RFC 6750 §3.1"],
	},
	"api.request": meantFor("rs", (message) => ({
		title: "Image service calls the photo API",
		text: broughtBy(message, "With the token that was issued for this call."),
		why: "Each call of this order is to have a token of its own, for one audience.",
		specs: ["RFC 6750 §2.1", "RFC 9068 §3"],
	})),
	"api.checks": meantFor("rs", {
		title: "API checks the token",
		text: [
			when(ran("api.signature-valid"), "With the authorization server's public key. It asks nobody."),
			when(skipped("api.signature-valid"), "It asks nobody, and does not look who signed the token."),
			"It asks nobody.",
		],
		label: "Check the token",
		headline: "api.scope-covers",
		why: "Whether the token came from an exchange makes no difference here: the checks are those of every access token.",
		specs: ["RFC 9068 §4", "RFC 8693 §4.1"],
	}),
	"api.checks.refused": meantFor("rs", tokenRefused),
	"api.response": {
		title: "API answers with the photos",
		text: "The photos are those of the user in sub.",
		why: [
			when(
				ran("api.scope-covers"),
				"Whoever calls has no photos of its own here. The call is made for the user, with what she may do, within the scope.",
			),
			"Whoever calls has no photos of its own here. The call is made for the user, and nobody looks at the scope.",
		],
		specs: ["RFC 9068 §2.2", "RFC 8693 §1.1"],
	},
	"api.response.refused": {
		title: challenging("API answers with a challenge"),
		text: challenge(),
		why: judged("The image service can tell from it whether another token would help."),
		specs: ["RFC 6750 §3"],
	},
	"log.work": (message) => {
		const actor = fact(message, "act.sub");
		const delegated = actor !== "none";
		return {
			title: delegated ? "API notes who acted" : "API notes the user alone",
			text: delegated
				? `Its log says: photos of ${fact(message, "sub")}, and ${actor} acted.`
				: `Its log names ${fact(message, "sub")}, and nobody who acted for her.`,
			label: "Write the log",
			why: delegated
				? "The outermost act names the one who acts now. Whoever acted before stands inside, for the record."
				: "client_id says which client the token was issued to, as in every token. It does not say that somebody acts in Ada's place: with impersonation, nothing does.",
			...(delegated
				? {}
				: { mistake: "Choosing impersonation where somebody will later have to find out who did it." }),
			specs: ["RFC 8693 §1.1", "RFC 8693 §4.1"],
		};
	},
};
