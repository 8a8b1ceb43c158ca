/** What a client does with OpenID Connect after it has redeemed the code: who signed in, and out again. */

import type { ChoiceOption, StepContext } from "../../flow/define";
import type { Pairs } from "../../http/form";
import { header } from "../../http/message";
import { pathOf } from "../../http/raw";
import { hasForm } from "../../parties/browser/forms";
import { recall } from "../../world/world";
import { CLIENT_ORIGIN } from "../cast";
import { followed, submit, type Visited, visit } from "./browser";
import { show, usedWhenServed } from "./sign-in";
import { takeIdToken } from "./web-client";

export type IdTokenEvent = { type: "ID_TOKEN_OK" } | { type: "ID_TOKEN_REFUSED" };

/** The client judges the ID Token before it uses any token of the answer. */
export async function checkIdToken(ctx: StepContext): Promise<IdTokenEvent> {
	return { type: (await takeIdToken(ctx)) ? "ID_TOKEN_OK" : "ID_TOKEN_REFUSED" };
}

export type UserInfoEvent = { type: "USER_KNOWN" } | { type: "USER_UNKNOWN" };

/** The client asks for the profile, makes sure that it is about the same person, and shows its page. */
export async function askUserInfo(ctx: StepContext): Promise<UserInfoEvent> {
	const judging = { note: "subject", place: "userinfo response" };
	await ctx.ask("callback", { channel: "back", note: "userinfo", checks: "with answer", judging });
	const { status } = await show(ctx, "user", "callback", usedWhenServed);
	return { type: status === 200 ? "USER_KNOWN" : "USER_UNKNOWN" };
}

/** In the client's own page. Who stays presses nothing. */
export const signOutOptions: readonly [ChoiceOption, ChoiceOption] = [
	{ id: "sign-out", label: "Sign out", fields: [["do", "sign-out"]] },
	{ id: "stay", label: "Stay signed in", fields: [] },
];

export type SignOutEvent = { type: "SIGN_OUT_STARTED" } | { type: "SIGN_OUT_REFUSED" } | { type: "STAYED" };

/** The client ends its own session, and sends the browser to the server. */
export async function signOut(ctx: StepContext, fields: Pairs): Promise<SignOutEvent> {
	const { page } = recall(ctx.world, "user", "browser");
	// An answer without a body, to a request that was made a HEAD, shows her no button to press.
	if (fields.length === 0 || !hasForm(page?.html ?? "")) return { type: "STAYED" };
	ctx.wait(60);
	const { next } = await submit(ctx, "user", fields, { note: "logout" });
	return { type: next === undefined ? "SIGN_OUT_REFUSED" : "SIGN_OUT_STARTED" };
}

export type EndSessionEvent =
	| { type: "LOGOUT_ASKED" }
	| { type: "SESSION_ENDED" }
	| { type: "ENDED_HERE" }
	| { type: "LOGOUT_REFUSED" };

/** The browser takes the logout request to the server. */
export async function endSession(ctx: StepContext): Promise<EndSessionEvent> {
	const sent = await visit(ctx, "user", followed(ctx, "user"), { note: "end-session" });
	if (sent.next === undefined && hasForm(sent.response.body)) return { type: "LOGOUT_ASKED" };
	return { type: endOf(sent) ?? "LOGOUT_REFUSED" };
}

/** A redirect back, or the server's own page; whether a session ended stands in the cookie that it takes away. */
function endOf({ next, response }: Visited): "SESSION_ENDED" | "ENDED_HERE" | undefined {
	if (next !== undefined) return "SESSION_ENDED";
	const forgets = /;\s*Max-Age=0/i.test(header(response.headers, "set-cookie") ?? "");
	return response.status === 200 && forgets ? "ENDED_HERE" : undefined;
}

/** In the server's page. */
export const endSessionOptions: readonly [ChoiceOption, ChoiceOption] = [
	{ id: "end", label: "Sign out", fields: [["decision", "sign-out"]] },
	{ id: "keep", label: "Stay signed in", fields: [["decision", "stay"]] },
];

export type ConfirmEvent =
	| { type: "SESSION_ENDED" }
	| { type: "ENDED_HERE" }
	| { type: "SESSION_KEPT" }
	| { type: "FORM_REFUSED" };

/** The person decides at the server. */
export async function confirmLogout(ctx: StepContext, fields: Pairs): Promise<ConfirmEvent> {
	ctx.wait(4);
	const sent = await submit(ctx, "user", fields, { note: "end-form" });
	return { type: endOf(sent) ?? (sent.response.status === 200 ? "SESSION_KEPT" : "FORM_REFUSED") };
}

export type BackEvent = { type: "SIGNED_OUT" } | { type: "BACK_UNKNOWN" } | { type: "BACK_ASTRAY" };

/** The browser goes where the server sends it after the logout. */
export async function comeBack(ctx: StepContext): Promise<BackEvent> {
	const { request, response } = await visit(ctx, "user", followed(ctx, "user"), { note: "signed-out" });
	const isBack = request.url.startsWith(`${CLIENT_ORIGIN}/`) && pathOf(request.url) === "/signed-out";
	if (!isBack) return { type: "BACK_ASTRAY" };
	return { type: response.status === 200 ? "SIGNED_OUT" : "BACK_UNKNOWN" };
}
