/** What an attacker does with a password that was recorded for it. */

import type { Move } from "@/lib/flow/move";
import { stolenPasswordRequest } from "@/lib/parties/attacker/password";
import { tokenOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { boughtWords, lookWords } from "./words-stolen-password";

/** The attacker sends the token request of RFC 6749 §4.3.2 in the client's name. */
export const buyWithPassword: Move<"TOKEN_BOUGHT" | "TOKEN_DENIED"> = {
	phase: "redeem",
	actor: "as",
	does: "gets the password again",
	text: "The attacker asks for a token of its own, in the client's name and with Ada's password.",
	events: {
		TOKEN_BOUGHT: "Every check accepts. The attacker holds a token.",
		TOKEN_DENIED: "No token comes back. The attacker still has the password.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { metadata, clientId, resource } = recall(ctx.world, "client", "client");
			const known = { tokenEndpoint: metadata.token_endpoint, clientId, resource };
			const request = stolenPasswordRequest(ctx.at("attacker"), known);
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "bought", checks: "hop" });
			const token = tokenOf(response);
			if (token === undefined) return { type: "TOKEN_DENIED" };
			recall(ctx.world, "attacker", "attacker").accessToken = token;
			return { type: "TOKEN_BOUGHT" };
		},
	},
	words: boughtWords,
};

/** What it does with what it has is its own choice. */
export const lookAtRecords: Move<"BUYS" | "SIGNS_IN" | "NOTHING"> = {
	phase: "after",
	actor: "attacker",
	does: "looks at what was recorded",
	text: "The attacker looks at what its service has recorded.",
	events: {
		BUYS: "There is a password. It asks for a token with it.",
		SIGNS_IN: "There is a password. It signs in with it.",
		NOTHING: "There is no password.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { credentials } = recall(ctx.world, "attacker", "attacker");
			const facts = Object.entries(credentials ?? {}).map(([name, text]) => ({ name, text }));
			ctx.work("attacker", { note: "look" }, () => ({ result: undefined, facts }));
			if (credentials === undefined) return { type: "NOTHING" };
			return { type: ctx.settings.variant === "sign-in" ? "SIGNS_IN" : "BUYS" };
		},
	},
	words: lookWords,
};
