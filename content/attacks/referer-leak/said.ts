/** What the words of both parts have in common: the page that the client shows at its redirect URI. */
import type { Scene } from "@/lib/flow/scene";
import { imagesOf } from "@/lib/parties/browser/images";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";

export const holdsAdvert = (message: Message): boolean =>
	message.kind === "response" && imagesOf(message.response.body).length > 0;

/** Whether the answer came in a form: then the page has an address without it. */
const wasPosted = ({ messages }: Scene, note: string): boolean =>
	messages.some((one) => one.kind === "request" && one.note === note && one.request.method === "POST");

export const waiting = ({ note }: Message, scene: Scene): HopWords => ({
	title: "Client shows a page while it works",
	text: wasPosted(scene, note)
		? "It keeps the code, and has not redeemed it yet. The page holds an advertisement, and in its address stands nothing of the answer."
		: "It keeps the code, and has not redeemed it yet. The page is shown at the address in which the code stands, and it holds an advertisement.",
	why: "A client should not put content of others there. It should take what it needs out of the address, and send the browser on to one without it.",
	mistake: "Making a nice page of the redirect URI, with a counter, a font or a picture from elsewhere.",
	specs: ["RFC 9700 §4.2.1", "RFC 9700 §4.2.4", "OAuth 2.1 §2.3.6"],
	specs20: ["RFC 9700 §4.2.1", "RFC 9700 §4.2.4", "RFC 6749 §3.1.2.5"],
});

/** What comes where a browser has left the way that the client had offered. */
export const elsewhere: HopWords = {
	astray: true,
	title: "This is another page",
	text: "Ada's browser has asked for another page than the one that the client had offered.",
	why: "The client redeems her code when she comes to that page, and not before.",
	specs: ["OAuth 2.1 §4.1.3"],
};
