/** A run that ends because an edit sent a message to another place than the one it was made for. */
import { cut } from "../../http/text";
import { laneAt } from "../../parties/network";
import type { Lane } from "../../vocabulary/lanes";
import type { Message } from "../../vocabulary/message";
import type { HopWords } from "../../vocabulary/notes";
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
