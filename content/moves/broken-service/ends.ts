import type { Ending } from "@/lib/flow/move";

/** How a lesson ends in which somebody asks in the name of a service. */
export const ends = {
	beyond: {
		how: "breached",
		phase: "after",
		actor: "attacker",
		does: "did more than allowed",
		text: "The attacker has done in Ada's name what she has not allowed. Her order was made as usual.",
	},
	onlyOrder: {
		how: "refused",
		phase: "after",
		actor: "client",
		does: "has its order, no more",
		text: "The order is made. What the attacker took from the service has brought it nothing else.",
	},
	nothingToTake: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "has no order",
		text: "The order was not made, so the attack does not begin.",
	},
} as const satisfies Readonly<Record<string, Ending>>;
