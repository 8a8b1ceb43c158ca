/** A call whose token somebody reads at the API: a counterfeit one, or by the log of a genuine one (RFC 9700 §4.9). */
import { adaSeesPhotos } from "@/lib/cast/attacked";
import { sendProven } from "@/lib/cast/steps/dpop";
import { prepare, redeemCode, showPhotos } from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { formatPairs } from "@/lib/http/form";
import { replayedCall } from "@/lib/parties/attacker/bound-token";
import { readAccessLog } from "@/lib/parties/attacker/leaked-call";
import { API_PARAMETER } from "@/lib/parties/client/api-choice";
import { photosOf } from "@/lib/parties/client/tokens";
import { recall, type World } from "@/lib/world/world";
import { logWords, reuseWords, toldApiWords } from "./words-leaked-call";
import { photosListed } from "./words-told-api";

const memoryOf = ({ world }: StepContext) => recall(world, "attacker", "attacker");

/** Whether Ada's window shows her photos: a counterfeit API may send none, and call that an answer. */
export const seesAnyPhotos = (world: World): boolean =>
	adaSeesPhotos(world) && photosListed(recall(world, "user", "browser").page?.html ?? "");

/** Ada clicks, and says where her photos are, if somebody has told her that they are elsewhere now. */
export const beginTold = (api: (ctx: StepContext) => string | undefined): Step<Begun> => ({
	kind: "run",
	run: (ctx) => {
		const told = api(ctx);
		return prepare(ctx, undefined, told === undefined ? "" : `?${formatPairs([[API_PARAMETER, told]])}`);
	},
});

type Begun = { type: "PREPARED" } | { type: "NOT_STARTED" };

/** The client redeems its code, as always. */
export const redeemForApi: Move<"TOKENS_ISSUED" | "TOKEN_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "issues the token",
	text: "The client redeems the code. What it is issued decides where the token is good, and for whom.",
	events: {
		TOKENS_ISSUED: "The client has a token. Now it calls the API that it was told.",
		TOKEN_REFUSED: "There is no token that could leak.",
	},
	step: { kind: "run", run: (ctx) => redeemCode(ctx) },
	words: {},
};

/** The client calls the API that it was told, with its token. */
export const callToldApi: Move<"CAUGHT" | "SERVED" | "NOT_SERVED"> = {
	phase: "use",
	actor: "client",
	does: "calls the API",
	text: "The client sends its token to the API that it knows for this user.",
	events: {
		CAUGHT: "That API is the attacker's, who has the token now.",
		SERVED: "The API sends Ada's photos, and her browser shows them.",
		NOT_SERVED: "No photos come, and no token reached the attacker.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { type } = await showPhotos(ctx);
			if (memoryOf(ctx).accessToken !== undefined) return { type: "CAUGHT" };
			return { type: type === "SERVED" && seesAnyPhotos(ctx.world) ? "SERVED" : "NOT_SERVED" };
		},
	},
	words: toldApiWords,
};

/** The API has written down what the client sent, and somebody reads it. */
export const readApiLog: Move<"COPIED"> = {
	phase: "after",
	actor: "attacker",
	does: "reads the API's log",
	text: "Somebody reads a log of the API, in which the headers of every call stand.",
	events: { COPIED: "The attacker has what stands in it." },
	step: {
		kind: "run",
		run: async (ctx) => {
			ctx.work("attacker", { note: "log" }, (at) => ({ result: undefined, facts: readAccessLog(at, "rs") }));
			return { type: "COPIED" };
		},
	},
	words: logWords,
};

/** The attacker sends the API of the photos all that it has: the token, and the proof where one came along. */
export const reuseLeaked: Move<"READ" | "DENIED"> = {
	phase: "after",
	actor: "rs",
	does: "gets the token once more",
	text: "The attacker calls the API of the photos with what it has read.",
	events: { READ: "The API sends Ada's photos to the attacker.", DENIED: "The API refuses the attacker's call." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { resource } = recall(ctx.world, "client", "client");
			const how = { note: "reuse", phase: "after" } as const;
			const photos = photosOf(await sendProven(ctx, "attacker", (at) => replayedCall(at, resource), how));
			if (photos !== undefined) memoryOf(ctx).photos = photos;
			return { type: photos === undefined ? "DENIED" : "READ" };
		},
	},
	words: reuseWords,
};
