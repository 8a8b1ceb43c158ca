/** An exchange as HTTP Archive 1.2 writes it. */
import { utf8 } from "../crypto/bytes";
import { parseSetCookie, readCookies } from "./cookies";
import { formatPairs, parsePairs, queryOf } from "./form";
import { FORM_TYPE, type HttpRequest, type HttpResponse, header, headerAll, mediaType } from "./message";
import { reasonOf, sentHeaders } from "./raw";

const NO_ANSWER: HttpResponse = { status: 0, headers: [], body: "" };

/** The envelope of an archive. @param comment what whoever opens it has to know */
export const archiveOf = (comment: string, entries: readonly object[]): object => ({
	log: { version: "1.2", creator: { name: "Par Avion", version: "1" }, comment, entries },
});

interface Recorded {
	/** As RFC 3339 writes it. */
	readonly startedDateTime: string;
	/** Milliseconds until the answer. */
	readonly milliseconds: number;
	readonly request: HttpRequest;
	/** Absent where nobody has answered: HAR wants an answer, and gets an empty one. */
	readonly response: HttpResponse | undefined;
	readonly comment: string;
}

export const entryOf = ({
	startedDateTime,
	milliseconds,
	request,
	response = NO_ANSWER,
	comment,
}: Recorded): object => ({
	startedDateTime,
	time: milliseconds,
	request: requestOf(request),
	response: responseOf(response, request.url),
	cache: {},
	timings: { send: 0, wait: milliseconds, receive: 0 },
	comment,
});

const named = (pairs: readonly (readonly [string, string])[]) => pairs.map(([name, value]) => ({ name, value }));

function requestOf(request: HttpRequest) {
	// Who reads an archive may take the parameters for the whole: they stand there only where they give the same octets.
	const pairs = mediaType(request.headers) === FORM_TYPE ? parsePairs(request.body) : [];
	const params = formatPairs(pairs) === request.body ? named(pairs) : [];
	return {
		method: request.method,
		url: request.url,
		httpVersion: "HTTP/1.1",
		cookies: named(readCookies(request.headers)),
		headers: named(sentHeaders(request)),
		queryString: named(queryOf(request.url)),
		headersSize: -1,
		bodySize: utf8(request.body).length,
		// HAR has no place for what TLS proves; a field of one's own begins with an underscore.
		...(request.tls === undefined ? {} : { _modelledTls: request.tls }),
		...(request.body === ""
			? {}
			: {
					postData: {
						mimeType: header(request.headers, "content-type") ?? "",
						params,
						text: request.body,
					},
				}),
	};
}

function cookieOf(line: string, url: string) {
	const cookie = parseSetCookie(line, url);
	if (!cookie) return [];
	const { name, value, path, httpOnly, secure } = cookie;
	return [{ name, value, path, httpOnly, secure }];
}

function responseOf(response: HttpResponse, url: string) {
	return {
		status: response.status,
		statusText: reasonOf(response.status),
		httpVersion: "HTTP/1.1",
		cookies: headerAll(response.headers, "set-cookie").flatMap((line) => cookieOf(line, url)),
		headers: named(sentHeaders(response)),
		content: {
			size: utf8(response.body).length,
			mimeType: header(response.headers, "content-type") ?? "",
			text: response.body,
		},
		redirectURL: header(response.headers, "location") ?? "",
		headersSize: -1,
		bodySize: utf8(response.body).length,
	};
}
