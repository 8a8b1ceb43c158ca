/** What is said where no check has spoken: by status and error code. */
import { splitUrl } from "../../http/form";
import { type HttpRequest, type HttpResponse, header } from "../../http/message";
import type { SpecRef } from "../../vocabulary/specs";
import { apiPaths } from "../people";
import type { Told } from "./words";

export interface General extends Told {
	readonly specs: readonly SpecRef[];
}

const byStatus: Readonly<Record<number, General>> = {
	400: {
		means: "The server could not read the request.",
		change: "Compare the bytes under Raw with what you meant to send.",
		specs: [],
	},
	404: {
		means: "Nothing is at this address.",
		change: "Read the addresses from the metadata of the issuer, instead of putting them together.",
		specs: ["RFC 8414 §3"],
	},
	405: {
		means: "The address is right, and the method is not.",
		change: "The Allow header of the answer names the methods that work here.",
		specs: ["RFC 9110 §15.5.6"],
	},
	406: {
		means: "The client does not accept any form in which the answer could come.",
		change: "Accept application/json, and text/event-stream for MCP.",
		specs: [],
	},
	408: { means: "The body did not come in time.", change: "Send as many octets as Content-Length says.", specs: [] },
	413: { means: "The body is too large for this lab: 64 KB is the most.", change: "Send less.", specs: [] },
	415: {
		means: "The body is of a kind that is not read here.",
		change: "Set Content-Type to what the body is.",
		specs: [],
	},
	429: { means: "Too many requests came.", change: "Wait, and send fewer.", specs: [] },
};

const byCode: Readonly<Record<string, General>> = {
	access_denied: {
		means: "The person said no to the request.",
		change: "Say so to the person, and offer to begin again. It is an answer that every client has to expect.",
		specs: ["OAuth 2.1 §4.1.2.1"],
	},
};

const OURS: General = {
	means: "This is a fault of the lab, and not in your client.",
	change: "Nothing in your client. If it happens again, tell us what was sent: Raw has it.",
	specs: [],
};

const UNKNOWN: General = {
	means: "The answer is an error, and no check has said why.",
	change: "Compare the bytes under Raw with what you meant to send.",
	specs: [],
};

/** Endpoints that a client has to ask by POST, with where that is written. */
const byPost: Readonly<Record<string, readonly SpecRef[]>> = {
	"/token": ["RFC 6749 §3.2", "OAuth 2.1 §3.2"],
	"/par": ["RFC 9126 §2.1"],
	"/device_authorization": ["RFC 8628 §3.1"],
	"/register": ["RFC 7591 §3.1"],
	"/introspect": ["RFC 7662 §2.1"],
	"/revoke": ["RFC 7009 §2.1"],
};

function wrongMethod(general: General, path: string): General {
	const specs = Object.entries(byPost).find(([end]) => path.endsWith(end))?.[1];
	if (!specs) return general;
	return {
		means: "The address is right, and the method is not: a client asks this endpoint by POST.",
		change: "Send a POST. The parameters belong into its body, and not into the address.",
		specs,
	};
}

/** What is at an address near to one where there is nothing. */
function nothingHere(general: General, target: string): General {
	const [, origin = "", id = ""] = /^([a-z]+:\/\/[^/]+)\/(?:.*\/)?([^/]+)\/(?:as|api|mcp)(?:\/|$)/.exec(target) ?? [];
	if (target.includes("/.well-known/") && id !== "")
		return {
			means: "No metadata are at this address. The addresses of metadata are written, letter by letter.",
			change: `Ask for ${origin}/${id}/as/.well-known/openid-configuration, or for ${origin}/.well-known/oauth-authorization-server/${id}/as.`,
			specs: ["OpenID Discovery §4", "RFC 8414 §3.1"],
		};
	if (!new RegExp(`^[a-z]+://[^/]+/${id}/api(/|$)`).test(target)) return general;
	return { means: "The API has nothing at this path.", change: `It has ${apiPaths.join(", ")}.`, specs: [] };
}

const OTHER: Readonly<Record<number, typeof wrongMethod>> = { 404: nothingHere, 405: wrongMethod };

/** What was sent, and what would have been taken, where the answer says it. */
function valuesOf({ method, url, headers }: HttpRequest, response: HttpResponse): Told["values"] {
	const sent = (name: string) => [[`${name} sent`, header(headers, name) ?? "none"]] as const;
	const allowed = header(response.headers, "allow");
	if (response.status === 404) return [["address", splitUrl(url).target]];
	if (response.status === 405)
		return [["method sent", method], ...(allowed === undefined ? [] : [["Allow", allowed] as const])];
	if (response.status === 406) return sent("Accept");
	if (response.status === 413) return sent("Content-Length");
	return response.status === 415 ? sent("Content-Type") : [];
}

/** @param error its code; "" where it has none */
export function generalWords(error: string, request: HttpRequest, response: HttpResponse): General {
	const { status } = response;
	if (status >= 500) return OURS;
	const said = byCode[error];
	if (said) return said;
	const general = byStatus[status] ?? UNKNOWN;
	const told = OTHER[status]?.(general, splitUrl(request.url).target) ?? general;
	return { ...told, values: valuesOf(request, response) ?? [] };
}
