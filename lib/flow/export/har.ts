import { utf8 } from "../../crypto/bytes";
import { parseSetCookie, readCookies } from "../../http/cookies";
import { formatPairs, parsePairs, queryOf } from "../../http/form";
import { FORM_TYPE, type HttpRequest, type HttpResponse, header, headerAll, mediaType } from "../../http/message";
import { besideBytes, reasonOf, sentHeaders } from "../../http/raw";
import { isoTime } from "../../world/clock";
import type { Hop, Run } from "../run";

/** HTTP Archive 1.2: every exchange of a run. Open requests get an empty answer, as HAR wants one. */
export function harOf(run: Run): object {
	return {
		log: {
			version: "1.2",
			creator: { name: "Par Avion", version: "1" },
			comment: "Demo values from a simulation. They are not secure and open nothing.",
			entries: run.hops.flatMap((hop) => (hop.message.kind === "request" ? [entryOf(run, hop)] : [])),
		},
	};
}

function entryOf(run: Run, hop: Hop) {
	const { message } = hop;
	if (message.kind !== "request") throw new Error("Only requests have entries");
	const answer = run.hops.find(({ message: m }) => m.kind === "response" && m.exchange === message.exchange)?.message;
	const response = answer?.kind === "response" ? answer.response : undefined;
	return {
		startedDateTime: isoTime(message.at),
		time: answer ? (answer.at - message.at) * 1000 : 0,
		request: requestOf(message.request),
		response: responseOf(response ?? { status: 0, headers: [], body: "" }, message.request.url),
		cache: {},
		timings: { send: 0, wait: answer ? (answer.at - message.at) * 1000 : 0, receive: 0 },
		comment: [
			`Hop ${hop.number}: ${hop.note.title}`,
			hop.unheard && capital(hop.unheard.says),
			besideBytes(message.request),
		]
			.filter(Boolean)
			.join(". "),
	};
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

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
