/** Somebody signs in as somebody else: with the right password, in a browser of their own. */
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { usedWhenServed } from "@/lib/cast/steps/sign-in";
import { judgesAnswers } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import type { Pairs } from "@/lib/http/form";
import { recall } from "@/lib/world/world";
import { openBrowser, signInThere } from "./own-browser";
import { listedIn } from "./own-session";
import { signInAsWords } from "./words-sign-in-as";

/** Key of the request whose answer the attacker waits for, where the client redeems and reads first. */
const CALLBACK = "asCallback";
const NOTES = ["asAuthorize", "asLogin", "asConsent", "asDecide"] as const;

/** @returns whether the client is about to judge the answer that this browser has brought */
async function signIn(ctx: StepContext, fields: Pairs): Promise<boolean> {
	const browser = openBrowser(ctx, CALLBACK);
	const asked = await browser.go("asClick", `${CLIENT_ORIGIN}/connect`);
	const answer = asked && (await signInThere(browser, asked, fields, NOTES));
	if (!answer) return false;
	await browser.go(CALLBACK, answer);
	return judgesAnswers(ctx, CALLBACK);
}

/** The client does for this browser what it does for any. @returns whether it shows photos */
async function seePhotos(ctx: StepContext): Promise<boolean> {
	const how = { channel: "back", checks: "with answer" } as const;
	const { refusal } = await ctx.turn(CALLBACK, { place: "callback" });
	const { next } = refusal ? { next: undefined } : await ctx.ask(CALLBACK, { ...how, note: "asToken" });
	if (next !== undefined) await ctx.ask(CALLBACK, { ...how, note: "asApi" });
	const { response } = await ctx.arrive(CALLBACK, { phase: usedWhenServed });
	const seen = listedIn(response);
	if (seen.length > 0) recall(ctx.world, "attacker", "attacker").photos = seen;
	return seen.length > 0;
}

/** The attacker uses the client like any user, and types at the server's own page what it knows. */
export const signInAs: Move<"PHOTOS_SHOWN" | "NOTHING_SHOWN"> = {
	phase: "consent",
	actor: "as",
	does: "takes the attacker for Ada",
	text: "The attacker goes to the client in a browser of its own, and signs in at the server's page as Ada.",
	events: {
		PHOTOS_SHOWN: "The attacker sees Ada's photos in a session of its own.",
		NOTHING_SHOWN: "The attacker sees no photos.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { username = "", password = "" } = recall(ctx.world, "attacker", "attacker").credentials ?? {};
			const isIn = await signIn(ctx, [
				["username", username],
				["password", password],
			]);
			return { type: isIn && (await seePhotos(ctx)) ? "PHOTOS_SHOWN" : "NOTHING_SHOWN" };
		},
	},
	words: signInAsWords,
};
