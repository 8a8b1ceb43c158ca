/** What somebody does who has broken into a service that exchanges tokens: it has what the service has, and asks in its name. */
import type { Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import type { HttpRequest } from "@/lib/http/message";
import { keepPrints, photosOf } from "@/lib/parties/client/tokens";
import { exchangedToken, exchangeRequest, onwardOf, type Wanted } from "@/lib/parties/service/onward";
import { recall } from "@/lib/world/world";
import { askWords, callWords, fetchWords, lessWords, straightWords, takeWords } from "./words";

/** What the attacker is after. */
export interface Plan {
	/** The token that came with the order, or another one that the attacker has come by. */
	readonly shows: "received" | "stolen";
	readonly wanted: Wanted;
	/** The call for which it wants a token. */
	readonly call: Pick<HttpRequest, "method" | "url">;
}

export type PlanOf = (ctx: StepContext) => Plan;

const SERVICE = "service";
const memoryOf = ({ world }: StepContext) => recall(world, "attacker", "attacker");

/** The service does what it does, and somebody reads along which token came with the call. */
export function readAlong(step: Step<{ type: string }> | undefined, call: string): Step<{ type: string }> {
	if (step?.kind !== "run") throw new Error("A service does its part without a person");
	return {
		kind: "run",
		run: (ctx) => {
			memoryOf(ctx).received = String(ctx.world.open[call]?.waits?.about.received ?? "");
			return step.run(ctx);
		},
	};
}

/** The service calls the API with the token that it got, and its own caller is answered. */
export const fetchForOrder: Move<"ORDERED" | "NOT_ORDERED"> = {
	phase: "use",
	actor: "rs",
	does: "checks the new token",
	text: "The print service calls the photo API with the token that it got, and confirms the order.",
	events: { ORDERED: "Photo Print has its order confirmed.", NOT_ORDERED: "The photos do not come, and so no prints." },
	step: {
		kind: "run",
		run: async (ctx) => {
			await ctx.ask("print", { channel: "back", note: "photos", checks: "hop" });
			const { response } = await ctx.arrive("print");
			return { type: keepPrints(ctx.at("client"), response) ? "ORDERED" : "NOT_ORDERED" };
		},
	},
	words: fetchWords,
};

/** Everything with which the service proves who it is, and the token that it was sent. */
export const takeFromService: Move<"TAKEN"> = {
	phase: "after",
	actor: "attacker",
	does: "reads the service's memory",
	text: "The attacker has broken into the print service. It takes the tokens and credentials that lie there.",
	events: { TAKEN: "The attacker can ask in the name of the print service." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { actorToken, clientSecret } = onwardOf(ctx.at(SERVICE));
			const found = { access_token: memoryOf(ctx).received, actor_token: actorToken, client_secret: clientSecret };
			const facts = Object.entries(found).flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
			ctx.work("attacker", { note: "take" }, () => ({ result: undefined, facts }));
			return { type: "TAKEN" };
		},
	},
	words: takeWords,
};

/** An exchange like the service's own, by its own program. @returns whether there is a token in the answer */
async function ask(ctx: StepContext, note: string, shown: string, wanted?: Wanted): Promise<boolean> {
	const at = ctx.at(SERVICE);
	const request = await exchangeRequest(at, shown, wanted);
	const sending = { channel: "back", note, checks: "hop", made: at.notebook.made } as const;
	const token = exchangedToken((await ctx.send("attacker", request, sending)).response);
	if (token !== undefined) memoryOf(ctx).accessToken = token;
	return token !== undefined;
}

export const askForMore = (planOf: PlanOf): Move<"GIVEN" | "REFUSED" | "REFUSED_STOLEN"> => ({
	phase: "after",
	actor: "as",
	does: "checks the greedy exchange",
	text: "The attacker asks for what the order does not need. The authorization server decides.",
	events: {
		GIVEN: "The server issues what was asked for.",
		REFUSED: "The server issues nothing.",
		REFUSED_STOLEN: "The server issues nothing for this token. The token itself is left.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { shows, wanted } = planOf(ctx);
			const { received = "", accessToken = "" } = memoryOf(ctx);
			const given = await ask(ctx, "more", shows === "stolen" ? accessToken : received, wanted);
			if (given) return { type: "GIVEN" };
			return { type: shows === "stolen" ? "REFUSED_STOLEN" : "REFUSED" };
		},
	},
	words: askWords,
});

/** Where more is refused: the service's own request once more, in the hope of an API that does not look closely. */
export const askForUsual: Move<"GIVEN" | "REFUSED"> = {
	phase: "after",
	actor: "as",
	does: "checks the usual exchange",
	text: "The attacker asks for no more than the order needs, to try that token where it was not meant for.",
	events: { GIVEN: "The server issues the token that the service is to have.", REFUSED: "The server issues nothing." },
	step: {
		kind: "run",
		run: async (ctx) => ({ type: (await ask(ctx, "less", memoryOf(ctx).received ?? "")) ? "GIVEN" : "REFUSED" }),
	},
	words: lessWords,
};

/** @returns whether the API does what the order does not need, for the token that the attacker has */
async function callWith(ctx: StepContext, note: string, { call }: Plan): Promise<boolean> {
	const headers = [["Authorization", `Bearer ${memoryOf(ctx).accessToken ?? ""}`]] as const;
	const request: HttpRequest = { ...call, headers, body: "" };
	const { response } = await ctx.send("attacker", request, { channel: "back", note, checks: "hop" });
	const photos = photosOf(response);
	if (photos !== undefined) memoryOf(ctx).photos = photos;
	return photos !== undefined;
}

/** A token that was meant for others needs no exchange where an API does not compare whom it is for (RFC 9068 §4). */
export const callStraight = (planOf: PlanOf): Move<"SERVED" | "DENIED"> => ({
	phase: "after",
	actor: "rs",
	does: "checks the stray token",
	text: "The attacker sends the token itself to the API. Whether it was meant for this one, the API has to tell.",
	events: { SERVED: "The API takes the token, and does what was asked.", DENIED: "The API refuses the call." },
	step: {
		kind: "run",
		run: async (ctx) => ({ type: (await callWith(ctx, "straight", planOf(ctx))) ? "SERVED" : "DENIED" }),
	},
	words: straightWords,
});

export const callBeyond = (planOf: PlanOf): Move<"SERVED" | "DENIED"> => ({
	phase: "after",
	actor: "rs",
	does: "checks the attacker's token",
	text: "The attacker makes a call that the order does not need. The API decides by the token.",
	events: { SERVED: "The API takes the token, and does what was asked.", DENIED: "The API refuses the call." },
	step: {
		kind: "run",
		run: async (ctx) => ({ type: (await callWith(ctx, "beyond", planOf(ctx))) ? "SERVED" : "DENIED" }),
	},
	words: callWords,
});
