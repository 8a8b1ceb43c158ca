import type { AttackVariant } from "@/lib/flow/define";

/** Where the attacker can read: the answer alone, or the request before it as well. */
export const variants = [
	{
		id: "answer",
		name: "reads the answer",
		does: "The attacker's app receives the redirect with the code, and has seen nothing before (A3 of RFC 9700 §3).",
	},
	{
		id: "reads-request",
		name: "reads the request as well",
		does: "The attacker has also read the authorization request, in a log of the phone for example (A4 of RFC 9700 §3).",
	},
] as const satisfies readonly AttackVariant[];
