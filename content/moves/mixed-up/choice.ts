/** Ada picks a server at the client: the attacker's, which sends her on to the honest one, and later the honest one. */

import { ownClick, takeOwn } from "@/content/moves/own-session";
import { followed, visit } from "@/lib/cast/steps/browser";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { consentOptions, decide, show } from "@/lib/cast/steps/sign-in";
import { ask, prepare } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { header, isRedirect } from "@/lib/http/message";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { EVIL_ISSUER } from "./world";

/** @param query what the button of the attacker's server says */
export const chooseEvil = (query: string): Move<"CHOSE_EVIL" | "CHOSE_HONEST" | "NOT_STARTED"> => ({
	phase: "prepare",
	actor: "user",
	does: "picks a server",
	text: "Photo Print works with two servers. The client remembers which of them Ada picks.",
	events: {
		CHOSE_EVIL: "The client stores the attacker's server as the one that it asks.",
		CHOSE_HONEST: "She chose the honest server, so the attacker has no part in it.",
		NOT_STARTED: "The client was asked for something else, so nothing begins.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { type } = await prepare(ctx, undefined, query);
			if (type === "NOT_STARTED") return { type };
			const { headers = [] } = ctx.world.open.connect?.answer ?? {};
			if (header(headers, "location")?.startsWith(`${EVIL_ISSUER}/`)) return { type: "CHOSE_EVIL" };
			await show(ctx, "user", "connect", "ask");
			return { type: "CHOSE_HONEST" };
		},
	},
	words: {},
});

/** The browser asks the attacker's server, which sends it on. @returns whether it now goes to the honest one */
async function sendAround(ctx: StepContext): Promise<boolean> {
	await show(ctx, "user", "connect", "ask");
	const { pending, next } = await visit(ctx, "user", followed(ctx, "user"), { note: "detour" });
	if (!pending) return next !== undefined;
	if (ctx.world.open.detour?.waits?.next === "keepClient") {
		await ctx.ask("detour", { channel: "back", note: "register", checks: "hop" });
		return isRedirect(await show(ctx, "user", "detour"));
	}
	const { pending: begun, made } = await ctx.ask("detour", ownClick);
	if (begun) await takeOwn(ctx, made);
	await show(ctx, "user", "detour");
	return true;
}

export const detour: Move<"SENT_ON" | "NOT_SENT_ON"> = {
	phase: "ask",
	actor: "attacker",
	does: "sends the browser on",
	text: [
		when(
			sent("client_id", "detour.response"),
			"The attacker's server sends the browser to the honest one, with nearly the same request.",
		),
		"Ada's browser is on its way to the attacker's server, which would send it on to the honest one.",
	],
	events: { SENT_ON: "The browser goes to the honest server.", NOT_SENT_ON: "The browser is not sent on." },
	step: { kind: "run", run: async (ctx) => ({ type: (await sendAround(ctx)) ? "SENT_ON" : "NOT_SENT_ON" }) },
	words: {},
};

/**
 * Ada tries again, and this time she chooses the honest server. Her session there still stands.
 * @param query what its button says
 */
export const beginAgain = (query: string): Move<"ASKED" | "NOT_ASKED"> => ({
	phase: "ask",
	actor: "user",
	does: "chooses the honest server",
	text: "Ada begins again. Now she chooses the honest server.",
	events: { ASKED: "The honest server asks for her consent.", NOT_ASKED: "She does not get as far as that." },
	step: {
		kind: "run",
		run: async (ctx) => {
			if ((await prepare(inPhase(ctx, "prepare"), undefined, query)).type === "NOT_STARTED")
				return { type: "NOT_ASKED" };
			return { type: (await ask(ctx)).type === "REQUEST_OK" ? "ASKED" : "NOT_ASKED" };
		},
	},
	words: {},
});

export const consentAgain: Move<"ALLOWED" | "DENIED" | "FORM_REFUSED"> = {
	phase: "consent",
	actor: "user",
	does: "reads who asks for what",
	text: "Ada decides whether this client may do what it asks.",
	events: {
		ALLOWED: "The server makes a code and sends the browser back with it.",
		DENIED: "The server sends the browser back with an error.",
		FORM_REFUSED: "The form does not belong to this session.",
	},
	step: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, "user", fields) },
	words: {},
};
