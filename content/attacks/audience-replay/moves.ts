/** The client asks an API what it needs, before it asks a person for it (RFC 9728 §5). */
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { visit } from "@/lib/cast/steps/browser";
import { madeFacts } from "@/lib/cast/steps/prepare";
import { show } from "@/lib/cast/steps/sign-in";
import type { Move } from "@/lib/flow/move";
import { formatPairs } from "@/lib/http/form";
import { API_PARAMETER } from "@/lib/parties/client/api-choice";
import { inGeneral } from "@/lib/vocabulary/telling";
import { discoveryWords } from "./words";
import { ALBUM } from "./world";

const back = { channel: "back" } as const;

/** Ada names the API that has her album. The client tries to call it. */
export const askApi: Move<"CHALLENGED" | "NO_CHALLENGE" | "NOT_STARTED"> = {
	phase: "prepare",
	actor: "attacker",
	does: "says what it needs",
	text: "Ada names the API that keeps her album. The client calls it without a token, to find out what it needs.",
	events: {
		CHALLENGED: "The API answers with a challenge, as any API does.",
		NO_CHALLENGE: "The answer says nothing that the client could go by. Ada begins once more.",
		NOT_STARTED: "The client was asked for something else. Ada begins once more.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = `${CLIENT_ORIGIN}/connect?${formatPairs([[API_PARAMETER, ALBUM]])}`;
			const { pending } = await visit(ctx, "user", url, { note: "connect" });
			const asks = pending && ctx.world.open.connect?.waits?.ask !== undefined;
			if (pending && !asks) await show(ctx, "user", "connect");
			if (!asks) return { type: "NOT_STARTED" };
			const { next } = await ctx.ask("connect", { ...back, note: "bare" });
			if (next !== undefined) return { type: "CHALLENGED" };
			await show(ctx, "user", "connect");
			return { type: "NO_CHALLENGE" };
		},
	},
	words: discoveryWords,
};

/** Who issues tokens for it, and for what scopes. */
export const readMetadata: Move<"RESOURCE_OK" | "RESOURCE_REFUSED"> = {
	phase: "prepare",
	actor: "client",
	does: "checks the metadata",
	text: "The client reads who issues tokens for this API.",
	events: {
		RESOURCE_OK: "The metadata is about the API that was called, and names the server that the client knows.",
		RESOURCE_REFUSED: "The metadata is of no use, so the client stops. Ada begins once more.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const judging = { note: "resource", place: "resource metadata" };
			const { next } = await ctx.ask("connect", { ...back, note: "resource", judging });
			if (next !== undefined) return { type: "RESOURCE_OK" };
			await show(ctx, "user", "connect");
			return { type: "RESOURCE_REFUSED" };
		},
	},
	words: {},
};

/** The usual values, for what the API has named. */
export const prepareNamed: Move<"PREPARED"> = {
	phase: "prepare",
	actor: "client",
	does: "makes its values",
	text: inGeneral("The client prepares its request, for the scope that the API has named."),
	events: { PREPARED: "The client has what it needs and will send the browser on." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { made } = await ctx.turn("connect", "as work");
			ctx.work("client", { note: "prepare", made }, () => ({ result: undefined, facts: madeFacts(ctx.world, made) }));
			return { type: "PREPARED" };
		},
	},
	words: {},
};
