/**
 * Messages that nobody receives: stopped on their way, by whoever stands there, or sent where nobody listens. Read from
 * the messages of a run, as everything else that the stage shows.
 */
import { laneAt } from "../../parties/network";
import type { Lane } from "../../vocabulary/lanes";
import type { Message } from "../../vocabulary/message";
import type { HopWords } from "../../vocabulary/notes";
import type { FreePlay } from "../intervention";
import type { Hop } from "../run";

type Unheard = NonNullable<Hop["unheard"]>;

/** Of a message that was stopped: the lane that it was on its way to. What is stopped comes no further than its sender. */
export function stoppedBefore(lanes: readonly Lane[], message: Message): Lane | undefined {
	if ((message.kind !== "request" && message.kind !== "link") || message.from !== message.to) return undefined;
	const meant = laneAt(lanes, message.kind === "link" ? message.url : message.request.url);
	return meant?.id === message.from ? undefined : meant;
}

/**
 * Who should have got a message that nobody gets, and what is said of that in three words.
 * @param free what somebody does who plays the attacker, where somebody does
 */
export function unheardIn(
	lanes: readonly Lane[],
	messages: readonly Message[],
	free: FreePlay | undefined,
): (message: Message) => Unheard | undefined {
	const answered = new Map(
		messages.flatMap((one) => (one.kind === "response" ? [[one.exchange, one.response.status] as const] : [])),
	);
	return (message) => {
		const meant = free && stoppedBefore(lanes, message);
		if (meant && "exchange" in message)
			return {
				goal: meant.id,
				says: isCopied(free, message.exchange) ? "only the attacker gets it" : "nobody gets it",
			};
		if (message.kind !== "request") return undefined;
		const status = answered.get(message.exchange);
		const silent = status === undefined ? message.from === message.to : status === 0;
		return silent ? { goal: message.to, says: "nobody gets it" } : undefined;
	};
}

/** Whether the attacker has what it stopped. Whoever can stop a message can read it. */
const isCopied = ({ interventions }: FreePlay, exchange: string): boolean =>
	interventions.some(
		(one) => one.at === exchange && (one.do === "keep" || (one.do === "copy" && one.of === "request")),
	);

const SPECS = ["RFC 9700 §3"] as const;

/** Words for a message that was stopped, and for the answer that it does not get; `undefined` for every other. */
export function stoppedWords(
	lanes: readonly Lane[],
	message: Message,
	messages: readonly Message[],
): HopWords | undefined {
	const meant = stoppedBefore(lanes, message);
	if (meant)
		return {
			title: `Stopped on its way to ${meant.spoken}`,
			text: "It was sent, and it does not arrive.",
			why: "Whoever stands between two parties can keep a message from arriving. OAuth protects what a message says, and not that it arrives.",
			specs: SPECS,
			astray: true,
		};
	return isStoppedAnswer(lanes, message, messages)
		? {
				title: "No answer comes",
				text: "The request did not arrive, so nobody has answered it.",
				why: "Whoever waits for an answer cannot tell whether the request or its answer was stopped.",
				specs: SPECS,
				astray: true,
			}
		: undefined;
}

/** Whether this is the missing answer to a request that was stopped. */
export const isStoppedAnswer = (lanes: readonly Lane[], message: Message, messages: readonly Message[]): boolean =>
	message.kind === "response" &&
	message.response.status === 0 &&
	messages.some(
		(one) => one.kind === "request" && one.exchange === message.exchange && stoppedBefore(lanes, one) !== undefined,
	);

/** What is said of the end of a run in whose last step a message was stopped: a lesson's own sentence speaks of its arrival. */
export function stoppedText(lanes: readonly Lane[], hops: readonly Hop[]): string | undefined {
	const last = hops.at(-1)?.frame;
	const stopped = hops.find(({ frame, message }) => frame === last && stoppedBefore(lanes, message));
	const meant = stopped && stoppedBefore(lanes, stopped.message);
	return meant && `The run ends here: hop ${stopped.number} was stopped on its way to ${meant.spoken}.`;
}
