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

/** The client's page gets a message. @param from the origin that has posted it @returns whether it takes it */
export async function takes(ctx: StepContext, from: string, note: string): Promise<boolean> {
	const refusal = await ctx.judge("client", { note, place: "page" }, (at) =>
		guard(messageChecks, { origin: from, expected: ISSUER }, at),
	);
	return refusal === undefined;
}

/** It hands what it has taken to its own server, and is gone with all that stood in it. @returns whether that got it */
export async function handOn(ctx: StepContext, data: Posted["data"], note: string): Promise<boolean> {
	delete browserOf(ctx).frame;
	const url = withQuery(`${CLIENT_ORIGIN}/cb`, Object.entries(data));
	return (await bring(ctx, "user", url, note)).type === "DELIVERED";
}
