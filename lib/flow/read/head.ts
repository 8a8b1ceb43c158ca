/**
 * HEAD, into which a learner can change a request. The answer has the status and the headers of GET and no body
 * (RFC 9110 §9.3.2), so what a lesson says of its content would not be true: these words take its place.
 */
import type { Message } from "../../vocabulary/message";
import type { HopWords } from "../../vocabulary/notes";

export const headWords: HopWords = {
	title: "The answer comes without its body",
	text: "The request was a HEAD: the status and the headers are those that GET would have had, and nothing follows.",
	why: "HEAD lets a program find out whether something is there without fetching it. What the body would have said, the sender does not learn.",
	specs: ["RFC 9110 §9.3.2"],
};

/** Whether this is a good answer whose body is missing because its request left as a HEAD. A redirect needs no body. */
export const isBodiless = (message: Message, messages: readonly Message[]): boolean =>
	message.kind === "response" &&
	message.response.status === 200 &&
	messages.some((one) => one.kind === "request" && one.exchange === message.exchange && one.request.method === "HEAD");

/** How a run ended that such an answer has brought to a stop. */
export const HEAD_END =
	"An answer came without its body, since its request was a HEAD. There was nothing to go on with.";
