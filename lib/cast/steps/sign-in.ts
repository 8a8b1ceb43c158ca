/** What every grant with a person does at the authorization server: ask, sign in, decide. */

import type { ChoiceOption, StepContext } from "../../flow/define";
import { fragmentPairs, type Pairs, queryOf } from "../../http/form";
import type { HttpResponse } from "../../http/message";
import { receive } from "../../parties/browser/browser";
import { hasForm, readForms } from "../../parties/browser/forms";
import { asksForPasskey, passkeyFor } from "../../parties/browser/passkey";
import type { LaneId, Phase } from "../../vocabulary/lanes";
import { recall } from "../../world/world";
import { PASSWORD } from "../cast";
import { followed, submit, visit } from "./browser";
import type { How } from "./token-request";

export type RequestEvent = { type: "REQUEST_OK" } | { type: "BAD_TARGET" } | { type: "REQUEST_REFUSED" };

const afterAsking = (response: HttpResponse): Phase =>
	response.status === 303 ? "return" : response.status === 200 ? "consent" : "ask";

/** The browser takes the authorization request to the server, which judges it. */
export async function askServer(ctx: StepContext, lane: LaneId, url: string, how: How = {}): Promise<RequestEvent> {
	const { response, next } = await visit(ctx, lane, url, {
		note: "authorize",
		checks: "hop",
		answerPhase: afterAsking,
		...how,
	});
	if (next !== undefined) return { type: "REQUEST_REFUSED" };
	const asks = response.status === 200 && hasForm(response.body);
	return { type: asks ? "REQUEST_OK" : "BAD_TARGET" };
}

/** The first is the person who gets it right. */
export const signInOptions: readonly [ChoiceOption, ChoiceOption] = [
	{
		id: "right",
		label: "Sign in as Ada",
		fields: [
			["username", "ada"],
			["password", PASSWORD],
		],
	},
	{
		id: "wrong",
		label: "Mistype the password",
		fields: [
			["username", "ada"],
			["password", "correct house"],
		],
	},
];

export type SignInEvent = { type: "SIGNED_IN" } | { type: "WRONG_PASSWORD" } | { type: "FORM_REFUSED" };

const asksForPassword = (html: string): boolean => readForms(html)[0]?.fields.includes("password") ?? false;

/** Whoever is asked for a passkey confirms. The browser adds what it signs. */
function confirmed({ world }: StepContext, lane: LaneId): Pairs {
	const { page } = recall(world, lane, "browser");
	return page && asksForPasskey(page.html) ? [["passkey", passkeyFor(page)]] : [];
}

/** The person signs in; the server answers 303, and the browser fetches the consent page. */
export async function signIn(ctx: StepContext, lane: LaneId, fields: Pairs): Promise<SignInEvent> {
	ctx.wait(8);
	const { response, next } = await submit(ctx, lane, [...fields, ...confirmed(ctx, lane)], { note: "login" });
	if (next === undefined) {
		const again = response.status === 200 && asksForPassword(response.body);
		return { type: again ? "WRONG_PASSWORD" : "FORM_REFUSED" };
	}
	const page = await visit(ctx, lane, followed(ctx, lane), { note: "consent" });
	const asks = page.response.status === 200 && hasForm(page.response.body);
	return { type: asks ? "SIGNED_IN" : "FORM_REFUSED" };
}

export const consentOptions: readonly [ChoiceOption, ChoiceOption] = [
	{ id: "allow", label: "Allow", fields: [["decision", "allow"]] },
	{ id: "deny", label: "Deny", fields: [["decision", "deny"]] },
];

export type ConsentEvent = { type: "ALLOWED" } | { type: "DENIED" } | { type: "FORM_REFUSED" };

/** What a yes brings: a code, or with `response_type=token` the token itself. */
const GRANTED: readonly string[] = ["code", "access_token"];

/** The answer in a page that posts it to the client by itself (`form_post`); `undefined` where there is no such form. */
export function postedBy(html: string): Pairs | undefined {
	const [form] = readForms(html);
	return form?.hidden.some(([name]) => name === "error" || GRANTED.includes(name)) ? form.hidden : undefined;
}

/** The person decides; the server answers 303 to the client, with a code or with an error, or has a form posted there. */
export async function decide(ctx: StepContext, lane: LaneId, fields: Pairs): Promise<ConsentEvent> {
	ctx.wait(5);
	const { next, response } = await submit(ctx, lane, fields, {
		note: "decide",
		answerPhase: (answer) => (answer.status === 303 || postedBy(answer.body) ? "return" : "consent"),
	});
	const answer = next === undefined ? postedBy(response.body) : [...queryOf(next), ...fragmentPairs(next)];
	if (answer === undefined) return { type: "FORM_REFUSED" };
	return { type: answer.some(([name]) => GRANTED.includes(name)) ? "ALLOWED" : "DENIED" };
}

/** The answer that somebody is ready to give arrives in the window that waits for it. */
export async function show(
	ctx: StepContext,
	lane: LaneId,
	note: string,
	phase?: Phase | ((answer: HttpResponse) => Phase | undefined),
): Promise<HttpResponse> {
	const { request, response } = await ctx.arrive(note, phase === undefined ? {} : { phase });
	const browser = recall(ctx.world, lane, "browser");
	browser.following = receive(browser, request, response);
	return response;
}

/** A page is there to be used where it is no error. */
export const usedWhenServed = ({ status }: HttpResponse): Phase | undefined => (status === 200 ? "use" : undefined);
