/** What the attacker does with the code: it lets the client redeem it, or where the server lets anybody, it redeems it itself. */
import { injectWith, ownState, stateRead } from "@/content/moves/own-session";
import { copyRedirect, stealRedirect } from "@/content/moves/steal-redirect";
import type { AttackVariant } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";

const ITSELF = "itself";
const HER_STATE = "her-state";

export const variants = [
	{
		id: "own-session",
		name: "brings it in a session of its own",
		does: "The attacker begins a sign-in at the client, and answers it with the stolen code (RFC 9700 §4.5.1).",
	},
	{
		id: ITSELF,
		name: "redeems it itself",
		does: "The attacker sends the stolen code to the server, in the name of the client (RFC 9700 §4.5.3.2).",
	},
	{
		id: HER_STATE,
		name: "brings Ada's state along",
		does: "The attacker brings the code to its own session, and with it the state that it has read beside the code: a client that looks for that alone finds Ada's request (RFC 9700 §2.1.1). Where the client uses no state, this is the same as the first way.",
	},
] as const satisfies readonly AttackVariant[];

export const stealAndChoose: Move<"INJECTS" | "REDEEMS" | "NO_CODE"> = {
	...stealRedirect,
	events: {
		INJECTS: "There is a code in the URL. The attacker lets the client redeem it.",
		REDEEMS: "There is a code in the URL. The attacker does without the client.",
		NO_CODE: "There is no code in the URL.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (!copyRedirect(ctx)) return { type: "NO_CODE" };
			return { type: ctx.settings.variant === ITSELF ? "REDEEMS" : "INJECTS" };
		},
	},
};

/** Whether the state comes with the code that the client has made for the attacker's session, or the one that it made for Ada's. */
export const injectWithState = injectWith((ctx) =>
	ctx.settings.variant === HER_STATE ? stateRead(ctx) : ownState(ctx),
);
