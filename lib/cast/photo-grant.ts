/** The authorization code grant from the first click to Ada's photos: what code-2.0 and code-pkce have in common. */
import { type EventFromLogic, setup } from "xstate";
import type { FlowDefinition, Step } from "../flow/define";
import type { End } from "../vocabulary/notes";
import type { Settings } from "../vocabulary/settings";
import type { World } from "../world/world";
import { asMemory, browserMemory, CLIENT_ORIGIN, clientMemory, lanes, rsMemory } from "./cast";
import { type CodeEvent, codeEnds, codeStates } from "./code-states";
import { newWorld } from "./new-world";
import { codeSteps, redeemCode, showPhotos } from "./steps/web-client";

export type PhotoEvent =
	| CodeEvent
	| { type: "TOKENS_ISSUED" }
	| { type: "TOKEN_REFUSED" }
	| { type: "SERVED" }
	| { type: "API_REFUSED" };

/** The states of such a grant. */
export const photoStates = {
	...codeStates,
	redeeming: { on: { TOKENS_ISSUED: "callingApi", TOKEN_REFUSED: "tokenRefused" } },
	callingApi: { on: { SERVED: "done", API_REFUSED: "apiRefused" } },
	done: { type: "final", tags: "succeeded" },
	...codeEnds,
	tokenRefused: { type: "final", tags: "refused" },
	apiRefused: { type: "final", tags: "refused" },
} as const;

/** Its arrows are what the protocol can do; which of them is taken is decided by the bytes that a party answers. */
export const photoMachine = (id: string) =>
	setup({ types: { events: {} as PhotoEvent, tags: "" as End } }).createMachine({
		id,
		initial: "preparing",
		states: photoStates,
	});

export type PhotoMachine = ReturnType<typeof photoMachine>;

const steps: Readonly<Record<string, Step<EventFromLogic<PhotoMachine>>>> = {
	...codeSteps,
	redeeming: { kind: "run", run: (ctx) => redeemCode(ctx) },
	callingApi: { kind: "run", run: (ctx) => showPhotos(ctx) },
};

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
const cast = [lanes.user, lanes.client, lanes.as, lanes.rs];

export const newPhotoWorld = (settings: Settings): Promise<World> =>
	newWorld(cast, settings, {
		user: browserMemory(),
		client: clientMemory(settings, REDIRECT_URI),
		as: asMemory(settings, REDIRECT_URI),
		rs: rsMemory(),
	});

/** Everything of such a flow except its names, its settings and its words. */
export const photoGrant = {
	kind: "flow",
	lanes: cast,
	controls: [
		"pkce",
		"method",
		"state",
		"iss",
		"redirectMatch",
		"codeUse",
		"aud",
		"exp",
		"scopeCheck",
		"clientType",
		"clientAuth",
	],
	newWorld: newPhotoWorld,
	steps,
} satisfies Partial<FlowDefinition<PhotoMachine>>;
