/** How somebody comes by a token without breaking anything: it stands in a log. */
import type { Move } from "@/lib/flow/move";
import { keepLog } from "@/lib/parties/attacker/bound-token";
import { recall } from "@/lib/world/world";

/** The attacker reads what the client has sent and received: its tokens, and no private key. */
export const copyFromLog: Move<"COPIED"> = {
	phase: "after",
	actor: "attacker",
	does: "reads a log",
	text: "Somebody reads a debug log of the client, in which every header and body stands.",
	events: { COPIED: "The attacker has the token, as it went over the wire." },
	step: {
		kind: "run",
		run: async (ctx) =>
			ctx.work("attacker", { note: "copy" }, (at) => ({
				result: { type: "COPIED" as const },
				facts: keepLog(at, recall(ctx.world, "client", "client")),
			})),
	},
	words: {
		"copy.work": {
			title: "Attacker reads a log of the client",
			text: "The token stands in it, as it went over the wire. No private key does, since none went there.",
			label: "Copy from a log",
			why: "Tokens leak: from logs, from proxies, from an API that was broken into. The question is what a copy is worth.",
			mistake: "Writing headers and bodies into a log without taking the tokens out.",
			specs: ["RFC 9700 §4.10"],
			modelled: "Somebody has come by a debug log of the client. How, does not matter here.",
		},
	},
};
