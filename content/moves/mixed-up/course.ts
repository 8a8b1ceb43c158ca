/** The course of a mix-up, whatever the client confuses: the arrows that are the same in each of these lessons. */
import { adaFrom } from "@/content/moves/ada-herself";
import { fetchInjected, injectCode } from "@/content/moves/own-session";
import { readWithStolenToken, redeemStolenCode } from "@/content/moves/stolen-code";
import { followed } from "@/lib/cast/steps/browser";
import { askServer } from "@/lib/cast/steps/sign-in";
import type { HonestPart } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { consentAgain } from "./choice";
import { knownOfTarget, redeemWrongly } from "./moves";

/** Ada's own part at the honest server, which the attacker's has sent her to. */
export const atHonest = {
	from: "requesting",
	upTo: "returning",
	by: "ALLOWED",
	to: "returning",
	otherwise: "adaHerself",
	steps: { requesting: { kind: "run", run: (ctx) => askServer(ctx, "user", followed(ctx, "user")) } },
	notes: { requesting: { text: "The honest server checks the request. Nothing in it says who wrote it." } },
	events: {
		BAD_TARGET: "The server shows a page. There will be no code to steal.",
		REQUEST_REFUSED: "The server sends an error. There will be no code to steal.",
		ALLOWED: "The honest server makes a code and sends the browser to the client with it.",
		DENIED: "The server sends an error. There is no code to steal.",
	},
} as const satisfies HonestPart<string>;

const redeemAtHonest = {
	...redeemStolenCode(knownOfTarget),
	text: "The attacker redeems the code at the honest server.",
	events: { TOKEN_STOLEN: "Every check accepts. The attacker holds a token.", TOKEN_DENIED: "No token comes back." },
} as const;

/** From the client's mistake on: the attacker redeems the code of a public client, and injects that of a confidential one. */
export const afterReturn = {
	redeemingWrongly: place(redeemWrongly, {
		PUBLIC_CODE_LEAKED: "attackerRedeeming",
		CONFIDENTIAL_CODE_LEAKED: "injecting",
		NO_CODE: "beginningAgain",
	}),
	attackerRedeeming: place(redeemAtHonest, { TOKEN_STOLEN: "attackerReading", TOKEN_DENIED: "beginningAgain" }),
	attackerReading: place(readWithStolenToken, { READ: "stolen", CALL_DENIED: "beginningAgain" }),
	injecting: place(injectCode, { INJECTED: "clientFetching", INJECTION_REFUSED: "beginningAgain" }),
	clientFetching: place(fetchInjected, { PHOTOS_SHOWN: "stolen", NOTHING_SHOWN: "beginningAgain" }),
} as const;

/** Where there was no code to steal, Ada comes back by herself. @param query what the button of the honest server says */
export const comesHerself = (query: string) =>
	place(adaFrom(query), { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" } as const);

export const consentingAgain = place(consentAgain, { ALLOWED: "finishing", DENIED: "nobody", FORM_REFUSED: "nobody" });

/** Only that of a public client: a confidential one authenticates here with what is worth nothing elsewhere. */
export const wants = {
	like: "leak",
	publicIn: "authorize",
	fields: ["grant_type", "code", "client_id", "redirect_uri", "code_verifier"],
	ifSent: [],
} as const;
