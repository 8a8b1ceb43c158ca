/** Ada's own sign-in, after the attack: a protection is only good if she still gets what she came for. */
import { inPhase } from "@/lib/cast/steps/in-phase";
import { bringBack, checkReturn, redeemCode, showPhotos, takeIdToken } from "@/lib/cast/steps/web-client";
import type { Move } from "@/lib/flow/move";

/** Her browser brings her answer, and the client judges it, redeems the code and shows the photos. */
export const adaArrives: Move<"ADA_SERVED" | "NOT_SERVED"> = {
	phase: "redeem",
	actor: "client",
	does: "redeems and reads",
	text: "Ada's browser brings her answer. If the client accepts it, it redeems the code and calls the API.",
	events: { ADA_SERVED: "Ada sees her photos.", NOT_SERVED: "Ada's photos do not come." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const returning = inPhase(ctx, "return");
			if ((await bringBack(returning)).type !== "DELIVERED") return { type: "NOT_SERVED" };
			if ((await checkReturn(returning)).type !== "RETURN_OK") return { type: "NOT_SERVED" };
			const redeeming = inPhase(ctx, "redeem");
			if ((await redeemCode(redeeming)).type !== "TOKENS_ISSUED") return { type: "NOT_SERVED" };
			if (!(await takeIdToken(redeeming))) return { type: "NOT_SERVED" };
			return { type: (await showPhotos(inPhase(ctx, "use"))).type === "SERVED" ? "ADA_SERVED" : "NOT_SERVED" };
		},
	},
	words: {},
};
