/** How a no travels: the error code that stands in the bytes of an answer, and where in them. */
import { jsonObject } from "../crypto/json";
import type { Hop, Run } from "../flow/run";
import { parseChallenges } from "../http/challenge";
import { answeredPairs } from "../http/form";
import { type HttpResponse, header, isRedirect } from "../http/message";
import type { Message, ResponseMessage } from "../vocabulary/message";

/**
 * Where an error code stands: in the query or fragment of a redirect, in a JSON body, in a `WWW-Authenticate` challenge,
 * on a page for people; or nowhere, where a party decides for itself, or says no without a code.
 */
export type Carrier = "redirect" | "body" | "challenge" | "page" | "none";

export interface Answered {
	/** As sent. Where none is sent: the word that the party has for it, or empty where it has no word either. */
	readonly error: string;
	/** HTTP status; 0 where nobody is answered. */
	readonly status: number;
	readonly carrier: Carrier;
	/** The answer itself, where there is one. */
	readonly message?: ResponseMessage;
}

/** The answer that a hop's checks lead to: the hop itself, or the next one, where the same party sends it. */
function answerTo(run: Run, { index, message }: Hop): ResponseMessage | undefined {
	if (message.kind === "response") return message;
	const next = run.hops[index + 1]?.message;
	return message.kind === "checks" && next?.kind === "response" && next.from === message.lane ? next : undefined;
}

/** What is answered where the checks of a hop say no; `undefined` where they do not. */
export function answeredAt(run: Run, hop: Hop): Answered | undefined {
	const refusal = refusalOf(hop.message);
	if (!refusal) return undefined;
	const message = answerTo(run, hop);
	if (!message) return { error: refusal.error, status: 0, carrier: "none" };
	const { status } = message.response;
	const sent = codeIn(message.response, refusal.error);
	return sent ? { ...sent, status, message } : { error: refusal.error, status, carrier: "none", message };
}

const refusalOf = (message: Message) =>
	message.kind === "checks" || message.kind === "response" ? message.refusal : undefined;

/** @param word that the party has for its no: on a page it is looked for, since other words stand there as well */
function codeIn(response: HttpResponse, word: string): Pick<Answered, "error" | "carrier"> | undefined {
	if (isRedirect(response)) {
		const location = answeredPairs(header(response.headers, "location") ?? "");
		const error = location.find(([name]) => name === "error")?.[1];
		return error === undefined ? undefined : { error, carrier: "redirect" };
	}
	const lines = response.headers.flatMap(([name, value]) => (name.toLowerCase() === "www-authenticate" ? [value] : []));
	const challenged = parseChallenges(lines).find(({ params }) => params.error !== undefined)?.params.error;
	if (challenged !== undefined) return { error: challenged, carrier: "challenge" };
	const inBody = bodyCode(response.body);
	if (inBody !== undefined) return { error: inBody, carrier: "body" };
	return word !== "" && response.body.includes(`<code>${word}</code>`) ? { error: word, carrier: "page" } : undefined;
}

/** `error` of a JSON body: a text in OAuth (OAuth 2.1 §3.2.4), an object with a number in JSON-RPC. */
function bodyCode(body: string): string | undefined {
	const { error } = jsonObject(body) ?? {};
	if (typeof error === "string") return error;
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
	return typeof code === "number" ? String(code) : undefined;
}
