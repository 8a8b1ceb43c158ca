/**
 * HEAD, into which a learner can change a request. The answer has the status and the headers of GET and no body
 * (RFC 9110 §9.3.2), so what a lesson says of its content would not be true: these words take its place.
 */
import type { Message } from "../vocabulary/message";
import type { MessageNote } from "../vocabulary/notes";
import type { Trace } from "./frame";

export const headWords: MessageNote = {
	title: "The answer comes without its body",
	text: "The request was a HEAD: the status and the headers are those that GET would have had, and nothing follows.",
	why: "HEAD lets a program find out whether something is there without fetching it. What the body would have said, the sender does not learn.",
	specs: ["RFC 9110 §9.3.2"],
};

/** Exchanges of a run whose request left as a HEAD. */
export const headsOf = (trace: Trace): ReadonlySet<string> =>
	new Set(
		trace.flatMap(({ messages }) =>
			messages.flatMap((one) => (one.kind === "request" && one.request.method === "HEAD" ? [one.exchange] : [])),
		),
	);

/** The words for a good answer whose body is missing; `undefined` for every other message. A redirect needs no body. */
export const headNote = (message: Message, heads: ReadonlySet<string>): MessageNote | undefined =>
	message.kind === "response" && heads.has(message.exchange) && message.response.status === 200 ? headWords : undefined;

/** How a run ended that such an answer has brought to a stop. */
export const HEAD_END =
	"An answer came without its body, since its request was a HEAD. There was nothing to go on with.";
