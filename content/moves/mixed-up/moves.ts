/** The client takes the one server's answer for the other's, and sends the code to the wrong one. */
import { bringBack, checkReturn, redeemCode } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import type { PublicKnowledge } from "@/lib/parties/attacker/attacker";
import { asksAs, asksAsItself } from "@/lib/parties/attacker/registering-server";
import { serverOf, targetMetadata } from "@/lib/parties/attacker/server";
import { recall } from "@/lib/world/world";

/** The browser brings the answer to the client, which judges it. */
export const comeBack: Move<"RETURN_OK" | "MISMATCH" | "ASTRAY"> = {
	phase: "return",
	actor: "client",
	does: "checks the answer",
	text: "The honest server's answer is for a client that asked the attacker's.",
	events: {
		RETURN_OK: "The client accepts it, and believes that the attacker's server sent it.",
		MISMATCH: "The answer is not the expected one. The client stops, and sends no code anywhere.",
		ASTRAY: "The answer arrived somewhere else.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { type } = await bringBack(ctx);
			if (type === "ASTRAY") return { type };
			return { type: (await checkReturn(ctx)).type === "RETURN_OK" ? "RETURN_OK" : "MISMATCH" };
		},
	},
	words: {},
};

/** The client believes that the attacker's server has answered, so it redeems the code there. */
export const redeemWrongly: Move<"PUBLIC_CODE_LEAKED" | "CONFIDENTIAL_CODE_LEAKED" | "NO_CODE"> = {
	phase: "redeem",
	actor: "attacker",
	does: "waits for the code",
	text: "The client believes that the attacker's server has answered, and asks there for a token.",
	events: {
		PUBLIC_CODE_LEAKED: "The attacker has the code of a public client, and all that the client sent with it.",
		CONFIDENTIAL_CODE_LEAKED: "The attacker has the code, and cannot redeem it without the client's credentials.",
		NO_CODE: "No code reached the attacker.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const isPublic = serverOf(ctx.at("attacker")).authMethod === "none";
			const note = isPublic ? "leak" : "confidentialLeak";
			await redeemCode(ctx, undefined, { note });
			if (recall(ctx.world, "attacker", "attacker").code === undefined) return { type: "NO_CODE" };
			const redeemsItself = isPublic || asksAsItself(ctx.at("attacker"));
			return { type: redeemsItself ? "PUBLIC_CODE_LEAKED" : "CONFIDENTIAL_CODE_LEAKED" };
		},
	},
	words: {},
};

/** The attacker knows the client at the honest server from the requests that it sends on; or it is its own. */
export async function knownOfTarget(ctx: StepContext): Promise<PublicKnowledge> {
	const at = ctx.at("attacker");
	const { clientId, redirectUri } = asksAs(at);
	return { tokenEndpoint: (await targetMetadata(at)).token_endpoint, clientId, redirectUri };
}
