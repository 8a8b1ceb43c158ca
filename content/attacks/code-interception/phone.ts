/** What is different on a phone: an app opens the browser, and two apps answer to one scheme. */
import { followed } from "@/lib/cast/steps/browser";
import { prepareFacts } from "@/lib/cast/steps/prepare";
import { askServer, type RequestEvent } from "@/lib/cast/steps/sign-in";
import type { Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { queryOf } from "@/lib/http/form";
import { keepCode } from "@/lib/parties/attacker/attacker";
import { readCallback, startAuthorization } from "@/lib/parties/client/authorization";
import { recall } from "@/lib/world/world";
import { handoverWords, openWords, stealWords } from "./words-phone";

/** Somebody who reads the request takes the challenge for the verifier. With plain, that is what it is (RFC 7636 §4.2). */
function peek(ctx: StepContext, opened: string): void {
	const url = ctx.link("client", "attacker", opened, { note: "peek", phase: "ask", stolen: true });
	const challenge = queryOf(url).find(([name]) => name === "code_challenge")?.[1];
	if (challenge !== undefined) recall(ctx.world, "attacker", "attacker").codeVerifier = challenge;
}

/** The app makes its values and opens the system browser: no HTTP, the operating system hands a link over. */
export const openBrowser: Move<"PREPARED"> = {
	phase: "prepare",
	actor: "client",
	does: "makes its values",
	text: "Photo Print, an app on Ada's phone, makes what it needs and opens the system browser.",
	events: { PREPARED: "The browser opens with the authorization request." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = ctx.work("client", { note: "prepare" }, (at) => {
				const started = startAuthorization(at);
				return { result: started.url, facts: prepareFacts(started) };
			});
			const opened = ctx.link("client", "user", url, { note: "open", phase: "ask" });
			recall(ctx.world, "user", "browser").following = opened;
			if (ctx.settings.variant === "reads-request") peek(ctx, opened);
			return { type: "PREPARED" };
		},
	},
	words: openWords,
};

/** The browser has the request from the app, and from no page. */
export const askFromApp: Step<RequestEvent> = {
	kind: "run",
	run: (ctx) => askServer(ctx, "user", followed(ctx, "user")),
};

/** The operating system asks the attacker's app first: which app it asks is not defined (RFC 8252 §8.1). */
export const interceptRedirect: Move<"CODE_STOLEN" | "NO_CODE"> = {
	phase: "return",
	actor: "attacker",
	does: "receives the redirect",
	text: "Two apps registered the same scheme. The operating system opens the attacker's.",
	events: { CODE_STOLEN: "There is a code in the URL.", NO_CODE: "There is no code in the URL." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = ctx.link("user", "attacker", followed(ctx, "user"), { note: "steal", stolen: true });
			recall(ctx.world, "user", "browser").following = url;
			return { type: keepCode(ctx.at("attacker"), url) ? "CODE_STOLEN" : "NO_CODE" };
		},
	},
	words: stealWords,
};

/** The attacker's app passes the link on, so that Ada notices nothing; the real app judges it. */
export const handOn: Move<"RETURN_OK" | "MISMATCH"> = {
	phase: "return",
	actor: "client",
	does: "gets the link late",
	text: "The attacker's app passes the link on, so that Ada notices nothing. The real app judges it.",
	events: {
		RETURN_OK: "The app accepts it: it looks like the answer that the app waits for.",
		MISMATCH: "The answer is not the one that the app expects.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = ctx.link("attacker", "client", followed(ctx, "user"), { note: "handover" });
			const refusal = await ctx.judge("client", { note: "callback", place: "callback" }, (at) => readCallback(at, url));
			return { type: refusal ? "MISMATCH" : "RETURN_OK" };
		},
	},
	words: handoverWords,
};
