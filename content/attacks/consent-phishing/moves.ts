/** A client that is registered, used and kept like any other. The attacker forges nothing. */
import { setBait } from "@/content/moves/bait";
import { decidingBy, redeemOwn } from "@/content/moves/own-request";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { revokeFamily } from "@/lib/parties/as/refresh-tokens";
import { keepTokens } from "@/lib/parties/attacker/refresh";
import { keepRegistration, ownRefreshRequest, registrationRequest } from "@/lib/parties/attacker/registered-client";
import { atLeast } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { EVIL_HOST, registerWords, unknownDeveloper } from "./words";
import { keepWords, redeemWords } from "./words-tokens";
import { baitOf, nameOf, OWN_CALLBACK } from "./world";

export const registerOwn: Move<"REGISTERED" | "NOT_REGISTERED"> = {
	phase: "prepare",
	actor: "attacker",
	does: "registers a client",
	text: "The attacker asks the authorization server to register a client of its own.",
	events: {
		REGISTERED: "The server has registered it, and made a client_id for it.",
		NOT_REGISTERED: "The server does not register it. Ada goes to the client that she knows.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { metadata, scope } = recall(ctx.world, "client", "client");
			const request = registrationRequest(`${metadata.issuer}/register`, {
				client_name: nameOf(ctx.settings),
				redirect_uris: [OWN_CALLBACK],
				token_endpoint_auth_method: "none",
				grant_types: ["authorization_code", "refresh_token"],
				scope,
			});
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "register", checks: "hop" });
			return { type: keepRegistration(ctx.at("attacker"), response) ? "REGISTERED" : "NOT_REGISTERED" };
		},
	},
	words: registerWords,
};

const usualBait = setBait(baitOf);

/** The request is the attacker's own, in its own client's name. */
export const luring: Move<"LURED" | "NOT_LURED"> = {
	...usualBait,
	text: "The attacker writes an authorization request of its own client, and puts it behind a link.",
};

/** Ada believes a name. Where the page says more, she compares it with where she believes to be. */
export const consenting = decidingBy(
	(html, { settings }) =>
		// Whoever came from that very host for that very offer finds there what she expects.
		html.includes(unknownDeveloper) && html.includes(EVIL_HOST) && settings.variant !== "service",
);

export const redeemAsClient: Move<"TOKEN_ISSUED" | "TOKEN_KEPT" | "TOKEN_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks code and verifier",
	text: "The attacker's client redeems its code, as any client does.",
	events: {
		TOKEN_ISSUED: "Every check accepts. The attacker holds a token, and uses it at once.",
		TOKEN_KEPT: "Every check accepts. The attacker keeps the refresh token, and waits.",
		TOKEN_REFUSED: "No token comes back. Ada goes to the client that she knows.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (!(await redeemOwn(ctx, baitOf(ctx)))) return { type: "TOKEN_REFUSED" };
			return { type: ctx.settings.variant === "later" ? "TOKEN_KEPT" : "TOKEN_ISSUED" };
		},
	},
	words: redeemWords,
};

const HOUR = 60 * 60;

/** Ada looks at the list of clients, and ends what she does not know. The page is modelled, and what it does is real. */
function review(ctx: StepContext): void {
	const { clientId = "" } = recall(ctx.world, "attacker", "attacker");
	ctx.work("as", { note: "review" }, (at) => {
		const { families, clients } = recall(at.world, at.lane.id, "as");
		const ended = Object.entries(families).flatMap(([id, { clientId: of, sub }]) =>
			of === clientId && sub === "ada" ? [id] : [],
		);
		for (const id of ended) revokeFamily(at, id);
		return { result: undefined, facts: [{ name: "ended", text: clients[clientId]?.client_name ?? "" }] };
	});
}

export const comeBack: Move<"RENEWED" | "ENDED"> = {
	phase: "after",
	actor: "as",
	does: "answers a refresh",
	text: "An hour later the attacker asks for a new access token.",
	events: {
		RENEWED: "The grant lives. The attacker holds a new token.",
		ENDED: "No new token comes. What is left is the first one, which is an hour old.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			ctx.wait(HOUR);
			if (atLeast(ctx.settings, "grantReview", "on")) review(ctx);
			const request = ownRefreshRequest(ctx.at("attacker"), baitOf(ctx).tokenEndpoint);
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "renew", checks: "hop" });
			return { type: keepTokens(ctx.at("attacker"), response) ? "RENEWED" : "ENDED" };
		},
	},
	words: keepWords,
};
