/** What is different on a phone: an app opens the browser, and there is no HTTP between the two. */
import { followed } from "@/lib/cast/steps/browser";
import { prepareFacts } from "@/lib/cast/steps/prepare";
import { askServer, type RequestEvent } from "@/lib/cast/steps/sign-in";
import type { Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { queryOf } from "@/lib/http/form";
import { startAuthorization } from "@/lib/parties/client/authorization";
import { recall } from "@/lib/world/world";
import { openWords } from "./words-phone";

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
