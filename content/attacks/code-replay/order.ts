/** Who redeems the code first is the attacker's choice: it has the code as soon as the browser has. */
import { copyRedirect, stealRedirect } from "@/content/moves/steal-redirect";
import type { AttackVariant } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";

export const variants = [
	{
		id: "second",
		name: "comes second",
		does: "The attacker redeems the code after the client has: it has found it in a log, later.",
	},
	{
		id: "first",
		name: "comes first",
		does: "The attacker watches the log, and redeems the code before the client can.",
	},
] as const satisfies readonly AttackVariant[];

export const copyAndChoose: Move<"WAITS" | "HURRIES" | "NO_CODE"> = {
	...stealRedirect,
	events: {
		WAITS: "There is a code in the URL. The client is faster.",
		HURRIES: "There is a code in the URL. The attacker is faster than the client.",
		NO_CODE: "There is no code in the URL.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (!copyRedirect(ctx)) return { type: "NO_CODE" };
			return { type: ctx.settings.variant === "first" ? "HURRIES" : "WAITS" };
		},
	},
};

export const ends = {
	both: {
		how: "breached",
		phase: "use",
		actor: "attacker",
		does: "attacker has them, too",
		text: "One code was redeemed twice. The attacker has read Ada's photos, and so has Ada.",
	},
	onlyAttacker: {
		how: "breached",
		phase: "use",
		actor: "attacker",
		does: "and Ada has none",
		text: "The attacker has read Ada's photos, and her own sign-in came to nothing.",
	},
	nothingToReplay: {
		how: "refused",
		phase: "return",
		actor: "as",
		does: "no code was copied",
		text: "The attacker has read no code, so there was nothing to redeem.",
	},
} as const;
