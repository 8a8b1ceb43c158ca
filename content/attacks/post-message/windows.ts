/** What happens between two windows of one browser. */
import { CLIENT_ORIGIN, ISSUER } from "@/lib/cast/cast";
import { bring } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import { withQuery } from "@/lib/http/form";
import { originOf } from "@/lib/parties/browser/browser";
import { deliveryChecks } from "@/lib/parties/browser/checks/delivery";
import type { Posted } from "@/lib/parties/browser/messages";
import { messageChecks } from "@/lib/parties/client/checks/message";
import { guard } from "@/lib/parties/guard";
import { recall } from "@/lib/world/world";

const browserOf = ({ world }: StepContext) => recall(world, "user", "browser");

/** From now on the window is another one, which the page of this one has opened. */
export function openWindow(ctx: StepContext): void {
	const browser = browserOf(ctx);
	if (browser.page) browser.opener = browser.page;
}

/** The window that was opened last is closed. */
export function closeWindow(ctx: StepContext): void {
	const browser = browserOf(ctx);
	if (browser.opener) browser.page = browser.opener;
	delete browser.opener;
}

export const openerOf = (ctx: StepContext): string => originOf(browserOf(ctx).opener?.url ?? "");
export const shownOrigin = (ctx: StepContext): string => originOf(browserOf(ctx).page?.url ?? "");

/** A page posts a message, and the browser decides whether the other window gets it. @returns whether it does */
export async function post(
	ctx: StepContext,
	note: string,
	{ data, target }: Posted,
	receiver: string,
): Promise<boolean> {
	ctx.work("user", { note }, () => ({
		result: undefined,
		facts: [
			{ name: "message", text: JSON.stringify(data) },
			{ name: "targetOrigin", text: target },
		],
	}));
	const refusal = await ctx.judge("user", { note, place: "browser" }, (at) =>
		guard(deliveryChecks, { target, receiver }, at),
	);
	return refusal === undefined;
}

/** The client's page gets a message, and hands it to its own server where it takes it. @returns whether that got it */
export async function receive(
	ctx: StepContext,
	{ from, data }: { readonly from: string; readonly data: Posted["data"] },
	notes: { readonly page: string; readonly server: string },
): Promise<"handed on" | "dropped" | "astray"> {
	const refusal = await ctx.judge("client", { note: notes.page, place: "page" }, (at) =>
		guard(messageChecks, { origin: from, expected: ISSUER }, at),
	);
	if (refusal) return "dropped";
	const url = withQuery(`${CLIENT_ORIGIN}/cb`, Object.entries(data));
	return (await bring(ctx, "user", url, notes.server)).type === "DELIVERED" ? "handed on" : "astray";
}
