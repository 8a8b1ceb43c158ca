/**
 * HTTP messages as plain records.
 *
 * Not `Request`/`Response`: a browser silently drops `Cookie`, `Origin`, `Referer` and `Host` from
 * the one and `Set-Cookie` from the other, so a lesson about sessions would pass in Node and fail on
 * the page. Records are also what time travel needs: they are JSON. Web objects exist only in `web.ts`.
 */

export type HeaderList = readonly (readonly [name: string, value: string])[];

/**
 * What the receiver's end of a TLS connection has proved of whoever sends. TLS is modelled, and this stands beside the
 * message: no header can say it, whoever types or sends one, and the door (`web.ts`) never makes it.
 */
export type TlsProof =
	/** Of the client's certificate only its subject (RFC 8705 §2.1), as a distinguished name. Its chain and its key are proven. */
	{ readonly clientSubject: string } | CertificateProof;

/** The certificate itself. Its key is proven, too. */
export interface CertificateProof {
	/** Base64 of its DER, from which a party reads whatever it needs. */
	readonly certificate: string;
	/** What stands in it, for whoever only shows it: read when the connection was made (`connection.ts`). */
	readonly shown: {
		/** As RFC 4514 writes it; absent where it cannot be read. */
		readonly subject?: string;
		/** RFC 8705 §3.1; absent where the text is no certificate. */
		readonly thumbprint?: string;
	};
}

export interface HttpRequest {
	readonly method: string;
	/** Absolute, exactly as sent: nothing normalises it between the sender and the receiver. */
	readonly url: string;
	readonly headers: HeaderList;
	readonly body: string;
	/** No part of the message. Absent where the client showed no certificate. */
	readonly tls?: TlsProof;
	/** The network address of whoever sends, as the receiver's end of the connection sees it. No part of the message. */
	readonly from?: string;
}

export interface HttpResponse {
	readonly status: number;
	readonly headers: HeaderList;
	readonly body: string;
}

export const FORM_TYPE = "application/x-www-form-urlencoded";

/** The first value of a header, or `undefined`. Names are compared without case (RFC 9110 §5.1). */
export function header(list: HeaderList, name: string): string | undefined {
	const wanted = name.toLowerCase();
	return list.find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** Every value of a header, in order. */
export function headerAll(list: HeaderList, name: string): string[] {
	const wanted = name.toLowerCase();
	return list.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** The media type of a message in lower case, without parameters; "" when there is none. */
export function mediaType(list: HeaderList): string {
	return (header(list, "content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

export const get = (url: string, headers: HeaderList = []): HttpRequest => ({
	method: "GET",
	url,
	headers,
	body: "",
});

/** A form post. `body` is already encoded (see `form.ts`). */
export const post = (url: string, body: string, headers: HeaderList = []): HttpRequest => ({
	method: "POST",
	url,
	headers: [["Content-Type", FORM_TYPE], ...headers],
	body,
});

export const json = (status: number, value: unknown, headers: HeaderList = []): HttpResponse => ({
	status,
	headers: [["Content-Type", "application/json"], ...headers],
	body: JSON.stringify(value),
});

export const page = (status: number, html: string, headers: HeaderList = []): HttpResponse => ({
	status,
	headers: [["Content-Type", "text/html; charset=utf-8"], ...headers],
	body: html,
});

/** 303, the only redirect that always turns a POST into a GET (RFC 9700 §4.12). */
export const redirect = (location: string, headers: HeaderList = []): HttpResponse => ({
	status: 303,
	headers: [["Location", location], ...headers],
	body: "",
});

/**
 * Whether a request only asks to see something. HEAD is GET in everything but the body of the answer, which
 * `withoutBody` takes away where the answer leaves (RFC 9110 §9.3.2).
 */
export const isGet = ({ method }: Pick<HttpRequest, "method">): boolean => method === "GET" || method === "HEAD";

/** The answer as it leaves: to HEAD without its body, with the status and the headers that GET would have had. */
export const withoutBody = (request: Pick<HttpRequest, "method">, response: HttpResponse): HttpResponse =>
	request.method === "HEAD" ? { ...response, body: "" } : response;

/**
 * 405 with the `Allow` header that RFC 9110 §15.5.6 requires.
 * @param allow the methods that work; HEAD goes with GET by itself
 */
export const notAllowed = (allow: string): HttpResponse => ({
	status: 405,
	headers: [["Allow", allow.replace(/\bGET\b/, "GET, HEAD")]],
	body: "",
});

export const isRedirect = (response: HttpResponse): boolean =>
	[301, 302, 303, 307, 308].includes(response.status) && header(response.headers, "location") !== undefined;
