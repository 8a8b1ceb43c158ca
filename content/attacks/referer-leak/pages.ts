/** What a browser does with a page that holds content of another site, and what the client's own page leads to. */
import { codeNotes } from "@/content/words/code-notes";
import { visit } from "@/lib/cast/steps/browser";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { show } from "@/lib/cast/steps/sign-in";
import type { How } from "@/lib/cast/steps/token-request";
import { ask, bringBack, redeemCode, showPhotos } from "@/lib/cast/steps/web-client";
import type { AttackVariant, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { resolve } from "@/lib/parties/browser/browser";
import { refererChecks } from "@/lib/parties/browser/checks/referer";
import { firstLink } from "@/lib/parties/browser/forms";
import { imageRequest, imagesOf } from "@/lib/parties/browser/images";
import { guard } from "@/lib/parties/guard";
import { recall } from "@/lib/world/world";
import { AGAIN } from "./world";

export const variants = [
	{
		id: "later",
		name: "redeems later",
		does: "The advertisement is on the client's page. The attacker redeems the code after the client has (RFC 9700 §4.2.1).",
	},
	{
		id: "first",
		name: "redeems first",
		does: "The advertisement is on the client's page. The attacker redeems the code before the client does (RFC 9700 §4.2.4).",
	},
	{
		id: "server",
		name: "reads the request",
		does: "The advertisement is on the server's sign-in page, and the attacker has Ada bring a code of its own (RFC 9700 §4.2.2).",
	},
	{
		id: AGAIN,
		name: "uses the state again",
		does: "Ada clicks the advertisement on the client's page, and brings a code of the attacker's with the state that was read there (RFC 9700 §4.2.4).",
	},
] as const satisfies readonly AttackVariant[];

/** The browser fetches what the page in its window asks for. @returns whether that was anything */
async function fetchImages(ctx: StepContext): Promise<boolean> {
	const browser = recall(ctx.world, "user", "browser");
	const { page } = browser;
	const images = imagesOf(page?.html ?? "");
	for (const to of page ? images : []) {
		const refusal = await ctx.judge("user", { note: "advert", place: "browser" }, (at) =>
			guard(refererChecks, { page: page ?? { url: "", referrerPolicy: "" }, to }, at),
		);
		await ctx.send("user", imageRequest(browser, to, refusal === undefined), { channel: "front", note: "advert" });
	}
	return images.length > 0;
}

/** The honest request; where the server's page holds an advertisement, the browser fetches that, too. */
export const asking: Move<"REQUEST_OK" | "ADVERT_SHOWN" | "BAD_TARGET" | "REQUEST_REFUSED"> = {
	...codeNotes.requesting,
	events: {
		REQUEST_OK: "The server shows its sign-in page, with nothing on it that is not its own.",
		ADVERT_SHOWN: "The server shows its sign-in page, with an advertisement of the attacker's on it.",
		BAD_TARGET: "The server shows a page. Nobody signs in.",
		REQUEST_REFUSED: "The server sends an error. Nobody signs in.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const asked = await ask(ctx);
			if (asked.type !== "REQUEST_OK") return asked;
			return { type: (await fetchImages(ctx)) ? "ADVERT_SHOWN" : "REQUEST_OK" };
		},
	},
	words: {},
};

/** The client keeps the code, and shows a page at the address that the code stands in. */
export const arriving: Move<"LEARNED" | "LEARNED_FIRST" | "LINK_OPENED" | "NOTHING_LEARNED" | "NOT_SHOWN"> = {
	phase: "return",
	actor: "client",
	does: "shows a page there",
	text: "The browser brings the answer. The client takes it, and shows a page with an advertisement before it goes on.",
	events: {
		LEARNED: "The attacker has read the code. The client is faster.",
		LEARNED_FIRST: "The attacker has read the code, and is faster than the client.",
		LINK_OPENED: "Ada does not go on. She clicks the advertisement.",
		NOTHING_LEARNED: "The attacker has read no code.",
		NOT_SHOWN: "The client did not show that page.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if ((await bringBack(ctx)).type !== "DELIVERED") return { type: "NOT_SHOWN" };
			const { refusal } = await ctx.turn("callback", { place: "callback" });
			await show(ctx, "user", "callback");
			if (refusal) return { type: "NOT_SHOWN" };
			await fetchImages(ctx);
			if (ctx.settings.variant === AGAIN) return { type: "LINK_OPENED" };
			if (recall(ctx.world, "attacker", "attacker").code === undefined) return { type: "NOTHING_LEARNED" };
			return { type: ctx.settings.variant === "first" ? "LEARNED_FIRST" : "LEARNED" };
		},
	},
	words: {},
};

const ONWARD = "onward";

/** Ada goes on from that page, and only now the client redeems the code that it has kept. @returns whether photos came */
export async function goOn(ctx: StepContext, redeem: How = {}, read: How = {}): Promise<boolean> {
	const { html = "", url = "" } = recall(ctx.world, "user", "browser").page ?? {};
	await visit(ctx, "user", resolve(firstLink(html) ?? "", url), { note: ONWARD });
	if (ctx.world.open[ONWARD]?.waits?.next !== "readTokens") {
		if (ctx.world.open[ONWARD]) await show(ctx, "user", ONWARD);
		return false;
	}
	const redeemed = await redeemCode(inPhase(ctx, "redeem"), undefined, redeem, ONWARD);
	if (redeemed.type !== "TOKENS_ISSUED") return false;
	return (await showPhotos(inPhase(ctx, "use"), undefined, read, ONWARD)).type === "SERVED";
}

export const goingOn: Move<"ADA_SERVED" | "NOT_SERVED"> = {
	phase: "redeem",
	actor: "client",
	does: "redeems and reads",
	text: "Ada goes on to the client's next page. The client redeems the code that it has kept, and calls the API.",
	events: { ADA_SERVED: "Ada sees her photos.", NOT_SERVED: "Ada's photos do not come." },
	step: {
		kind: "run",
		run: async (ctx) => ({ type: (await goOn(ctx)) ? "ADA_SERVED" : "NOT_SERVED" }),
	},
	words: {},
};
