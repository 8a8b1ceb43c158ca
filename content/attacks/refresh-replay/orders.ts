/** Who uses the token when, and what that means: the attacker chooses, and five minutes pass between the rounds. */
import type { AttackVariant, StepContext } from "@/lib/flow/define";
import { ACCESS_TOKEN_LIFETIME } from "@/lib/parties/as/issue";
import type { LaneId } from "@/lib/vocabulary/lanes";
import type { Settings } from "@/lib/vocabulary/settings";
import { timeOfDay } from "@/lib/world/clock";
import { recall, type World } from "@/lib/world/world";

/** Who uses the copied token first, and who comes back before the other. RFC 9700 §4.14.2 leaves it to whoever attacks. */
export const variants = [
	{
		id: "attacker-first",
		name: "comes first",
		does: "The attacker uses the copied token at once, before the client needs it.",
	},
	{
		id: "client-first",
		name: "comes second",
		does: "The attacker uses the copied token after the client has refreshed with it.",
	},
	{
		id: "client-late",
		name: "waits until the client stays away",
		does: "The attacker uses the token while the app is closed, and refreshes again before the client comes back.",
	},
	{
		id: "no-proof",
		name: "leaves the proof out",
		does: "The attacker comes first as well. Where the client sends a proof, the attacker leaves it out.",
	},
] as const satisfies readonly AttackVariant[];

/** Whether the attacker makes a proof with a key of its own, where the client sends one. */
export const makesProofs = ({ variant }: Settings): boolean => variant !== "no-proof";

type Order = (typeof variants)[number]["id"];

/** In which order the two use the token, which is the attacker's choice: to wait, or not to. */
export const orderOf = ({ settings }: StepContext): Order =>
	variants.find(({ id }) => id === settings.variant)?.id ?? variants[0].id;

/** Whether the attacker was served after the first access token that it got was over: the goal. */
export function readsOn(world: World): boolean {
	const { firstTokenEnds, servedAt } = recall(world, "attacker", "attacker");
	return firstTokenEnds !== undefined && servedAt !== undefined && servedAt >= firstTokenEnds;
}

/** Whether the attacker holds tokens whose time is not over, and so will come again. */
export function comesAgain({ world }: StepContext): boolean {
	const { firstTokenEnds } = recall(world, "attacker", "attacker");
	return firstTokenEnds !== undefined && world.clock < firstTokenEnds;
}

/** Until every access token that was issued so far is over. */
export function letTokensExpire(ctx: StepContext): { readonly name: string; readonly text: string }[] {
	const before = timeOfDay(ctx.world.clock);
	ctx.wait(ACCESS_TOKEN_LIFETIME);
	return [
		{ name: "clock before", text: before },
		{ name: "clock now", text: timeOfDay(ctx.world.clock) },
	];
}

export function passTime(ctx: StepContext, lane: LaneId): void {
	const facts = letTokensExpire(ctx);
	ctx.work(lane, { note: "wait" }, () => ({ result: undefined, facts }));
}
