/** What the lab has seen of one request, as the messages of a lesson: the same stage draws both. */
import type { HttpRequest, HttpResponse } from "../http/message";
import type { Notebook } from "../parties/context";
import type { Channel, LaneId } from "../vocabulary/lanes";
import type { ChecksMessage, Message } from "../vocabulary/message";
import type { LabParty } from "./addresses";

/** A request on its way through the lab. */
export interface Passed {
	/** Its name among the exchanges of the sandbox. */
	readonly exchange: string;
	/** Seconds since 1970. */
	readonly at: number;
	readonly to: LabParty;
	readonly request: HttpRequest;
	readonly response: HttpResponse;
	readonly notebook: Notebook;
	/** What the one who answered asked elsewhere, and what came back. */
	readonly asked: readonly { readonly request: HttpRequest; readonly response: HttpResponse }[];
}

/** What the server calls the places to which a person's browser goes (`as.ts`). */
const PAGES: ReadonlySet<string | undefined> = new Set([
	"authorization endpoint",
	"sign-in form",
	"consent form",
	"device page",
	"device consent form",
	"logout endpoint",
	"logout form",
]);

/** The messages of one request, in order. The browser brings what goes to a page; nothing else does (OAuth 2.1 §3.1). */
export function messagesOf({ exchange, at, to, request, response, notebook, asked }: Passed): Message[] {
	const isPage = PAGES.has(notebook.place);
	const [channel, from]: [Channel, LaneId] = isPage ? ["front", "user"] : ["back", "client"];
	const { checks, made, spent } = notebook;
	const messages: Message[] = [
		{ kind: "request", note: "", at, made: NONE, spent: NONE, exchange, channel, from, to, request },
	];
	for (const [i, one] of asked.entries()) messages.push(...elsewhere(one, to, `${exchange}.${i}`, at));
	if (checks.length > 0) messages.push(looked(notebook, to, at));
	messages.push({
		kind: "response",
		note: "",
		at,
		made,
		spent,
		exchange,
		channel,
		from: to,
		to: from,
		response,
		checks: NONE,
	});
	return messages;
}

const NONE: readonly never[] = [];

/** What the receiver looked at before it answered. */
function looked({ place = "", checks, refusal }: Notebook, lane: LaneId, at: number): ChecksMessage {
	const message = { kind: "checks", note: "", at, made: NONE, spent: NONE, lane, place, checks } as const;
	return refusal ? { ...message, refusal } : message;
}

/** What a party asks meanwhile: a server reads the client's own document (CIMD), wherever it lies; an API asks its server about a token. */
function elsewhere(
	{ request, response }: Passed["asked"][number],
	from: LaneId,
	exchange: string,
	at: number,
): readonly Message[] {
	const way = { note: "", at, made: NONE, spent: NONE, exchange, channel: "back" } as const;
	const to = from === "rs" || from === "tools" ? "as" : "client";
	return [
		{ kind: "request", ...way, from, to, request },
		{ kind: "response", ...way, from: to, to: from, response, checks: NONE },
	];
}
