/** Which hops are about a request that the attacker wrote: the answer to it goes to a page of the attacker's. */
import { codeFront } from "@/content/words/code-front";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { header, isRedirect } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";

/** However often an address that leads there was encoded, its host stands in it. */
const EVIL_HOST = new URL(EVIL_ORIGIN).host;

/** Whether a message is about the attacker's request and its answer, and not about Ada's own. */
const isTrapped = (message: Message): boolean =>
	(message.kind === "request" && message.request.url.includes(EVIL_HOST)) ||
	(message.kind === "response" &&
		isRedirect(message.response) &&
		(header(message.response.headers, "location") ?? "").includes(EVIL_HOST));

/** Words for a hop of the attacker's request; the usual ones where it is Ada's own. */
export const trapped =
	(key: string, note: HopWords): Words =>
	(message, ...moment) =>
		isTrapped(message) ? note : usualWords(codeFront)(key, message, ...moment);
