/** What the lab has seen of one request, as the messages of a lesson: the same stage draws both. */
import { pathBelow } from "../http/base";
import type { HttpRequest, HttpResponse } from "../http/message";
import type { Notebook } from "../parties/context";
import type { Channel, LaneId } from "../vocabulary/lanes";
import type { ChecksMessage, Message, RequestMessage, ResponseMessage } from "../vocabulary/message";
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

/** Paths of the server, as seen from the issuer, to which a person's browser goes. */
const PAGES = /^\/(authorize|login|consent|device|device\/confirm|end_session|end_session\/form)$/;

/** Whether the browser brings a request: nothing else goes to the pages of the server (OAuth 2.1 §3.1). */
export const isFront = (to: LabParty, base: string, url: string): boolean =>
	(to === "as" || to === "other") && PAGES.test(pathBelow(base, url) ?? "");

/** The messages of one request, in order. @param base of the party that it reached */
export function messagesOf({ to, request, response, notebook, asked, ...passed }: Passed, base: string): Message[] {
	const [channel, from]: [Channel, LaneId] = isFront(to, base, request.url) ? ["front", "user"] : ["back", "client"];
	const began = { note: "", at: passed.at, made: [], spent: [] };
	const way = { exchange: passed.exchange, channel };
	const sent: RequestMessage = { kind: "request", ...began, ...way, from, to, request };
	const checks: ChecksMessage[] =
		notebook.checks.length === 0
			? []
			: [
					{
						kind: "checks",
						...began,
						lane: to,
						place: notebook.place ?? "",
						checks: notebook.checks,
						...(notebook.refusal ? { refusal: notebook.refusal } : {}),
					},
				];
	const made = { made: notebook.made, spent: notebook.spent };
	const answered: ResponseMessage = {
		kind: "response",
		...began,
		...made,
		...way,
		from: to,
		to: from,
		response,
		checks: [],
	};
	return [
		sent,
		...asked.flatMap((one, i) => elsewhere(one, to, { ...began, exchange: `${passed.exchange}.${i}` })),
		...checks,
		answered,
	];
}

/** A document that the server reads is the client's own (CIMD), wherever it lies. */
function elsewhere(
	{ request, response }: Passed["asked"][number],
	from: LaneId,
	began: Pick<RequestMessage, "note" | "at" | "made" | "spent" | "exchange">,
): readonly Message[] {
	const way = { ...began, channel: "back" } as const;
	return [
		{ kind: "request", ...way, from, to: "client", request },
		{ kind: "response", ...way, from: "client", to: from, response, checks: [] },
	];
}
