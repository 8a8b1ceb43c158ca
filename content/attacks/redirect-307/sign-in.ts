/** Ada signs in, for a client that she has used before, and her browser goes where the server's answer leads. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { followed, submit, visit } from "@/lib/cast/steps/browser";
import { askServer, type RequestEvent, signInOptions } from "@/lib/cast/steps/sign-in";
import type { AttackVariant, Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { isRedirect } from "@/lib/http/message";
import { originOf } from "@/lib/parties/browser/browser";
import { redirectChecks } from "@/lib/parties/browser/checks/redirect";
import { hasForm } from "@/lib/parties/browser/forms";
import { guard } from "@/lib/parties/guard";
import { recall } from "@/lib/world/world";

export const variants = [
	{
		id: "usual",
		name: "waits for any browser",
		does: "Ada's browser does what browsers of today do: at 302 it fetches the next address without the form.",
	},
	{
		id: "keeps-post",
		name: "waits for another browser",
		does: "Ada's browser keeps the method and the form at 302 as well, which HTTP leaves to it (RFC 9110 §15.4.3).",
	},
] as const satisfies readonly AttackVariant[];

const browserOf = ({ world }: StepContext) => recall(world, "user", "browser");

export const opening: Move<"STARTED" | "NOT_STARTED"> = {
	phase: "prepare",
	actor: "attacker",
	does: "sends Ada to the server",
	text: "Ada presses the button of a site that she has used before. The site is the attacker's, and a registered client.",
	events: {
		STARTED: "The site sends her browser to the authorization server, with a request of its own.",
		NOT_STARTED: "Her browser was not sent to the authorization server.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { metadata } = recall(ctx.world, "client", "client");
			const { next = "" } = await visit(ctx, "user", `${EVIL_ORIGIN}/connect`, { note: "begin" });
			return { type: next.startsWith(`${metadata.authorization_endpoint}?`) ? "STARTED" : "NOT_STARTED" };
		},
	},
	words: {},
};

export const requesting: Step<RequestEvent> = {
	kind: "run",
	run: (ctx) => askServer(ctx, "user", followed(ctx, "user")),
};

/** The server answers the form: it sends her back at once, or to its consent page first. */
export const signingIn: Move<"SENT_BACK" | "SIGNED_IN" | "WRONG_PASSWORD" | "FORM_REFUSED"> = {
	phase: "consent",
	actor: "user",
	does: "types the password",
	text: "Ada proves who she is to the authorization server, at its own page.",
	events: {
		SENT_BACK: "The password is right, and she has allowed this before. The server sends her back at once.",
		SIGNED_IN: "The password is right. The server shows the consent page.",
		WRONG_PASSWORD: "The password is wrong. The form comes again.",
		FORM_REFUSED: "The form does not belong to this session.",
	},
	step: {
		kind: "choice",
		options: signInOptions,
		run: async (ctx, fields) => {
			ctx.wait(8);
			const { request, response, next } = await submit(ctx, "user", fields, {
				note: "login",
				answerPhase: (answer) => (isRedirect(answer) && !leadsToConsent(answer.headers) ? "return" : "consent"),
			});
			if (next === undefined)
				return { type: response.status === 200 && hasForm(response.body) ? "WRONG_PASSWORD" : "FORM_REFUSED" };
			if (originOf(next) !== originOf(request.url)) {
				browserOf(ctx).redirected = { method: request.method, status: response.status, form: request.body };
				return { type: "SENT_BACK" };
			}
			const page = await visit(ctx, "user", next, { note: "consent" });
			return { type: page.response.status === 200 && hasForm(page.response.body) ? "SIGNED_IN" : "FORM_REFUSED" };
		},
	},
	words: {},
};

const leadsToConsent = (headers: readonly (readonly [string, string])[]): boolean =>
	headers.some(([name, value]) => name === "Location" && value.startsWith("/consent"));

/** The browser follows, with or without the form. Its model reads that from the status alone. */
export const following: Move<"PASSWORD_CAME" | "ONLY_CODE" | "ASTRAY"> = {
	phase: "return",
	actor: "user",
	does: "follows the redirect",
	text: "The browser goes where the server sends it. What goes along, the status of the answer says.",
	events: {
		PASSWORD_CAME: "The form has come to the attacker's site, with Ada's password in it.",
		ONLY_CODE: "The code has come there, and no password.",
		ASTRAY: "Her browser has gone somewhere else.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const browser = browserOf(ctx);
			const { redirected, keepsPost = false } = browser;
			delete browser.redirected;
			const refusal =
				redirected &&
				(await ctx.judge("user", { note: "again", place: "browser" }, (at) =>
					guard(redirectChecks, { ...redirected, keepsPost }, at),
				));
			const form = redirected && !refusal ? redirected.form : undefined;
			await visit(ctx, "user", followed(ctx, "user"), { note: "back" }, form);
			const { credentials, code } = recall(ctx.world, "attacker", "attacker");
			if (credentials !== undefined) return { type: "PASSWORD_CAME" };
			return { type: code === undefined ? "ASTRAY" : "ONLY_CODE" };
		},
	},
	words: {},
};
