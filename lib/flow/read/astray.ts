/** A run that ends because an edit sent a message to another place than the one it was made for. */
import { pathOf } from "../../http/raw";
import { cut } from "../../http/text";
import { laneAt } from "../../parties/network";
import type { Lane } from "../../vocabulary/lanes";
import type { Message } from "../../vocabulary/message";
import type { HopWords } from "../../vocabulary/notes";
import { inGeneral } from "../../vocabulary/telling";
import type { Hop } from "../run";

/**
 * What can be said of the end of such a run: a lesson's own sentence speaks of the one who was meant, and that one
 * never saw the message. `undefined` where the run ends for another reason.
 */
export function astrayText(lanes: readonly Lane[], hops: readonly Hop[]): string | undefined {
	const last = hops.at(-1)?.frame;
	for (const { frame, number, message } of hops) {
		const urls = frame === last ? urlsOf(message) : undefined;
		const meant = urls && laneAt(lanes, urls.made);
		const reached = urls && laneAt(lanes, urls.sent);
		if (urls === undefined || meant === undefined || meant.id === reached?.id) continue;
		const to = cut(urls.sent.split(/[?#]/, 1)[0] ?? "", 60);
		const place = reached ? `${reached.spoken} (${to})` : `“${to}”, where nobody listens`;
		return `The run ends here: hop ${number} went to ${place}, and ${meant.spoken} never saw it.`;
	}
	return undefined;
}

/** Told of the answer to a request that an edit sent to nobody: a lesson speaks of the one who was meant. */
export const unansweredWords: HopWords = {
	title: "Nobody answers",
	text: "The request was sent to an address where nobody listens.",
	why: "An address can be written whether or not there is a server behind it. This request was made for another one, and changed on its way.",
	specs: ["RFC 9110 §4.2"],
};

/**
 * The same of a run in which a request reached the one it was made for, at another address or by another method than it
 * waits for: nothing of it is in other hands.
 */
export function misplacedText(lanes: readonly Lane[], hops: readonly Hop[]): string | undefined {
	const last = hops.at(-1)?.frame;
	for (const { frame, number, message } of hops) {
		if (frame !== last || message.kind !== "request" || message.original === undefined) continue;
		const [made, sent] = [message.original, message.request];
		const reached = laneAt(lanes, sent.url);
		if (reached === undefined || (placeIn(made.url) === placeIn(sent.url) && made.method === sent.method)) continue;
		return `The run ends here: hop ${number} reached ${reached.spoken} as ${sent.method} ${placeIn(sent.url)}, which is not what it waits for.`;
	}
	return undefined;
}

/** Where a message was made for, and where an edit sent it. */
interface Detour {
	readonly meant: Lane;
	/** `undefined` where nobody listens. */
	readonly reached: Lane | undefined;
	/** Paths, where it stayed with the same party. */
	readonly paths: readonly [made: string, sent: string];
}

/** The detour of a request or a link, of what is checked because of it, and of its answer. */
function detourOf(lanes: readonly Lane[], message: Message, messages: readonly Message[]): Detour | undefined {
	const asked = askedBy(message, messages);
	const urls = asked && urlsOf(asked);
	const meant = urls && laneAt(lanes, urls.made);
	if (urls === undefined || meant === undefined) return undefined;
	const reached = laneAt(lanes, urls.sent);
	// What the one who was meant checks later is about another message.
	if (message.kind === "checks" && message.lane !== reached?.id) return undefined;
	const paths = [placeIn(urls.made), placeIn(urls.sent)] as const;
	return meant.id === reached?.id && paths[0] === paths[1] ? undefined : { meant, reached, paths };
}

const placeIn = (url: string): string => cut(pathOf(url), 60);

/** The message that this one belongs to: itself, or the request that it answers or is checked for. */
function askedBy(message: Message, messages: readonly Message[]): Message | undefined {
	if (message.kind === "response")
		return messages.find((one) => one.kind === "request" && one.exchange === message.exchange);
	if (message.kind !== "checks") return message;
	// Only what is checked before the answer: afterwards, whoever asked judges what came back.
	const last = messages.slice(0, messages.lastIndexOf(message)).at(-1);
	return last?.kind === "request" && last.note === message.note ? last : undefined;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const specs = ["RFC 9110 §7.1"] as const;

/**
 * Words for a message that an edit sent to another place than it was made for, for what is checked there, and for the
 * answer from there: a lesson's own words speak of the place that was meant. `undefined` where that was reached.
 */
export function astrayWords(
	lanes: readonly Lane[],
	message: Message,
	messages: readonly Message[],
): HopWords | undefined {
	const detour = detourOf(lanes, message, messages);
	if (!detour) return undefined;
	const { meant, reached } = detour;
	if (message.kind === "checks") return checkedThere(meant.spoken, reached?.spoken ?? "nobody");
	if (message.kind === "response") return reached ? answeredThere(detour, reached) : unansweredWords;
	return meant.id === reached?.id ? undefined : sentThere(meant.spoken, reached?.spoken);
}

const checkedThere = (meant: string, reached: string): HopWords => ({
	title: `${capital(reached)} checks what came`,
	text: inGeneral(
		meant === reached
			? "The request was made for another address. At this one it is looked at like any other."
			: `The request was made for ${meant}. Here it is looked at like any other.`,
	),
	label: "Check what came",
	why: inGeneral("A server judges what arrives by its own rules. Whom it was made for, the request does not say."),
	specs,
});

function answeredThere({ meant, paths: [made, sent] }: Detour, reached: Lane): HopWords {
	const same = meant.id === reached.id;
	return {
		title: same
			? `${capital(reached.spoken)} answers for another address`
			: `${capital(reached.spoken)} answers instead`,
		text: inGeneral(
			same
				? `The request was made for ${made}, and came to ${sent} of the same host.`
				: `${capital(meant.spoken)} was not asked, so this is not its answer.`,
		),
		why: inGeneral(
			"The address decides who is asked, and for what. Whoever waits for an answer takes what comes for it.",
		),
		specs,
	};
}

const sentThere = (meant: string, reached: string | undefined): HopWords => ({
	title: "The message goes elsewhere",
	text: inGeneral(
		`It was made for ${meant}. Its address was changed on the way, and ${reached === undefined ? "nobody listens there" : `${reached} gets it`}.`,
	),
	why: inGeneral("Whoever a message reaches can read all of it, also what was meant for somebody else alone."),
	specs,
});

/** Told of a request that left by a method for which its address has no answer. */
export const otherMethodWords: HopWords = {
	title: "The method is not allowed here",
	text: "405, and in Allow the methods that are.",
	why: "An address can answer by one method and not by another: what may be fetched may not be changed.",
	specs: ["RFC 9110 §15.5.6"],
};

/** Whether this is the answer to a request whose method an edit changed to one that is not taken there. */
export const isOtherMethod = (message: Message, messages: readonly Message[]): boolean =>
	message.kind === "response" &&
	message.response.status === 405 &&
	messages.some(
		(one) =>
			one.kind === "request" &&
			one.exchange === message.exchange &&
			one.original !== undefined &&
			one.original.method !== one.request.method,
	);

/** Whether this is the missing answer to a request that was made for a party and then sent to an address of nobody. */
export function isUnanswered(lanes: readonly Lane[], message: Message, messages: readonly Message[]): boolean {
	if (message.kind !== "response" || message.response.status !== 0) return false;
	const asked = messages.find((one) => one.kind === "request" && one.exchange === message.exchange);
	const urls = asked && urlsOf(asked);
	return urls !== undefined && laneAt(lanes, urls.made) !== undefined && laneAt(lanes, urls.sent) === undefined;
}

/** Where a message was made for, and where an edit sent it. */
function urlsOf(message: Message): { readonly made: string; readonly sent: string } | undefined {
	if (message.kind === "link")
		return message.original === undefined ? undefined : { made: message.original, sent: message.url };
	if (message.kind !== "request" || message.original === undefined) return undefined;
	return { made: message.original.url, sent: message.request.url };
}
