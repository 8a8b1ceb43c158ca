/** A browser of the attacker's own, with which it does what any user does. What it sends stands in the attacker's lane. */
import { consentOptions } from "@/lib/cast/steps/sign-in";
import { judgesAnswers } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Pairs } from "@/lib/http/form";
import { navigate, receive, resolve } from "@/lib/parties/browser/browser";
import { fillForm, hasForm } from "@/lib/parties/browser/forms";
import type { BrowserMemory } from "@/lib/world/browser-memory";

/**
 * Opens one, for as long as one step takes.
 * @param callback key of the request whose answer may still be waited for, since a client judges it first
 */
export function openBrowser(ctx: StepContext, callback?: string) {
	const browser: BrowserMemory = { role: "browser", cookies: [], history: [] };
	/** @returns where a redirect leads; `undefined` where the window now shows a page, or waits for one */
	const go = async (note: string, url: string, form?: string): Promise<string | undefined> => {
		const request = navigate(browser, url, form);
		const sent = await ctx.send("attacker", request, { channel: "front", note, checks: "with answer" });
		if (!sent.pending) return receive(browser, sent.request, sent.response);
		if (note !== callback || !judgesAnswers(ctx, note)) await ctx.arrive(note);
		return undefined;
	};
	/** Fills in the form that the window shows. */
	const submit = async (note: string, fields: Pairs): Promise<string | undefined> => {
		const { html = "", url = "" } = browser.page ?? {};
		if (!hasForm(html)) return undefined;
		const { action, body } = fillForm(html, fields);
		return go(note, resolve(action, url), body);
	};
	return { go, submit };
}

/** Keys of the hops of a sign-in: it asks, signs in, fetches the consent page, and decides. */
export type SignInNotes = readonly [ask: string, login: string, consent: string, decide: string];

/**
 * It takes a request to the server, signs in there, and allows what is asked.
 * @returns where the answer leads; `undefined` where there is none
 */
export async function signInThere(
	{ go, submit }: ReturnType<typeof openBrowser>,
	asked: string,
	fields: Pairs,
	[ask, login, consent, decide]: SignInNotes,
): Promise<string | undefined> {
	await go(ask, asked);
	const page = await submit(login, fields);
	if (page === undefined) return undefined;
	await go(consent, page);
	return submit(decide, consentOptions[0].fields);
}
