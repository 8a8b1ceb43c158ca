/** What every lesson with a browser does: visit a URL, fill in the form in front of the person. */

import type { Sending, Sent, StepContext } from "../../flow/define";
import type { Pairs } from "../../http/form";
import { navigate, receive, resolve } from "../../parties/browser/browser";
import { fillForm } from "../../parties/browser/forms";
import type { LaneId } from "../../vocabulary/lanes";
import { recall } from "../../world/world";

export interface Visited extends Sent {
	/** Where a redirect leads, absolute; `undefined` where the window now shows a page. */
	readonly next: string | undefined;
}

/** The browser of a lane goes to a URL; `form` makes it a POST. Redirects are not followed yet. */
export async function visit(
	ctx: StepContext,
	lane: LaneId,
	url: string,
	how: Omit<Sending, "channel">,
	form?: string,
): Promise<Visited> {
	const browser = recall(ctx.world, lane, "browser");
	const request = navigate(browser, url, form);
	const { fragment } = browser;
	const sent = await ctx.send(lane, request, {
		...how,
		channel: "front",
		...(fragment === undefined ? {} : { fragment }),
	});
	const next = sent.pending || sent.elsewhere !== undefined ? undefined : receive(browser, sent.request, sent.response);
	browser.following = next;
	return { ...sent, next };
}

/** The person fills in the form that the window shows and presses its button. */
export function submit(ctx: StepContext, lane: LaneId, fields: Pairs, how: Omit<Sending, "channel">): Promise<Visited> {
	const { page } = recall(ctx.world, lane, "browser");
	if (!page) throw new Error(`The window of "${lane}" is empty`);
	const { action, body } = fillForm(page.html, fields);
	return visit(ctx, lane, resolve(action, page.url), how, body);
}

/** The redirect that the browser has received and not yet followed. Throws where there is none. */
export function followed(ctx: StepContext, lane: LaneId): string {
	const { following } = recall(ctx.world, lane, "browser");
	if (following === undefined) throw new Error(`The browser of "${lane}" has nowhere to go`);
	return following;
}
