/** What an attacker does with a code, where nothing more than the code is needed: redeem it, and read with the token. */
import { called, callRefused, nothingServed } from "@/content/words/api-call";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { type PublicKnowledge, stolenTokenRequest } from "@/lib/parties/attacker/attacker";
import { apiRequest, photosOf, tokenOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { theftWords } from "./words-theft";

/** What everybody knows of the client, and where its server takes codes. It stands in every authorization request. */
function publicKnowledge({ world }: StepContext): PublicKnowledge {
	const { metadata, clientId, redirectUri } = recall(world, "client", "client");
	return { tokenEndpoint: metadata.token_endpoint, clientId, redirectUri };
}

/** The attacker sends a token request like the client's own. */
export const redeemStolenCode = (
	known: (ctx: StepContext) => PublicKnowledge | Promise<PublicKnowledge> = publicKnowledge,
): Move<"TOKEN_STOLEN" | "TOKEN_DENIED"> => ({
	phase: "redeem",
	actor: "as",
	does: "checks the stolen code",
	text: "The attacker tries to redeem the code. The authorization server decides.",
	events: {
		TOKEN_STOLEN: "Every check accepts. The attacker holds a token.",
		TOKEN_DENIED: "No token comes back. The attacker has a code that it could not redeem.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const request = stolenTokenRequest(ctx.at("attacker"), await known(ctx));
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "theft", checks: "hop" });
			const token = tokenOf(response);
			if (token === undefined) return { type: "TOKEN_DENIED" };
			recall(ctx.world, "attacker", "attacker").accessToken = token;
			return { type: "TOKEN_STOLEN" };
		},
	},
	words: theftWords,
});

/** The attacker calls the API with the token that it got. */
export const readWithStolenToken: Move<"READ" | "CALL_DENIED"> = {
	phase: "use",
	actor: "rs",
	does: "checks the stolen token",
	text: "The attacker calls the API. A bearer token works for whoever bears it.",
	events: { READ: "The API sends Ada's photos.", CALL_DENIED: "The photos do not come back." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = recall(ctx.world, "attacker", "attacker");
			const { resource } = recall(ctx.world, "client", "client");
			const request = apiRequest(resource, attacker.accessToken ?? "");
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "loot", checks: "hop" });
			const photos = photosOf(response);
			if (photos === undefined) return { type: "CALL_DENIED" };
			attacker.photos = photos;
			return { type: "READ" };
		},
	},
	words: {
		"loot.request": {
			title: "The attacker calls the API",
			text: called("A call like the client's own."),
			why: "A bearer token works for whoever has it.",
			specs: ["RFC 6750 §1.2", "OAuth 2.1 §1.4.2"],
		},
		"loot.checks": {
			title: "API checks the token",
			text: "The token is genuine. The API cannot tell who presents it.",
			label: "Check the token",
			headline: "api.signature-valid",
			why: "Whatever the API compares is right: the token was properly issued, to the wrong party.",
			mistake: "Expecting the audience or the scope to stop a thief who has the right token.",
			specs: ["RFC 9068 §4", "RFC 9700 §4.10"],
		},
		"loot.checks.refused": callRefused,
		"loot.response": {
			title: "The attacker reads Ada's photos",
			text: "The attacker has what it came for. To the API this is an ordinary call.",
			why: "The token names a client and a user who consented. It does not say who holds it.",
			specs: ["RFC 6750 §1.2", "RFC 9700 §4.10"],
		},
		"loot.response.refused": { ...nothingServed, title: "The attacker reads nothing" },
	},
};
