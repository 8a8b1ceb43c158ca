/**
 * Cross-origin resource sharing, the half of the servers (Fetch): whose pages may call an endpoint from a browser, and
 * read what it answers. It protects people's browsers from other people's pages; it is no check of the caller.
 */
import { type HttpRequest, type HttpResponse, header } from "../http/message";
import { type Answer, isAsking } from "./context";

/** What a server allows to pages. */
export interface Sharing {
	/** The origins whose pages may read, or everybody's. */
	readonly origins: readonly string[] | "*";
	readonly methods: string;
	/** What a page may add to its request, by name: the asterisk does not cover `Authorization`. */
	readonly headers?: string;
}

/** Headers that a script may read beside the usual ones: what a refusal asks for, and the nonce for the next proof. */
const EXPOSED = "WWW-Authenticate, DPoP-Nonce";

/** What to answer to the origin of the calling page; `undefined` where no page calls, or none that may read. */
function allowedOrigin(request: HttpRequest, { origins }: Sharing): string | undefined {
	const sent = header(request.headers, "origin");
	if (sent === undefined) return undefined;
	return origins === "*" ? "*" : origins.find((origin) => origin === sent);
}

/** Lets an endpoint answer, and pages read the answer; answers the question that a browser asks before some calls. */
export async function sharing(
	request: HttpRequest,
	policy: Sharing,
	answer: () => Answer | Promise<Answer>,
): Promise<Answer> {
	const preflight = preflightAnswer(request, policy);
	if (preflight) return preflight;
	const response = await answer();
	return isAsking(response) ? response : shared(request, policy, response);
}

/** `undefined` where this is no such question, or one that is not allowed: then the endpoint has its own answer to OPTIONS. */
function preflightAnswer(request: HttpRequest, policy: Sharing): HttpResponse | undefined {
	const origin = allowedOrigin(request, policy);
	const asks = header(request.headers, "access-control-request-method") !== undefined;
	if (request.method !== "OPTIONS" || origin === undefined || !asks) return undefined;
	return {
		status: 204,
		headers: [
			["Access-Control-Allow-Origin", origin],
			["Access-Control-Allow-Methods", policy.methods],
			...(policy.headers === undefined ? [] : ([["Access-Control-Allow-Headers", policy.headers]] as const)),
			...varying(origin),
		],
		body: "",
	};
}

/** The answer with the headers that let the page's script read it, the challenge of a refusal included. */
function shared(request: HttpRequest, policy: Sharing, response: HttpResponse): HttpResponse {
	const origin = allowedOrigin(request, policy);
	if (origin === undefined) return response;
	return {
		...response,
		headers: [
			...response.headers,
			["Access-Control-Allow-Origin", origin],
			["Access-Control-Expose-Headers", EXPOSED],
			...varying(origin),
		],
	};
}

/** An answer that names one origin is not the answer for another. */
const varying = (origin: string) => (origin === "*" ? [] : ([["Vary", "Origin"]] as const));
