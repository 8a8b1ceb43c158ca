/** What somebody does who has read a log of a client: there are tokens and proofs in it, and neither a key nor a secret nor a code. */

import { OTHER_API } from "@/lib/cast/cast";
import { sendProven } from "@/lib/cast/steps/dpop";
import type { How } from "@/lib/cast/steps/token-request";
import type { StepContext } from "@/lib/flow/define";
import type { Ending, Move } from "@/lib/flow/move";
import { replayedCall } from "@/lib/parties/attacker/bound-token";
import { provenCall } from "@/lib/parties/client/dpop";
import { apiRequest, photosOf } from "@/lib/parties/client/tokens";
import { atLeast } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { otherApiWords, otherCallWords } from "./words-elsewhere";
import { bearerWords, ownKeyWords, repeatWords } from "./words-stolen-token";

const memoryOf = ({ world }: StepContext) => recall(world, "attacker", "attacker");
const tokenOf = (ctx: StepContext): string => memoryOf(ctx).accessToken ?? "";
const apiOf = ({ world }: StepContext): string => recall(world, "client", "client").resource;

/** Whether a proof stood in the log, and so every call needs one. */
export const hasCopiedProof = (ctx: StepContext): boolean => memoryOf(ctx).proof !== undefined;

/** Sends a call of the attacker. @returns whether it brought the photos */
export async function tryCall(ctx: StepContext, how: How, make: Parameters<typeof sendProven>[2]): Promise<boolean> {
	const photos = photosOf(await sendProven(ctx, "attacker", make, how));
	if (photos !== undefined) memoryOf(ctx).photos = photos;
	return photos !== undefined;
}

/** An API that refuses at the first look shows its checks with the answer. */
export const callAsBearer = (ctx: StepContext): Promise<boolean> => {
	const checks = atLeast(ctx.settings, "sender", "dpop") ? "with answer" : "hop";
	return tryCall(ctx, { note: "bearer", checks }, () => apiRequest(apiOf(ctx), tokenOf(ctx)));
};

export const callWithOwnKey = (ctx: StepContext): Promise<boolean> =>
	tryCall(ctx, { note: "ownKey" }, (at) => provenCall(at, apiOf(ctx), tokenOf(ctx)));

export const repeatCall = (ctx: StepContext): Promise<boolean> =>
	tryCall(ctx, { note: "replay" }, (at) => replayedCall(at, apiOf(ctx)));

/** Another address of the same API, with whatever came along with the client's call. */
const callElsewhere = (ctx: StepContext): Promise<boolean> =>
	tryCall(ctx, { note: "otherCall" }, (at) => replayedCall(at, apiOf(ctx), "/albums"));

/** The token alone, at an API that the client does not call. */
const callOther = (ctx: StepContext): Promise<boolean> =>
	tryCall(ctx, { note: "otherApi" }, () => apiRequest(OTHER_API, tokenOf(ctx)));

type Tried = "READ" | "DENIED";

const trying = (call: (ctx: StepContext) => Promise<boolean>) =>
	({
		phase: "after",
		actor: "rs",
		step: { kind: "run", run: async (ctx) => ({ type: (await call(ctx)) ? "READ" : "DENIED" }) },
	}) satisfies Pick<Move<Tried>, "phase" | "actor" | "step">;

/** The copied token, sent alone. */
export const sendAsBearer: Move<Tried> = {
	...trying(callAsBearer),
	does: "gets the token as Bearer",
	text: "The attacker sends the copied token with the scheme Bearer and nothing else.",
	events: {
		READ: "The API serves whoever has the token.",
		DENIED: "The API refuses the token, or the way in which it came.",
	},
	words: bearerWords,
};

export const signWithOwnKey: Move<Tried> = {
	...trying(callWithOwnKey),
	does: "gets another key's proof",
	text: "The attacker makes a key pair and signs a proof with it.",
	events: { READ: "The API does not compare the key with the token.", DENIED: "The API refuses the call." },
	words: ownKeyWords,
};

export const repeatWholeCall: Move<Tried> = {
	...trying(repeatCall),
	does: "gets the call once more",
	text: "The attacker sends what stands in the log, byte for byte: the client's token with the client's proof.",
	events: {
		READ: "The API has not remembered the proof, and it is still recent.",
		DENIED: "The API refuses the call.",
	},
	words: repeatWords,
};

/** The API needs a second address: `/albums`. */
export const changeCall: Move<Tried> = {
	...trying(callElsewhere),
	does: "gets another call",
	text: "The attacker calls another address of the API with what stands in the log.",
	events: { READ: "The API takes for this call what came with another one.", DENIED: "The API refuses the call." },
	words: otherCallWords,
};

/** Needs the lane of the other API, which shares the issuer. */
export const takeToOtherApi: Move<Tried> = {
	...trying(callOther),
	actor: "other",
	does: "gets the token",
	text: "The attacker takes the copied token to another API of the same issuer.",
	events: { READ: "The other API serves whoever has the token.", DENIED: "The other API refuses the token." },
	words: otherApiWords,
};

/** How a lesson ends in which somebody tries something with such a copy. */
export const copyEnds = {
	photosRead: {
		how: "breached",
		phase: "after",
		actor: "attacker",
		does: "has the photos, too",
		text: "The attacker has read Ada's photos with a copy of what the client sent.",
	},
	onlyClient: {
		how: "refused",
		phase: "after",
		actor: "client",
		does: "alone has the photos",
		text: "The client has the photos. This try brought the attacker nothing.",
	},
	nothingToCopy: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "was not served",
		text: "The client got no photos itself, so the attack does not begin.",
	},
} as const satisfies Readonly<Record<string, Ending>>;
