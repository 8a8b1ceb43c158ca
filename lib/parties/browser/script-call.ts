/**
 * What a browser does when the script of a page calls another origin (Fetch): it names the origin of the page, and
 * where the call is more than any page could post by itself, it asks the server first. Modelled: no cookies go along,
 * and the answer to the question is not remembered.
 */
import { FORM_TYPE, type HeaderList, type HttpRequest } from "../../http/message";
import { originOf } from "./browser";

/** Methods that a form or a link can send as well. */
export const SIMPLE_METHODS: readonly string[] = ["GET", "HEAD", "POST"];

const SIMPLE_TYPES: readonly string[] = [FORM_TYPE, "multipart/form-data", "text/plain"];

/** Names in a header that holds a list of them. */
export const namesIn = (lines: readonly string[]): readonly string[] =>
	lines.flatMap((line) => line.split(",")).flatMap((name) => name.trim() || []);

/** Whether a script may set a header without asking (the CORS-safelisted request-headers). */
function isSafe(name: string, value: string): boolean {
	if (value.length > 128) return false;
	switch (name.toLowerCase()) {
		case "accept":
			return !UNSAFE.test(value);
		case "accept-language":
		case "content-language":
			return /^[0-9A-Za-z *,\-.;=]*$/.test(value);
		case "content-type":
			return !UNSAFE.test(value) && SIMPLE_TYPES.includes((value.split(";")[0] ?? "").trim().toLowerCase());
		default:
			return false;
	}
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones that no such header may hold.
const UNSAFE = /[\x00-\x08\x0A-\x1F"():<>?@[\\\]{}\x7F]/;

/** The headers of a script's request for which the server has to be asked: in lower case, sorted, each once. */
export const unsafeHeaders = (headers: HeaderList): readonly string[] =>
	[...new Set(headers.flatMap(([name, value]) => (isSafe(name, value) ? [] : [name.toLowerCase()])))].sort();

/** The request as it leaves, with the origin that no script can set itself. */
export const fromPage = (origin: string, request: HttpRequest): HttpRequest =>
	originOf(request.url) === origin && ["GET", "HEAD"].includes(request.method)
		? request
		: { ...request, headers: [...request.headers, ["Origin", origin]] };

/** The question that goes ahead of a request; `undefined` where none is needed. */
export function preflightOf(origin: string, { method, url, headers }: HttpRequest): HttpRequest | undefined {
	const unsafe = unsafeHeaders(headers);
	if (originOf(url) === origin || (SIMPLE_METHODS.includes(method) && unsafe.length === 0)) return undefined;
	return {
		method: "OPTIONS",
		url,
		headers: [
			["Access-Control-Request-Method", method],
			...(unsafe.length === 0 ? [] : ([["Access-Control-Request-Headers", unsafe.join(",")]] as const)),
			["Origin", origin],
		],
		body: "",
	};
}
