/** A client proves itself to the attacker's server, and with that the attacker proves itself elsewhere. */
import { API, CLIENT_ORIGIN, ISSUER, SCOPE } from "@/lib/cast/cast";
import { madeFacts } from "@/lib/cast/steps/prepare";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { formatPairs, pairsOf } from "@/lib/http/form";
import { get, post } from "@/lib/http/message";
import { registeredAt, SERVER_PARAMETER, serverName } from "@/lib/parties/client/servers";
import { apiRequest, photosOf, tokenOf } from "@/lib/parties/client/tokens";
import type { PartyContext } from "@/lib/parties/context";
import { recall } from "@/lib/world/world";
import { injectWords, lootWords, replayWords } from "./words";
import { EVIL_ISSUER } from "./world";

const memoryOf = ({ world }: StepContext) => recall(world, "attacker", "attacker");

/** What the client has read of the attacker's server when it started. */
function knownOfEvil({ world, lane }: PartyContext) {
	const { metadata } = registeredAt(recall(world, lane.id, "client"), EVIL_ISSUER);
	const { issuer, token_endpoint, pushed_authorization_request_endpoint = "" } = metadata;
	return Object.entries({ issuer, token_endpoint, pushed_authorization_request_endpoint }).map(([name, text]) => ({
		name,
		text,
	}));
}

const NOTE = "own";

export const makeClientPush: Move<"CAUGHT" | "NOT_CAUGHT"> = {
	phase: "after",
	actor: "attacker",
	does: "gets an assertion",
	text: "The attacker comes to the client like any user, and chooses its own server. The client pushes its request there.",
	events: {
		CAUGHT: "The client has proved itself to the attacker's server, with an assertion.",
		NOT_CAUGHT: "No assertion has reached the attacker.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const click = get(`${CLIENT_ORIGIN}/connect?${SERVER_PARAMETER}=${serverName(EVIL_ISSUER)}`);
			const { pending } = await ctx.send("attacker", click, { channel: "front", note: NOTE });
			const waits = ctx.world.open[NOTE]?.waits;
			if (!pending || !waits?.ask) return { type: "NOT_CAUGHT" };
			const isAssertion = (id: string) =>
				ctx.world.values.some((value) => value.id === id && value.kind === "client_assertion");
			const made = waits.made.filter((id) => !isAssertion(id));
			if (made.length > 0)
				ctx.work("client", { note: NOTE, made }, () => ({ result: undefined, facts: madeFacts(ctx.world, made) }));
			ctx.work("client", { note: "known" }, (at) => ({ result: undefined, facts: knownOfEvil(at) }));
			await ctx.ask(NOTE, { channel: "back", note: "push", made: waits.made.filter(isAssertion) });
			await ctx.arrive(NOTE);
			return { type: memoryOf(ctx).assertion === undefined ? "NOT_CAUGHT" : "CAUGHT" };
		},
	},
	words: injectWords,
};

const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

export const replayAssertion: Move<"TAKEN" | "REFUSED"> = {
	phase: "after",
	actor: "as",
	does: "checks the assertion",
	text: "The attacker sends the client's assertion to the honest server, and asks for a token.",
	events: { TAKEN: "The server takes the attacker for the client.", REFUSED: "The server issues nothing." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = memoryOf(ctx);
			const fields = pairsOf({
				grant_type: "client_credentials",
				scope: SCOPE,
				resource: API,
				client_assertion_type: JWT_BEARER,
				client_assertion: attacker.assertion,
			});
			const how = { channel: "back", note: "replay", checks: "hop" } as const;
			const token = tokenOf((await ctx.send("attacker", post(`${ISSUER}/token`, formatPairs(fields)), how)).response);
			if (token !== undefined) attacker.accessToken = token;
			return { type: token === undefined ? "REFUSED" : "TAKEN" };
		},
	},
	words: replayWords,
};

export const readAsClient: Move<"READ" | "DENIED"> = {
	phase: "after",
	actor: "rs",
	does: "checks the token",
	text: "The attacker calls the API with the token that it got in the client's name.",
	events: { READ: "The API sends the client's own pictures.", DENIED: "The API refuses the call." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = memoryOf(ctx);
			const how = { channel: "back", note: "loot", checks: "hop" } as const;
			const { response } = await ctx.send("attacker", apiRequest(API, attacker.accessToken ?? ""), how);
			const pictures = photosOf(response);
			if (pictures !== undefined) attacker.photos = pictures;
			return { type: pictures === undefined ? "DENIED" : "READ" };
		},
	},
	words: lootWords,
};
