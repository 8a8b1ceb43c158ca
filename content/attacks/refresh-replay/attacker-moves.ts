/** What the attacker does with the copied refresh token, in whichever order. */
import { sendProven } from "@/lib/cast/steps/dpop";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { boundRefreshRequest } from "@/lib/parties/attacker/bound-token";
import { keepTokens } from "@/lib/parties/attacker/refresh";
import { provenCall } from "@/lib/parties/client/dpop";
import { photosShown, sessionOf } from "@/lib/parties/client/session";
import { photosOf } from "@/lib/parties/client/tokens";
import type { PartyContext } from "@/lib/parties/context";
import { recall } from "@/lib/world/world";
import { letTokensExpire, orderOf, passTime, readsOn } from "./orders";

const ATTACKER = "attacker";
const callDenied = "The photos do not come back.";

/** The attacker sends the newest refresh token that it has. @returns whether it got an access token */
async function refreshStolen(ctx: StepContext, note: string): Promise<boolean> {
	const { metadata, clientId } = recall(ctx.world, "client", "client");
	const make = (at: PartyContext) => boundRefreshRequest(at, { tokenEndpoint: metadata.token_endpoint, clientId });
	return keepTokens(ctx.at(ATTACKER), await sendProven(ctx, ATTACKER, make, { note }));
}

/** The attacker calls the API with the newest access token that it has. @returns whether it was served */
async function readStolen(ctx: StepContext, note: string): Promise<boolean> {
	const attacker = recall(ctx.world, ATTACKER, "attacker");
	const { resource } = recall(ctx.world, "client", "client");
	const make = (at: PartyContext) => provenCall(at, resource, attacker.accessToken ?? "");
	const photos = photosOf(await sendProven(ctx, ATTACKER, make, { note, checks: "with answer" }));
	if (photos === undefined) return false;
	attacker.photos = photos;
	attacker.servedAt = ctx.world.clock;
	return true;
}

/** An old backup: the access token is over by now, the refresh token is not. How it was read is modelled. */
export const copyToken: Move<"ATTACKER_COMES" | "CLIENT_COMES"> = {
	phase: "prepare",
	actor: "attacker",
	does: "copies a refresh token",
	text: "Ada has signed in before this run begins. The client holds a refresh token, and the attacker makes a copy of it.",
	events: { ATTACKER_COMES: "The attacker uses it first.", CLIENT_COMES: "The client uses it first." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { refreshToken = "" } = sessionOf(ctx.at("client"));
			const times = letTokensExpire(ctx);
			ctx.work(ATTACKER, { note: "copy" }, () => {
				recall(ctx.world, ATTACKER, "attacker").refreshToken = refreshToken;
				return { result: undefined, facts: [{ name: "refresh_token", text: refreshToken }, ...times] };
			});
			return { type: orderOf(ctx) === "client-first" ? "CLIENT_COMES" : "ATTACKER_COMES" };
		},
	},
	words: {},
};

/** The attacker's first refresh, before the client's or after it. */
export const refreshFirst: Move<"STOLEN" | "THEFT_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks the copied token",
	text: "The attacker comes while nobody has refreshed with the token yet. The authorization server decides.",
	events: {
		STOLEN: "Every check accepts. The attacker holds an access token.",
		THEFT_REFUSED: "No token comes back. The attacker holds its copy, and no access token.",
	},
	step: {
		kind: "run",
		run: async (ctx) => ({ type: (await refreshStolen(ctx, "theft")) ? "STOLEN" : "THEFT_REFUSED" }),
	},
	words: {},
};

export const refreshSecond: Move<"STOLEN" | "THEFT_REFUSED"> = {
	...refreshFirst,
	text: "The attacker comes second. The client has refreshed before it.",
	events: {
		STOLEN: "The server accepts: it does not ask whether the token was used before.",
		THEFT_REFUSED: "No token comes back. The attacker holds no access token.",
	},
};

export const readFirst: Move<"READ" | "CALL_DENIED" | "CLIENT_AWAY"> = {
	phase: "use",
	actor: "rs",
	does: "checks the stolen token",
	text: "The attacker calls the API, with the access token that it got for the copy.",
	events: {
		READ: "The API sends Ada's photos. Then the client comes.",
		CALL_DENIED: `${callDenied} Then the client comes.`,
		CLIENT_AWAY: "The client is closed, so nobody else uses the refresh token for now.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const read = await readStolen(ctx, "loot");
			if (orderOf(ctx) === "client-late") return { type: "CLIENT_AWAY" };
			return { type: read ? "READ" : "CALL_DENIED" };
		},
	},
	words: {},
};

const reading = (note: string): Pick<Move<"READ" | "CALL_DENIED">, "step"> => ({
	step: { kind: "run", run: async (ctx) => ({ type: (await readStolen(ctx, note)) ? "READ" : "CALL_DENIED" }) },
});

export const readSecond: Move<"READ" | "CALL_DENIED"> = {
	...readFirst,
	events: { READ: "The API sends Ada's photos.", CALL_DENIED: callDenied },
	...reading("loot"),
};

export const readStill: Move<"READ" | "CALL_DENIED"> = {
	phase: "use",
	actor: "rs",
	does: "asks nobody",
	text: "The client was refused. The attacker calls the API with the access token that it already has.",
	events: {
		READ: "A signed token works, whatever the authorization server has revoked meanwhile.",
		CALL_DENIED: callDenied,
	},
	...reading("still"),
	words: {},
};

export const comeAgain: Move<"RENEWED" | "RENEWAL_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks the next refresh",
	text: "Five minutes later the attacker comes again with the newest refresh token that it has.",
	events: {
		RENEWED: "The server accepts. The attacker holds a fresh access token.",
		RENEWAL_REFUSED: "The server refuses. The attacker has only its old access token.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			passTime(ctx, ATTACKER);
			return { type: (await refreshStolen(ctx, "again")) ? "RENEWED" : "RENEWAL_REFUSED" };
		},
	},
	words: {},
};

export const readLate: Move<"CLIENT_RETURNS" | "ADA_LOCKED_OUT" | "BOTH_SERVED" | "ADA_SERVED"> = {
	phase: "use",
	actor: "rs",
	does: "checks the attacker's token",
	text: "The time of the attacker's first access token is over. It calls the API with the newest one that it has.",
	events: {
		CLIENT_RETURNS: "Ada opens the client again, and it refreshes.",
		ADA_LOCKED_OUT: "Ada's client was not served, so she signs in again.",
		BOTH_SERVED: "The attacker was served, and so was Ada.",
		ADA_SERVED: "The attacker was refused. Ada's client works.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			await readStolen(ctx, "late");
			if (orderOf(ctx) === "client-late") return { type: "CLIENT_RETURNS" };
			if (!photosShown(ctx.world, "client")) return { type: "ADA_LOCKED_OUT" };
			return { type: readsOn(ctx.world) ? "BOTH_SERVED" : "ADA_SERVED" };
		},
	},
	words: {},
};
