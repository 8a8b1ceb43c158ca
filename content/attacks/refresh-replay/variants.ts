import type { AttackVariant } from "@/lib/flow/define";

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
] as const satisfies readonly AttackVariant[];
