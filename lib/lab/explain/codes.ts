/** What is said where no check has spoken: by status and error code. */
import type { SpecRef } from "../../vocabulary/specs";
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
		specs: [],
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
		means: "The person, or the server, said no to the request.",
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

/** @param error its code; "" where it has none */
export function generalWords(error: string, status: number): General {
	if (status >= 500) return OURS;
	return byCode[error] ?? byStatus[status] ?? UNKNOWN;
}
