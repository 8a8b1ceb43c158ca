/**
 * Cross-origin resource sharing (Fetch): which page may call this API from a browser, and read what it
 * answers. It protects people's browsers from other people's pages; it is no check of the caller.
 */
import { type HttpRequest, type HttpResponse, header } from "../../http/message";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/** The origin of the calling page, where this API lets its scripts read. */
function allowedOrigin(request: HttpRequest, at: PartyContext): string | undefined {
	const { allowedOrigins = [] } = recall(at.world, at.lane.id, "rs");
	return allowedOrigins.find((origin) => origin === header(request.headers, "origin"));
}

/** Answers the question that a browser asks before a call with `Authorization`; `undefined` where this is none. */
export function crossOrigin(request: HttpRequest, at: PartyContext): HttpResponse | undefined {
	const origin = allowedOrigin(request, at);
	const asks = header(request.headers, "access-control-request-method") !== undefined;
	if (request.method !== "OPTIONS" || origin === undefined || !asks) return undefined;
	return {
		status: 204,
		headers: [
			["Access-Control-Allow-Origin", origin],
			["Access-Control-Allow-Methods", "GET, POST"],
			// By name: the asterisk does not cover it.
			["Access-Control-Allow-Headers", "Authorization"],
			["Vary", "Origin"],
		],
		body: "",
	};
}

/** The answer with the headers that let the page's script read it, the challenge of a refusal included. */
export function shared(request: HttpRequest, at: PartyContext, response: HttpResponse): HttpResponse {
	const origin = allowedOrigin(request, at);
	if (origin === undefined) return response;
	return {
		...response,
		headers: [
			...response.headers,
			["Access-Control-Allow-Origin", origin],
			["Access-Control-Expose-Headers", "WWW-Authenticate"],
			["Vary", "Origin"],
		],
	};
}
