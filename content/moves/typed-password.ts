/** What somebody does with a copied password that buys no token: the client's own form takes it from anybody. */
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { usedWhenServed } from "@/lib/cast/steps/sign-in";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { formatPairs, pairsOf } from "@/lib/http/form";
import { post } from "@/lib/http/message";
import { SIGN_IN_PATH } from "@/lib/parties/client/password";
import { recall } from "@/lib/world/world";
import { listedIn } from "./own-session";
import { typedWords } from "./words-typed-password";

/** Key of the request whose answer the attacker waits for, while the client asks the server. */
const TYPED = "typed";

/** @returns whether the client now asks the server with what was typed */
async function typeIn(ctx: StepContext): Promise<boolean> {
	const { credentials } = recall(ctx.world, "attacker", "attacker");
	const form = formatPairs(pairsOf({ username: credentials?.username, password: credentials?.password }));
	const request = post(`${CLIENT_ORIGIN}${SIGN_IN_PATH}`, form);
	await ctx.send("attacker", request, { channel: "front", note: TYPED });
	return ctx.world.open[TYPED]?.waits?.ask !== undefined;
}

/** @returns whether the client has shown photos to the browser that typed */
async function takeAnswer(ctx: StepContext): Promise<boolean> {
	const how = { channel: "back", checks: "with answer" } as const;
	const { next } = await ctx.ask(TYPED, { ...how, note: "typedToken" });
	if (next !== undefined) {
		await ctx.turn(TYPED);
		await inPhase(ctx, "use").ask(TYPED, { ...how, note: "typedApi" });
	}
	const { response } = await ctx.arrive(TYPED, { phase: usedWhenServed });
	const seen = listedIn(response);
	if (seen.length > 0) recall(ctx.world, "attacker", "attacker").photos = seen;
	return seen.length > 0;
}

/** A confidential client proves itself to the server. To the client nobody proves anything but that they know a password. */
export const typeAtClient: Move<"PHOTOS_SHOWN" | "NOTHING_SHOWN"> = {
	phase: "redeem",
	actor: "client",
	does: "takes the attacker for Ada",
	text: "The attacker types the password into the client's own form, in a browser of its own.",
	events: {
		PHOTOS_SHOWN: "The client has asked for a token, and shows Ada's photos to the attacker.",
		NOTHING_SHOWN: "The attacker sees no photos.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (await typeIn(ctx)) return { type: (await takeAnswer(ctx)) ? "PHOTOS_SHOWN" : "NOTHING_SHOWN" };
			if (ctx.world.open[TYPED]) await ctx.arrive(TYPED);
			return { type: "NOTHING_SHOWN" };
		},
	},
	words: typedWords,
};
