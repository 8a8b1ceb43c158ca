import type { EventFromLogic } from "xstate";
import { callApi, redeem } from "@/lib/cast/steps/code-grant";
import { refresh } from "@/lib/cast/steps/refresh";
import { signInOffTheRecord } from "@/lib/cast/steps/signed-in";
import type { Step, StepContext } from "@/lib/flow/define";
import { ACCESS_TOKEN_LIFETIME } from "@/lib/parties/as/issue";
import { keepTokens, stolenRefreshRequest } from "@/lib/parties/attacker/refresh";
import { apiRequest, photosOf } from "@/lib/parties/client/tokens";
import type { LaneId } from "@/lib/vocabulary/lanes";
import { timeOfDay } from "@/lib/world/clock";
import { recall, type World } from "@/lib/world/world";
import { cast } from "./cast";
import type { machine } from "./machine";
import { variants } from "./variants";

type Event = EventFromLogic<typeof machine>;
type RunStep = (ctx: StepContext) => Promise<Event>;

/** In which order the two use the token, which is the attacker's choice: to wait, or not to. */
export type Order = (typeof variants)[number]["id"];

const variantOf = ({ settings }: StepContext): Order =>
	variants.find(({ id }) => id === settings.variant)?.id ?? variants[0].id;

const CLIENT = "client";
const ATTACKER = "attacker";

const attackerOf = (world: World) => recall(world, ATTACKER, "attacker");
const clientOf = (world: World) => recall(world, CLIENT, "client");

/** Whether the attacker was served after the first access token that it got was over: the goal. */
export function readsOn(world: World): boolean {
	const { firstTokenEnds, servedAt } = attackerOf(world);
	return firstTokenEnds !== undefined && servedAt !== undefined && servedAt >= firstTokenEnds;
}

/** Whether the attacker holds tokens whose time is not over, and so will come again. */
function comesAgain({ world }: StepContext): boolean {
	const { firstTokenEnds } = attackerOf(world);
	return firstTokenEnds !== undefined && world.clock < firstTokenEnds;
}

/** Until every access token that was issued so far is over. */
function letTokensExpire(ctx: StepContext): { readonly name: string; readonly text: string }[] {
	const before = timeOfDay(ctx.world.clock);
	ctx.wait(ACCESS_TOKEN_LIFETIME);
	return [
		{ name: "clock before", text: before },
		{ name: "clock now", text: timeOfDay(ctx.world.clock) },
	];
}

function passTime(ctx: StepContext, lane: LaneId): void {
	const facts = letTokensExpire(ctx);
	ctx.work(lane, { note: "wait" }, () => ({ result: undefined, facts }));
}

/** An old backup: the access token is over by now, the refresh token is not. How it was read is modelled. */
const copy: RunStep = async (ctx) => {
	const { refreshToken = "" } = clientOf(ctx.world);
	const times = letTokensExpire(ctx);
	ctx.work(ATTACKER, { note: "copy" }, () => {
		attackerOf(ctx.world).refreshToken = refreshToken;
		return { result: undefined, facts: [{ name: "refresh_token", text: refreshToken }, ...times] };
	});
	return { type: variantOf(ctx) === "client-first" ? "CLIENT_COMES" : "ATTACKER_COMES" };
};

/** The attacker sends the newest refresh token that it has. @returns whether it got an access token */
async function refreshStolen(ctx: StepContext, note: string): Promise<boolean> {
	const { metadata, clientId } = clientOf(ctx.world);
	const at = ctx.at(ATTACKER);
	const request = stolenRefreshRequest(at, { tokenEndpoint: metadata.token_endpoint, clientId });
	const { response } = await ctx.send(ATTACKER, request, { channel: "back", note, checks: "hop" });
	return keepTokens(at, response);
}

/** The attacker calls the API with the newest access token that it has. @returns whether it was served */
async function readStolen(ctx: StepContext, note: string): Promise<boolean> {
	const attacker = attackerOf(ctx.world);
	const request = apiRequest(clientOf(ctx.world).resource, attacker.accessToken ?? "");
	const { response } = await ctx.send(ATTACKER, request, { channel: "back", note, checks: "with answer" });
	const photos = photosOf(response);
	if (photos === undefined) return false;
	attacker.photos = photos;
	attacker.servedAt = ctx.world.clock;
	return true;
}

const steal: RunStep = async (ctx) => ({ type: (await refreshStolen(ctx, "theft")) ? "STOLEN" : "THEFT_REFUSED" });

const loot = async (ctx: StepContext, note: string) =>
	({ type: (await readStolen(ctx, note)) ? "READ" : "CALL_DENIED" }) as const;

const lootFirst: RunStep = async (ctx) => {
	const read = await loot(ctx, "loot");
	return variantOf(ctx) === "client-late" ? { type: "CLIENT_AWAY" } : read;
};

const renew: RunStep = async (ctx) => {
	if (await refresh(ctx, CLIENT)) return { type: "REFRESHED" };
	return { type: comesAgain(ctx) ? "LOCKED_OUT" : "REFRESH_REFUSED" };
};

const renewAgain: RunStep = async (ctx) => {
	passTime(ctx, CLIENT);
	return { type: (await refresh(ctx, CLIENT, { note: "renew" })) ? "REFRESHED" : "REFRESH_REFUSED" };
};

const comeAgain: RunStep = async (ctx) => {
	passTime(ctx, ATTACKER);
	return { type: (await refreshStolen(ctx, "again")) ? "RENEWED" : "RENEWAL_REFUSED" };
};

const readLate: RunStep = async (ctx) => {
	await readStolen(ctx, "late");
	if (variantOf(ctx) === "client-late") return { type: "CLIENT_RETURNS" };
	if (clientOf(ctx.world).photos === undefined) return { type: "ADA_LOCKED_OUT" };
	return { type: readsOn(ctx.world) ? "BOTH_SERVED" : "ADA_SERVED" };
};

const callOwn: RunStep = async (ctx) => {
	const served = await callApi(ctx, CLIENT, { checks: "with answer" });
	if (!served) return { type: readsOn(ctx.world) ? "ATTACKER_SERVED" : "API_REFUSED" };
	if (comesAgain(ctx)) return { type: "SHARED" };
	return { type: readsOn(ctx.world) ? "BOTH_SERVED" : "ADA_SERVED" };
};

/** Ada opens the client, which sends her to the server as on the first day. Only its end is shown. */
const signInAgain: RunStep = async (ctx) => {
	await signInOffTheRecord(ctx, cast);
	ctx.work(CLIENT, { note: "signin" }, () => ({
		result: undefined,
		facts: [{ name: "code", text: clientOf(ctx.world).code ?? "" }],
	}));
	if (await redeem(ctx, CLIENT, { checks: "with answer" })) return { type: "TOKENS_ISSUED" };
	return { type: readsOn(ctx.world) ? "LOCKED_OUT" : "TOKEN_REFUSED" };
};

export const steps: Readonly<Record<string, Step<Event>>> = {
	copying: { kind: "run", run: copy },
	attackerRefreshing: { kind: "run", run: steal },
	attackerReading: { kind: "run", run: lootFirst },
	clientRefreshing: { kind: "run", run: renew },
	stillReading: { kind: "run", run: (ctx) => loot(ctx, "still") },
	attackerRefreshingAgain: { kind: "run", run: comeAgain },
	attackerReadingLate: { kind: "run", run: readLate },
	clientRefreshingFirst: {
		kind: "run",
		run: async (ctx) => ({ type: (await refresh(ctx, CLIENT)) ? "REFRESHED" : "REFRESH_REFUSED" }),
	},
	clientReadingFirst: {
		kind: "run",
		run: async (ctx) => ({
			type: (await callApi(ctx, CLIENT, { checks: "with answer" })) ? "SERVED" : "API_REFUSED",
		}),
	},
	attackerRefreshingSecond: { kind: "run", run: steal },
	attackerReadingSecond: { kind: "run", run: (ctx) => loot(ctx, "loot") },
	clientRefreshingAgain: { kind: "run", run: renewAgain },
	signingInAgain: { kind: "run", run: signInAgain },
	clientReading: { kind: "run", run: callOwn },
};
