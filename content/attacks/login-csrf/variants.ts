import type { AttackVariant } from "@/lib/flow/define";

/** What Mallory can do with her own request. It is her browser that carries it. */
export const variants = [
	{ id: "unchanged", name: "changes nothing", does: "Mallory sends the request on as the client wrote it." },
	{
		id: "no-challenge",
		name: "leaves the challenge out",
		does: "Mallory takes code_challenge out of her own request, so that her code is bound to no verifier (RFC 9700 §4.8).",
	},
] as const satisfies readonly AttackVariant[];
