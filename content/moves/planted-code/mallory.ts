/** What Mallory does: she gets a code of her own, and puts it behind a link for Ada. */
import { codeNotes } from "@/content/words/code-notes";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { followed, visit } from "@/lib/cast/steps/browser";
import { consentOptions, decide, show } from "@/lib/cast/steps/sign-in";
import { ask, prepare } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { parsePairs, splitUrl, withQuery } from "@/lib/http/form";
import { LURE_PATH } from "@/lib/parties/attacker/pages";
import { firstLink } from "@/lib/parties/browser/forms";
import { sentAs } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { ADA, MALLORY } from "./world";

export const mallorysClick: Move<"PREPARED" | "NOT_STARTED"> = {
	phase: "prepare",
	actor: "client",
	does: "makes values for Mallory",
	text: "Mallory begins like anybody else. Ada has begun, too, a moment ago: her own request still waits in another tab.",
	events: {
		PREPARED: "The client has what it needs and will send Mallory's browser on.",
		NOT_STARTED: "The client was asked for something else, so nothing begins.",
	},
	step: { kind: "run", run: (ctx) => prepare(ctx, MALLORY) },
	words: {},
};

/** Both parameters of PKCE go: a method without a challenge would be noticed. */
const withoutChallenge = (url: string): string => {
	const { target, query } = splitUrl(url);
	return withQuery(
		target,
		parsePairs(query).filter(([name]) => !name.startsWith("code_challenge")),
	);
};

/** Mallory's browser carries her request, and she can change it on the way. @param strips whether she leaves the challenge out */
export const mallorysRequest = (
	strips: (ctx: StepContext) => boolean,
): Move<"REQUEST_OK" | "BAD_TARGET" | "REQUEST_REFUSED"> => ({
	...codeNotes.requesting,
	text: "Mallory's browser takes the authorization request to the server. She is signed in there as herself.",
	events: {
		REQUEST_OK: "Every check accepts. The server asks for consent.",
		BAD_TARGET: "The server shows a page. There will be no code to plant.",
		REQUEST_REFUSED: "The server sends an error. There will be no code to plant.",
	},
	step: { kind: "run", run: (ctx) => ask(ctx, MALLORY, {}, strips(ctx) ? withoutChallenge : undefined) },
	words: {},
});

export const mallorysConsent: Move<"ALLOWED" | "DENIED" | "FORM_REFUSED"> = {
	phase: "consent",
	actor: "attacker",
	does: "decides for herself",
	text: [
		when(
			sentAs("decision", "allow", "decide.request"),
			"Mallory lets Photo Print see her own photos. Nothing of anybody else is touched.",
		),
		"Mallory is asked whether Photo Print may see her own photos.",
	],
	events: {
		ALLOWED: "The server sends her browser back with a code. It stands for Mallory's account.",
		DENIED: "The server sends an error. There is no code to plant.",
		FORM_REFUSED: "The form does not belong to this session.",
	},
	step: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, MALLORY.user, fields) },
	words: {},
};

/** Mallory does not follow her redirect. A page of hers links to it, and Ada opens that page. */
export const lure: Move<"LURED" | "NOT_LURED"> = {
	phase: "return",
	actor: "attacker",
	does: "keeps the redirect",
	text: "Mallory does not follow the redirect, so the code stays unused. She puts its URL behind a link on a page of hers.",
	events: { LURED: "Ada has Mallory's page in front of her.", NOT_LURED: "Ada's browser went somewhere else." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const kept = followed(ctx, MALLORY.user);
			const { elsewhere, response } = await visit(ctx, ADA.user, `${EVIL_ORIGIN}${LURE_PATH}`, { note: "lure" });
			if (elsewhere === ADA.client) await show(ctx, ADA.user, "lure");
			return { type: firstLink(response.body) === kept ? "LURED" : "NOT_LURED" };
		},
	},
	words: {},
};
