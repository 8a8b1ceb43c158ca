/** From the link to the attacker's page: by way of the client, or of the authorization server. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { followed, submit, visit } from "@/lib/cast/steps/browser";
import { consentOptions, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import type { HttpResponse } from "@/lib/http/message";
import { firstLink } from "@/lib/parties/browser/forms";
import type { Phase } from "@/lib/vocabulary/lanes";
import { recall } from "@/lib/world/world";
import { ALLOWED } from "./world";

const pageOf = ({ world }: StepContext) => recall(world, "user", "browser").page;

type Went = "SENT_ON" | "ASKED" | "STAYED";

/** Where a window is after an answer: on its way to the attacker, before a page that links there, or neither. */
function wentOn(ctx: StepContext): Went {
	if (isOnItsWay(ctx)) return "SENT_ON";
	return linkIn(pageOf(ctx)?.html) === undefined ? "STAYED" : "ASKED";
}

const isOnItsWay = ({ world }: StepContext): boolean =>
	recall(world, "user", "browser").following?.startsWith(`${EVIL_ORIGIN}/`) === true;

const linkIn = (html = ""): string | undefined => {
	const link = firstLink(html);
	return link?.startsWith(`${EVIL_ORIGIN}/`) ? link : undefined;
};

const asks = (ctx: StepContext, what: string): boolean => pageOf(ctx)?.html.includes(what) === true;

const afterwards = ({ status }: HttpResponse): Phase => (status === 303 ? "return" : "consent");

export const openMailed: Move<Went | "SIGN_IN"> = {
	phase: "ask",
	actor: "user",
	does: "opens the link",
	text: "Ada looks at the address, and opens it.",
	events: {
		SENT_ON: "Her browser is sent to the attacker's page.",
		ASKED: "The server sends her nowhere by itself. It says where the link leads.",
		STAYED: "Her browser is sent nowhere.",
		SIGN_IN: "The server asks her to sign in.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			await visit(ctx, "user", followed(ctx, "user"), { note: "open", checks: "hop", answerPhase: afterwards });
			return { type: asks(ctx, 'type="password"') ? "SIGN_IN" : wentOn(ctx) };
		},
	},
	words: {},
};

export const signInHere: Move<"SENT_ON" | "STAYED" | "WRONG_PASSWORD" | "CONSENT"> = {
	phase: "consent",
	actor: "user",
	does: "signs in at the server",
	text: "The page is the genuine server's. Ada signs in there.",
	events: {
		SENT_ON: "She is signed in, and her browser is sent to the attacker's page.",
		STAYED: "The form does not belong to this session.",
		WRONG_PASSWORD: "The password is wrong. The form comes again.",
		CONSENT: "She is signed in, and is asked whether she agrees.",
	},
	step: {
		kind: "choice",
		options: signInOptions,
		run: async (ctx, fields) => {
			const { type } = await signIn(ctx, "user", fields);
			if (type === "WRONG_PASSWORD") return { type };
			if (type === "SIGNED_IN") return { type: "CONSENT" };
			return { type: isOnItsWay(ctx) ? "SENT_ON" : "STAYED" };
		},
	},
	words: {},
};

const [allow, deny] = consentOptions;

/** She knows Photo Print, and nobody else who asks. */
const asUsual = { id: "reads", label: "Decide by what the page says", fields: [["answer", "as read"]] } as const;

export const declineIt: Move<Went> = {
	phase: "consent",
	actor: "user",
	does: "decides",
	text: "A client asks for Ada's photos. One that is new to her she refuses, and one that she knows she allows.",
	events: {
		SENT_ON: "Whatever she has decided: the answer goes to the client's address, and her browser with it.",
		ASKED: "The server sends her nowhere by itself. It says where it would go on.",
		STAYED: "The form does not belong to this session.",
	},
	step: {
		kind: "choice",
		options: [asUsual, deny, allow],
		run: async (ctx, fields) => {
			ctx.wait(5);
			const isUsual = fields.some(([name]) => name === "answer");
			const usual = (ctx.settings.variant === ALLOWED ? allow : deny).fields;
			await submit(ctx, "user", isUsual ? usual : fields, { note: "decide", answerPhase: afterwards });
			return { type: wentOn(ctx) };
		},
	},
	words: {},
};

export const readWarning: Move<"SENT_ON" | "STAYED"> = {
	phase: "return",
	actor: "user",
	does: "reads where it leads",
	text: "The server has told Ada whose address it is. What she does now is up to her.",
	events: { SENT_ON: "She goes on all the same.", STAYED: "She closes the page." },
	step: {
		kind: "choice",
		options: [
			{ id: "stay", label: "Close the page", fields: [] },
			{ id: "go-on", label: "Go on to evil.example", fields: [["go", "on"]] },
		],
		run: async (ctx, fields) => {
			const link = linkIn(pageOf(ctx)?.html);
			if (fields.length === 0 || link === undefined) return { type: "STAYED" };
			recall(ctx.world, "user", "browser").following = link;
			return { type: "SENT_ON" };
		},
	},
	words: {},
};

export const landAtTrap: Move<"SHOWN" | "NOT_SHOWN"> = {
	phase: "return",
	actor: "attacker",
	does: "shows its page",
	text: "The browser goes where it was sent. The page there looks like the server's.",
	events: { SHOWN: "The attacker's page asks for her password.", NOT_SHOWN: "There is no page of the attacker's." },
	step: {
		kind: "run",
		run: async (ctx) => {
			await visit(ctx, "user", followed(ctx, "user"), { note: "evil" });
			const isTrap = pageOf(ctx)?.url.startsWith(`${EVIL_ORIGIN}/`) && asks(ctx, 'type="password"');
			return { type: isTrap ? "SHOWN" : "NOT_SHOWN" };
		},
	},
	words: {},
};

export const typeThere: Move<"TYPED" | "LEFT"> = {
	phase: "use",
	actor: "user",
	does: "believes it, or not",
	text: "The address bar names the attacker's host. The link that Ada looked at named one that she knows.",
	events: { TYPED: "She types her password, and the attacker has it.", LEFT: "No password comes to the attacker." },
	step: {
		kind: "choice",
		options: [
			{ ...signInOptions[0], id: "type", label: "Sign in here" },
			{ id: "leave", label: "Close the page", fields: [] },
		],
		run: async (ctx, fields) => {
			if (fields.length === 0) return { type: "LEFT" };
			await submit(ctx, "user", fields, { note: "type" });
			return { type: recall(ctx.world, "attacker", "attacker").credentials === undefined ? "LEFT" : "TYPED" };
		},
	},
	words: {},
};
