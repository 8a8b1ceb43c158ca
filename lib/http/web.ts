/**
 * The door: records to web objects and back. The only file that may touch `Request` and `Response`;
 * the parties never see them.
 */
import { type HttpRequest, type HttpResponse, header } from "./message";

/** What a `fetch`-shaped caller hands over, as a record. */
export async function recordOfFetch(
	url: string,
	init: { readonly method?: string; readonly headers?: Iterable<readonly [string, string]>; readonly body?: unknown },
): Promise<HttpRequest> {
	return {
		method: init.method ?? "GET",
		url,
		headers: [...(init.headers ?? [])].map(([name, value]) => [name, value] as const),
		body: init.body === undefined || init.body === null ? "" : String(init.body),
	};
}

export async function recordOfRequest(request: Request): Promise<HttpRequest> {
	return { method: request.method, url: request.url, headers: [...request.headers], body: await request.text() };
}

/** A web `Response`. A status that may not have a body (204, 304) gets none. */
export function webResponse(record: HttpResponse): Response {
	const headers = new Headers();
	for (const [name, value] of record.headers) headers.append(name, value);
	const empty = record.status === 204 || record.status === 304;
	return new Response(empty ? null : record.body, { status: record.status, headers });
}

export const locationOf = (response: HttpResponse): string | undefined => header(response.headers, "location");
