/** What a device and a person with a phone do in the device grant (RFC 8628 §3.1, §3.3, §3.4). */

import type { ChoiceOption, StepContext } from "../../flow/define";
import { type Pairs, pairsOf } from "../../http/form";
import { lettersOf, USER_CODE_LETTERS } from "../../parties/as/device-codes";
import { CONNECTED } from "../../parties/as/pages/device";
import { hasForm, readForms } from "../../parties/browser/forms";
import { codesRequest, type Polled, pollRequest, readCodes, readPoll } from "../../parties/client/device";
import { levelOf } from "../../vocabulary/settings";
import { recall } from "../../world/world";
import { submit, visit } from "./browser";
import { askToken, type How } from "./token-request";

const TV = "client";
const PHONE = "user";

/** The device asks for its codes. */
export async function askForCodes(
	ctx: StepContext,
	how: How = {},
): Promise<{ type: "CODES_ISSUED" } | { type: "REQUEST_REFUSED" }> {
	const { at, response } = await askToken(ctx, TV, codesRequest, { note: "codes", ...how });
	return { type: readCodes(at, response) ? "CODES_ISSUED" : "REQUEST_REFUSED" };
}

const deviceOf = (ctx: StepContext) => {
	const { device } = recall(ctx.world, TV, "client");
	if (!device) throw new Error("The television has no codes");
	return device;
};

/** The screen shows where to go and what to type. */
export async function showCode(ctx: StepContext): Promise<{ type: "SHOWN" }> {
	const { verificationUri, userCode } = deviceOf(ctx);
	const facts = [
		{ name: "verification_uri", text: verificationUri },
		{ name: "user_code", text: userCode },
	];
	ctx.work(TV, { note: "show" }, () => ({ result: undefined, facts }));
	return { type: "SHOWN" };
}

async function poll(ctx: StepContext, how: How): Promise<Polled> {
	const { at, response } = await askToken(ctx, TV, pollRequest, how);
	return readPoll(at, response);
}

/** The first poll. A hasty device asks again at once, though its interval has not passed. */
export async function pollEarly(
	ctx: StepContext,
): Promise<{ type: "PENDING" } | { type: "SLOW_DOWN" } | { type: "POLL_REFUSED" }> {
	const hasty = levelOf(ctx.settings, "polling") === "hasty";
	if (!hasty) ctx.wait(deviceOf(ctx).interval);
	const how = { note: "poll", checks: "with answer" } as const;
	let answer = await poll(ctx, how);
	if (hasty && answer === "pending") answer = await poll(ctx, how);
	if (answer === "slow_down") return { type: "SLOW_DOWN" };
	return { type: answer === "pending" ? "PENDING" : "POLL_REFUSED" };
}

/** The person types the address that the screen shows, or another one that they were told, into the phone. */
export async function openPage(
	ctx: StepContext,
	uri = deviceOf(ctx).verificationUri,
): Promise<{ type: "PAGE_SHOWN" } | { type: "NO_PAGE" }> {
	ctx.wait(20);
	const { response } = await visit(ctx, PHONE, uri, { note: "open" });
	return { type: response.status === 200 && asksForCode(response.body) ? "PAGE_SHOWN" : "NO_PAGE" };
}

const asksForCode = (html: string): boolean => readForms(html)[0]?.fields.includes("user_code") ?? false;

/** The first is the person who gets it right. What is typed follows from what the screen shows. */
export const codeOptions: readonly [ChoiceOption, ...ChoiceOption[]] = [
	{ id: "right", label: "Type the code", fields: [["reading", "right"]] },
	{ id: "mistyped", label: "Mistype the code", fields: [["reading", "mistyped"]] },
	{ id: "late", label: "Type it twenty minutes later", fields: [["reading", "late"]] },
];

const LATE = 20 * 60;

export type CodeEntryEvent =
	| { type: "CODE_KNOWN" }
	| { type: "CODE_UNKNOWN" }
	| { type: "CODE_OVER" }
	| { type: "FORM_REFUSED" };

/**
 * The person types the code. What they type into the page itself is sent as it is.
 * @param shown the code that they have before them
 */
export async function enterCode(
	ctx: StepContext,
	fields: Pairs,
	shown = deviceOf(ctx).userCode,
): Promise<CodeEntryEvent> {
	const chosen = new Map(fields);
	ctx.wait(chosen.get("reading") === "late" ? LATE : 10);
	const typed = chosen.get("user_code") || readAs(shown, chosen.get("reading"));
	const { response } = await submit(ctx, PHONE, pairsOf({ user_code: typed }), { note: "enter" });
	if (response.status === 400) return { type: "CODE_OVER" };
	if (response.status !== 200 || !hasForm(response.body)) return { type: "FORM_REFUSED" };
	return { type: asksForCode(response.body) ? "CODE_UNKNOWN" : "CODE_KNOWN" };
}

/** The code as read off the screen, or with its last letter wrong. */
function readAs(shown: string, reading = "right"): string {
	if (reading !== "mistyped") return shown;
	const last = USER_CODE_LETTERS.indexOf(lettersOf(shown).slice(-1));
	return `${shown.slice(0, -1)}${USER_CODE_LETTERS[(last + 1) % USER_CODE_LETTERS.length]}`;
}

/** The person decides. The answer goes to the phone; the device learns of it when it polls. */
export async function decideForDevice(
	ctx: StepContext,
	fields: Pairs,
): Promise<{ type: "ALLOWED" } | { type: "DENIED" } | { type: "FORM_REFUSED" }> {
	ctx.wait(8);
	const { response } = await submit(ctx, PHONE, fields, { note: "decide" });
	if (response.status !== 200) return { type: "FORM_REFUSED" };
	return { type: response.body.includes(`<title>${CONNECTED}</title>`) ? "ALLOWED" : "DENIED" };
}

export type PollEvent =
	| { type: "TOKENS_ISSUED" }
	| { type: "DENIAL_READ" }
	| { type: "EXPIRY_READ" }
	| { type: "GAVE_UP" }
	| { type: "TOKEN_REFUSED" };

/** The poll after the person is done. A device whose codes are over by its own clock asks no more. */
export async function pollForTokens(ctx: StepContext, how: How = {}): Promise<PollEvent> {
	ctx.wait(deviceOf(ctx).interval);
	const answer = await poll(ctx, how);
	const events = {
		tokens: "TOKENS_ISSUED",
		denied: "DENIAL_READ",
		expired: "EXPIRY_READ",
		pending: "GAVE_UP",
		slow_down: "GAVE_UP",
		refused: "TOKEN_REFUSED",
	} as const;
	return { type: events[answer] };
}
