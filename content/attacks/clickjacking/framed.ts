/** What a browser does with the one frame of a page. */
import type { Sending, Sent, StepContext } from "@/lib/flow/define";
import { originOf } from "@/lib/parties/browser/browser";
import { frameChecks } from "@/lib/parties/browser/checks/frame";
import { readForms } from "@/lib/parties/browser/forms";
import { around, navigateFrame, receiveInFrame } from "@/lib/parties/browser/frame";
import { guard } from "@/lib/parties/guard";
import { recall } from "@/lib/world/world";

/** The browser opens an address in the frame of the page that its window shows. Redirects are not followed yet. */
export async function visitInFrame(ctx: StepContext, url: string, how: Omit<Sending, "channel">, form?: string) {
	const browser = recall(ctx.world, "user", "browser");
	const request = navigateFrame(browser, url, form);
	const sent = await ctx.send("user", request, { ...how, channel: "front", around: around(browser) });
	const isOver = !sent.pending && sent.elsewhere === undefined && sent.response.status !== 0;
	const next = isOver ? receiveInFrame(browser, sent.request, sent.response) : undefined;
	return { ...sent, next, isPage: isOver && next === undefined };
}

/** The browser looks at what came, before it shows that in the frame. */
export async function mayShow(
	ctx: StepContext,
	{ request, response }: Pick<Sent, "request" | "response">,
): Promise<boolean> {
	const browser = recall(ctx.world, "user", "browser");
	const subject = { around: originOf(around(browser)), url: request.url, response };
	const refusal = await ctx.judge("user", { note: "frame", place: "browser", phase: "consent" }, (at) =>
		guard(frameChecks, subject, at),
	);
	if (refusal) delete browser.frame;
	return refusal === undefined;
}

export const hasAllow = (page: string): boolean =>
	readForms(page).some(({ buttons }) => buttons.some(({ value }) => value === "allow"));
