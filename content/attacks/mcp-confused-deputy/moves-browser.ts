import { ISSUER } from "@/lib/cast/cast";
import { followed, submit, visit } from "@/lib/cast/steps/browser";
import { show } from "@/lib/cast/steps/sign-in";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { pairsOf, queryOf, withQuery } from "@/lib/http/form";
import { header } from "@/lib/http/message";
import { hasForm } from "@/lib/parties/browser/forms";
import { proxyIn } from "@/lib/parties/tool-proxy/memory";
import { atLeast } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { goesItself } from "./moves";
import * as words from "./words-browser";
import * as returned from "./words-return";
import { PROXY_CALLBACK } from "./world";

const memoryOf = ({ world }: StepContext) => recall(world, "attacker", "attacker");

/** The proxy's own request to the server behind, as everybody can write it: nothing in it is secret. */
function aroundThePage({ world, settings }: StepContext): string {
	const { clientId, scope, resource } = proxyIn(world, "proxy");
	const { bait = "" } = recall(world, "attacker", "attacker");
	const state = queryOf(bait).find(([name]) => name === "state")?.[1];
	const fields = { response_type: "code", client_id: clientId, redirect_uri: PROXY_CALLBACK, scope, state };
	const asked = atLeast(settings, "aud", "on") ? { ...fields, resource } : fields;
	return withQuery(`${ISSUER}/authorize`, pairsOf(asked));
}

/**
 * Where the server behind insists on a challenge, the request that the proxy has begun for the attacker itself. With the
 * same state it takes the place of Ada's, and with it the verifier (RFC 9700 §4.5.4).
 */
const begunItself = async (ctx: StepContext): Promise<string | undefined> =>
	atLeast(ctx.settings, "pkce", "guarded") ? goesItself(ctx, memoryOf(ctx).bait ?? "") : undefined;

export const askProxy: Move<"SENT_ON" | "PAGE_SHOWN" | "LED_AROUND" | "NOT_SENT_ON"> = {
	phase: "ask",
	actor: "proxy",
	does: "checks the request",
	text: "Ada's browser takes the attacker's request to the proxy.",
	events: {
		SENT_ON: "The proxy sends the browser on to the server behind, with its own client_id.",
		PAGE_SHOWN: "The proxy first asks Ada whether she allows this client.",
		LED_AROUND: "The proxy asks Ada first, and the attacker's page leads her browser on without an answer.",
		NOT_SENT_ON: "The proxy does not take the request.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { response, next } = await visit(ctx, "user", followed(ctx, "user"), { note: "authorize", checks: "hop" });
			if (next?.startsWith(`${ISSUER}/`)) return { type: "SENT_ON" };
			if (response.status !== 200 || !hasForm(response.body)) return { type: "NOT_SENT_ON" };
			if (ctx.settings.variant !== "around") return { type: "PAGE_SHOWN" };
			const begun = await begunItself(ctx);
			const url = begun?.startsWith(`${ISSUER}/`) ? begun : aroundThePage(ctx);
			ctx.work("attacker", { note: "around" }, () => ({ result: undefined, facts: [{ name: "address", text: url }] }));
			recall(ctx.world, "user", "browser").following = url;
			return { type: "LED_AROUND" };
		},
	},
	words: words.askWords,
};

export const decideHere: Move<"ALLOWED" | "DENIED"> = {
	phase: "consent",
	actor: "user",
	does: "reads the proxy's page",
	text: "The page names a client, and where its answer goes. Ada has asked for nothing.",
	events: {
		ALLOWED: "Ada allows it, and the proxy sends her browser on.",
		DENIED: "The proxy sends nobody on to the server behind.",
	},
	step: {
		kind: "choice",
		options: [
			{ id: "deny", label: "Deny", fields: [["decision", "deny"]] },
			{ id: "allow", label: "Allow", fields: [["decision", "allow"]] },
		],
		run: async (ctx, fields) => {
			ctx.wait(5);
			const { next } = await submit(ctx, "user", fields, { note: "decide" });
			return { type: next?.startsWith(`${ISSUER}/`) ? "ALLOWED" : "DENIED" };
		},
	},
	words: words.decideWords,
};

export const askBehind: Move<"ANSWERED" | "NOT_ANSWERED"> = {
	phase: "ask",
	actor: "as",
	does: "remembers the proxy",
	text: "The browser takes the proxy's request to the server behind, where Ada is signed in.",
	events: {
		ANSWERED: "Ada has allowed the proxy before, so nobody is asked. The answer is on its way to the proxy.",
		NOT_ANSWERED: "No code comes back.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { next = "" } = await visit(ctx, "user", followed(ctx, "user"), { note: "behind", checks: "hop" });
			const isCode = queryOf(next).some(([name]) => name === "code");
			return { type: isCode ? "ANSWERED" : "NOT_ANSWERED" };
		},
	},
	words: words.behindWords,
};

export const answerAtProxy: Move<"PASSED_ON" | "STOPPED"> = {
	phase: "return",
	actor: "proxy",
	does: "judges the answer",
	text: "The browser brings the proxy the answer of the server behind.",
	events: {
		PASSED_ON: "The proxy redeems it, and answers its own client with a code of its own.",
		STOPPED: "The proxy does not take the answer, or gets no token for it.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			await visit(ctx, "user", followed(ctx, "user"), { note: "back" });
			if (ctx.world.open.back?.waits?.next !== "judgeProxied") {
				if (ctx.world.open.back) await show(ctx, "user", "back");
				return { type: "STOPPED" };
			}
			const { refusal } = await ctx.turn("back", { place: "callback" });
			if (!refusal) await ctx.ask("back", { channel: "back", note: "redeem", checks: "with answer" });
			const { headers } = await show(ctx, "user", "back");
			return { type: header(headers, "location") === undefined ? "STOPPED" : "PASSED_ON" };
		},
	},
	words: returned.backWords,
};

export const catchCode: Move<"CODE_CAUGHT" | "NOTHING_CAUGHT"> = {
	phase: "return",
	actor: "attacker",
	does: "receives the code",
	text: "The browser goes where the proxy sends it.",
	events: {
		CODE_CAUGHT: "There is a code of the proxy in the address.",
		NOTHING_CAUGHT: "No code came to the attacker.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			await visit(ctx, "user", followed(ctx, "user"), { note: "caught" });
			return { type: memoryOf(ctx).code === undefined ? "NOTHING_CAUGHT" : "CODE_CAUGHT" };
		},
	},
	words: returned.caughtWords,
};
