/** What the server answers where a redirect would lead to the attacker. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ID } from "@/lib/cast/cast";
import { parameterIn } from "@/lib/flow/read/labels";
import type { Scene } from "@/lib/flow/scene";
import { header, isRedirect } from "@/lib/http/message";
import { firstLink } from "@/lib/parties/browser/forms";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";

const SERVERS = ["RFC 9700 §4.11.2", "OAuth 2.1 §7.13.2"] as const;
export const AT_SERVER = { specs: SERVERS, specs20: ["RFC 9700 §4.11.2"] } as const;

export const pageIn = (message: Message): string => (message.kind === "response" ? message.response.body : "");

/** Whether an answer sends the browser to the attacker. */
export const sendsOn = (message: Message): boolean =>
	message.kind === "response" &&
	isRedirect(message.response) &&
	(header(message.response.headers, "location") ?? "").startsWith(EVIL_ORIGIN);

/** Whether it is a page that says where it would go on. */
export const warns = (message: Message): boolean => firstLink(pageIn(message))?.startsWith(EVIL_ORIGIN) === true;

/** Whether the request behind the link names the client that Ada knows. */
export const namesClient = ({ messages }: Scene): boolean =>
	messages.some((one) => one.kind === "request" && one.note === "open" && parameterIn(one, "client_id") === CLIENT_ID);

export const warning: HopWords = {
	title: "Server says where it leads",
	text: "A page, and no redirect. It names the address, and that nobody has looked at it. Ada can go on by a link.",
	why: "A server should redirect by itself only where it trusts the address. Where it does not, it may inform the user and rely on her.",
	mistake:
		"Showing a page that only says “Continue”. Whoever reads it has to learn to whom, and that it is not the server.",
	...AT_SERVER,
};

/** What the server says no to, by redirect. Whose address that is depends on how it came to be taken for the client's. */
export const toAttacker = (scene: Scene): HopWords => (namesClient(scene) ? toFitting : toRegistered);

const toRegistered: HopWords = {
	title: "Server sends her to the attacker",
	text: "The error goes where every answer to this client goes: to the address that it has registered.",
	why: "Client and address are known, and they fit each other, so the answer travels. That the request had to fail is what it was made for.",
	mistake:
		"Believing that exact matching prevents this. However it is compared, the address is registered, and it is the attacker's.",
	...AT_SERVER,
};

const toFitting: HopWords = {
	title: "Server sends her to the attacker",
	text: "The error goes to the address in the request. The server took it for one of the client's, because it fits the registered pattern.",
	why: "Nobody has registered this address. A server that compares the whole of it shows a page instead, and sends nobody anywhere.",
	mistake: "Registering a pattern, so that every page of a site can be returned to.",
	specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.3", "RFC 9700 §4.11.2"],
};
