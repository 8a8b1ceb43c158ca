/** What the stage writes on an arrow, read from the bytes of the message. */

import { jsonObject } from "../../crypto/json";
import { answeredPairs, fragmentPairs, type Pairs, parsePairs, queryOf } from "../../http/form";
import { type HttpRequest, type HttpResponse, header, isRedirect, mediaType } from "../../http/message";
import { pathOf } from "../../http/raw";
import type { CheckId } from "../../vocabulary/check-ids";
import type { Message, Refusal } from "../../vocabulary/message";

/** Parameters that are worth naming on an arrow, in this order. */
const TELLING = ["code", "access_token", "state", "iss", "error"];

export function labelOf(message: Message, fallback: string): string {
	switch (message.kind) {
		case "request":
			return requestLabel(message.request);
		case "response":
			return responseLabel(message.response);
		case "link":
			return `${message.url.split("?", 1)[0] ?? ""}${queryMark(message.url)}`;
		case "work":
			// Work that makes nothing, such as reading an address, is told by the lesson.
			return (message.made.length > 0 ? workLabel(message.facts.map(({ name }) => name)) : undefined) ?? fallback;
		case "checks":
			return fallback;
	}
}

/** What the client made for its request, as one fragment. */
function workLabel(names: readonly string[]): string | undefined {
	const made = names.flatMap((name) => {
		if (name === "code_verifier") return names.includes("code_challenge") ? ["verifier, hash it"] : ["verifier"];
		return name === "state" || name === "nonce" ? [name] : [];
	});
	return made.length === 0 ? undefined : `Make ${made.join("; ")}`;
}

/** The value of a parameter that a message carries, in its query, its form or its Location. */
export const parameterIn = (message: Message, name: string): string | undefined =>
	parametersIn(message).find(([key]) => key === name)?.[1];

/** Whether it carries one with a value: a parameter without one counts as left out (RFC 6749 §3.1). */
export const carries = (message: Message, name: string): boolean => (parameterIn(message, name) ?? "") !== "";

function parametersIn(message: Message): Pairs {
	if (message.kind === "link") return queryOf(message.url);
	if (message.kind === "request") return [...queryOf(message.request.url), ...parsePairs(message.request.body)];
	if (message.kind === "response") return answeredPairs(header(message.response.headers, "location") ?? "");
	return [];
}

/** Whether a check ran in this hop, whatever it said. */
export const ran = (message: Message, id: CheckId): boolean =>
	(message.kind === "checks" || message.kind === "response") &&
	message.checks.some((check) => check.id === id && check.verdict !== "skipped");

/** Whether a hop has a check in its list, also one that was skipped: what the party set out to do. */
export const lists = (message: Message, id: CheckId): boolean =>
	(message.kind === "checks" || message.kind === "response") && message.checks.some((check) => check.id === id);

export function requestLabel(request: HttpRequest): string {
	const path = pathOf(request.url);
	return `${request.method} ${path}${queryMark(request.url)}`;
}

/** `?code=…` where the query carries something telling, else nothing. */
function queryMark(url: string): string {
	const names = queryOf(url).map(([name]) => name);
	const shown = ["code", "error"].find((name) => names.includes(name));
	return shown === undefined ? "" : `?${shown}=…`;
}

export function responseLabel(response: HttpResponse): string {
	if (response.status === 0) return "no answer";
	if (isRedirect(response)) return redirectLabel(response);
	if (mediaType(response.headers) === "text/html") return `${response.status} ${titleOf(response.body)}`;
	return `${response.status} ${contentOf(response)}`.trimEnd();
}

function redirectLabel(response: HttpResponse): string {
	const location = header(response.headers, "location") ?? "";
	const names = answeredPairs(location).map(([name]) => name);
	const carried = TELLING.filter((name) => names.includes(name));
	const mark = fragmentPairs(location).length > 0 ? "#" : "";
	if (names.some((name) => ["code", "access_token", "error"].includes(name)))
		return `${response.status} with ${mark}${carried.join(", ")}`;
	return `${response.status} to ${pathOf(location)}`;
}

const titleOf = (html: string): string => `page: ${/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "untitled"}`;

/** The error code of a JSON body, or what it brings. */
function contentOf(response: HttpResponse): string {
	const body = jsonObject(response.body) ?? {};
	if (typeof body.error === "string") return body.error;
	if (typeof body.active === "boolean") return `active: ${body.active}`;
	const [first] = Object.keys(body);
	return (first ?? "").replaceAll("_", " ");
}

/** The no that a message is or carries, read from its bytes; `undefined` where it is a yes. */
export function refusalIn(message: Message): Pick<Refusal, "error" | "status" | "description"> | undefined {
	if (message.kind === "checks") return message.refusal;
	if (message.kind !== "response") return undefined;
	if (message.refusal) return message.refusal;
	const { response } = message;
	if (isRedirect(response)) {
		const query = new Map(answeredPairs(header(response.headers, "location") ?? ""));
		const error = query.get("error");
		if (error === undefined) return undefined;
		return { error, status: response.status, description: query.get("error_description") ?? "" };
	}
	if (response.status === 0) return { error: "no answer", status: 0, description: "Nobody listens at this address." };
	if (response.status < 400) return undefined;
	const body = jsonObject(response.body) ?? {};
	return {
		error: typeof body.error === "string" ? body.error : errorOnPage(response.body),
		status: response.status,
		description: typeof body.error_description === "string" ? body.error_description : "",
	};
}

/** The error code that an error page prints. */
const errorOnPage = (html: string): string => /<code>([^<]*)<\/code>/.exec(html)?.[1] ?? "";

/** Whether a message brings bad news: it is a no, or it carries an error to somebody. It chooses the words. */
export function carriesNo(message: Message): boolean {
	if (message.kind === "request" || message.kind === "link") return carries(message, "error");
	return refusalIn(message) !== undefined;
}
