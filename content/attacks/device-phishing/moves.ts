/** What the attacker does before and after Ada's part, and Ada's own television when it is over. */

import { callApi } from "@/lib/cast/steps/code-grant";
import {
	askForCodes,
	codeOptions,
	decideForDevice,
	enterCode,
	openPage,
	pollForTokens,
	showCode,
} from "@/lib/cast/steps/device";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { consentOptions, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { attackerCodesRequest, attackerPollRequest, codesOf, keepCodes } from "@/lib/parties/attacker/device";
import { tokenOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { HOUR, isMailed } from "./phished";
import { fetchWords, setUpWords } from "./words-attacker";
import { adasTelevisionWords, ownNote } from "./words-own";
import { inNetwork, scopeOfDevices } from "./world";

/** Where to ask, and for what: it stands in the server's metadata, and in what any television sends. */
const known = ({ world }: StepContext) => recall(world, "client", "client");

export const askCodes: Move<"CODES_ISSUED" | "NO_CODES"> = {
	phase: "ask",
	actor: "attacker",
	does: "asks for a pair of codes",
	text: "The attacker asks the authorization server for two codes, as any television does.",
	events: {
		CODES_ISSUED: "The attacker has a device code, and a user code for somebody to type.",
		NO_CODES: "The server issues no codes. There is nothing to send to Ada.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (!isMailed(ctx.settings)) ctx.wait(HOUR);
			const at = ctx.at("attacker");
			const scope = ctx.settings.scope ?? scopeOfDevices(ctx.settings);
			const request = await attackerCodesRequest(at, known(ctx).metadata, scope);
			const made = at.notebook.made;
			const { response } = await inNetwork(ctx).send("attacker", request, {
				channel: "back",
				note: "askCodes",
				checks: "hop",
				made,
			});
			return { type: keepCodes(ctx.at("attacker"), response) ? "CODES_ISSUED" : "NO_CODES" };
		},
	},
	words: setUpWords,
};

export const writeToAda: Move<"LURED"> = {
	phase: "consent",
	actor: "attacker",
	does: "sends Ada its code",
	text: "The attacker brings address and code to Ada, with a story of its own.",
	events: { LURED: "Ada has the genuine address before her, and the attacker's code." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { verificationUri, complete, userCode } = codesOf(ctx.at("attacker")) ?? {};
			const isLink = ctx.settings.variant === "link" && complete !== undefined;
			const address = isLink
				? { name: "verification_uri_complete", text: complete }
				: { name: "verification_uri", text: verificationUri ?? "" };
			const facts = [address, { name: "user_code", text: userCode ?? "" }];
			ctx.work("attacker", { note: "mail" }, () => ({ result: undefined, facts }));
			return { type: "LURED" };
		},
	},
	words: {},
};

export const fetchToken: Move<"TOKEN_STOLEN" | "NOT_GIVEN"> = {
	phase: "redeem",
	actor: "as",
	does: "answers the attacker's poll",
	text: "The attacker polls with the device code. The answer is what Ada has made it.",
	events: {
		TOKEN_STOLEN: "Every check accepts. The attacker holds a token for Ada's account.",
		NOT_GIVEN: "No token comes. Ada turns to her own television.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			ctx.wait(codesOf(ctx.at("attacker"))?.interval ?? 0);
			const at = ctx.at("attacker");
			const request = await attackerPollRequest(at, known(ctx).metadata);
			const made = at.notebook.made;
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "fetch", checks: "hop", made });
			const token = tokenOf(response);
			if (token === undefined) return { type: "NOT_GIVEN" };
			recall(ctx.world, "attacker", "attacker").accessToken = token;
			return { type: "TOKEN_STOLEN" };
		},
	},
	words: fetchWords,
};

/** The same steps as in the grant, in a phase of their own and with notes of their own. */
function own(ctx: StepContext, phase: "ask" | "consent" | "redeem" | "use"): StepContext {
	const inIt = inPhase(inNetwork(ctx), phase);
	return {
		...inIt,
		send: (from, request, how) => inIt.send(from, request, { ...how, note: ownNote(how.note) }),
		work: (lane, how, run) => inIt.work(lane, { ...how, note: ownNote(how.note) }, run),
	};
}

const SHORT = { checks: "with answer" } as const;

async function connects(ctx: StepContext): Promise<boolean> {
	const [asking, deciding] = [own(ctx, "ask"), own(ctx, "consent")];
	if ((await askForCodes(asking, SHORT)).type !== "CODES_ISSUED") return false;
	await showCode(asking);
	if ((await openPage(deciding)).type !== "PAGE_SHOWN") return false;
	if ((await enterCode(deciding, codeOptions[0].fields)).type !== "CODE_KNOWN") return false;
	const asksWho = recall(ctx.world, "user", "browser").page?.html.includes('type="password"');
	if (asksWho && (await signIn(deciding, "user", signInOptions[0].fields)).type !== "SIGNED_IN") return false;
	return (await decideForDevice(deciding, consentOptions[0].fields)).type === "ALLOWED";
}

/** Ada connects the television in front of her, told in short: a protection is only good if that still works. */
export const adasTelevision: Move<"ADA_SERVED" | "NOT_SERVED"> = {
	phase: "ask",
	actor: "client",
	does: "is connected by Ada herself",
	text: "Ada connects her own television, with the code on its screen.",
	events: { ADA_SERVED: "Her television shows her photos.", NOT_SERVED: "Her television shows no photos." },
	step: {
		kind: "run",
		run: async (ctx) => {
			if (!(await connects(ctx))) return { type: "NOT_SERVED" };
			if ((await pollForTokens(own(ctx, "redeem"), SHORT)).type !== "TOKENS_ISSUED") return { type: "NOT_SERVED" };
			return { type: (await callApi(own(ctx, "use"), "client", SHORT)) ? "ADA_SERVED" : "NOT_SERVED" };
		},
	},
	words: adasTelevisionWords,
};
