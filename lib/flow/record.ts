/**
 * Puts down what happened as messages. Members are set one by one, in the order in which a fingerprint reads them:
 * a run has dozens of messages, and an object that is put together from parts costs several times as much.
 */
import type { HttpRequest, HttpResponse } from "../http/message";
import type { Notebook } from "../parties/context";
import type {
	ChecksMessage,
	LinkMessage,
	Message,
	Refusal,
	RequestMessage,
	ResponseMessage,
	WorkMessage,
} from "../vocabulary/message";
import type { OpenExchange, World } from "../world/world";
import type { Sending } from "./define";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** What every message has. */
export interface Moment {
	readonly note: string;
	readonly phase: Sending["phase"];
	/** Of the party that did it, where one did. */
	readonly notebook?: Notebook | undefined;
}

const nothing = { made: [], spent: [] } as const;

/** The start of a message of a kind; what that kind adds is the caller's to set. */
function begin<M extends Message>(kind: M["kind"], { clock }: World, { note, phase, notebook }: Moment): Draft<M> {
	const { made, spent } = notebook ?? nothing;
	const message: Draft<Pick<Message, "kind" | "note" | "at" | "made" | "spent" | "phase">> = {
		kind,
		note,
		at: clock,
		made,
		spent,
	};
	if (phase !== undefined) message.phase = phase;
	return message as Draft<M>;
}

/** @param original what would have left without the learner's edits */
export function requestMessage(
	world: World,
	{ exchange, from, to, channel, via, request }: OpenExchange,
	original: HttpRequest,
	{ note, phase, made, fragment, around }: Sending,
): RequestMessage {
	const message = begin<RequestMessage>("request", world, { note, phase });
	if (made !== undefined) message.made = made;
	message.exchange = exchange;
	message.from = from;
	message.to = to;
	message.channel = channel;
	message.request = request;
	if (via !== undefined) message.via = via;
	if (request !== original) message.original = original;
	if (fragment !== undefined) message.fragment = fragment;
	if (around !== undefined) message.around = around;
	return message;
}

/** @param checks what the sender looked at, where that is no message of its own */
export function responseMessage(
	world: World,
	{ exchange, from, to, channel, via, note }: OpenExchange,
	response: HttpResponse,
	{ phase, notebook, checks }: Omit<Moment, "note"> & Pick<Notebook, "checks">,
): ResponseMessage {
	const message = begin<ResponseMessage>("response", world, { note, phase, notebook });
	message.exchange = exchange;
	message.from = to;
	// What a script has asked for comes to its browser first.
	message.to = via ?? from;
	message.channel = channel;
	message.response = response;
	message.checks = checks;
	if (notebook && checks.length > 0) {
		addLog(message, notebook);
		addRefusal(message, notebook.refusal);
	}
	return message;
}

/** What the receiver of a request looked at, as a message of its own. */
export function receiverChecks(
	world: World,
	{ to }: OpenExchange,
	{ note, phase }: Sending,
	notebook: Notebook,
): ChecksMessage {
	const message = begin<ChecksMessage>("checks", world, { note, phase });
	message.lane = to;
	message.place = notebook.place ?? "";
	message.checks = notebook.checks;
	addLog(message, notebook);
	addRefusal(message, notebook.refusal);
	return message;
}

/** @param releases the exchange whose answer a browser hands on, where it accepts it */
export function checksMessage(
	world: World,
	moment: Moment & { readonly notebook: Notebook },
	{
		lane,
		place,
		refusal,
		releases,
	}: Pick<ChecksMessage, "lane" | "place"> & {
		readonly refusal: Refusal | undefined;
		readonly releases: string | undefined;
	},
): ChecksMessage {
	const message = begin<ChecksMessage>("checks", world, moment);
	message.lane = lane;
	message.place = place;
	message.checks = moment.notebook.checks;
	addRefusal(message, refusal);
	if (moment.notebook.dropped) message.dropped = moment.notebook.dropped;
	if (refusal === undefined && releases !== undefined) message.releases = releases;
	return message;
}

/** @param original the address without the learner's edits */
export function linkMessage(
	world: World,
	moment: Moment,
	{ exchange, from, to, url, stolen }: Pick<LinkMessage, "exchange" | "from" | "to" | "url" | "stolen">,
	original: string,
): LinkMessage {
	const message = begin<LinkMessage>("link", world, moment);
	message.exchange = exchange;
	message.from = from;
	message.to = to;
	message.url = url;
	message.stolen = stolen;
	if (url !== original) message.original = original;
	return message;
}

export function workMessage(
	world: World,
	moment: Moment,
	{ lane, facts }: Pick<WorkMessage, "lane" | "facts">,
): WorkMessage {
	const message = begin<WorkMessage>("work", world, moment);
	message.lane = lane;
	message.facts = facts;
	return message;
}

function addLog(message: Draft<Message>, { logged }: Notebook): void {
	if (logged.length > 0) message.logged = logged;
}

function addRefusal(message: Draft<ChecksMessage | ResponseMessage>, refusal: Refusal | undefined): void {
	if (refusal !== undefined) message.refusal = refusal;
}
