/** What can come of a request for a login before anybody types: a page, no page at all, or that one is needed. */

import type { ChoiceOption, StepContext } from "../../flow/define";
import { formatPairs, type Pairs, queryOf } from "../../http/form";
import { hasForm, readForms } from "../../parties/browser/forms";
import { VISIBLY } from "../../parties/client/sign-in";
import { recall } from "../../world/world";
import type { RequestEvent } from "./sign-in";
import { ask, checkReturn, prepare } from "./web-client";

export type LoginRequestEvent = RequestEvent | { type: "SESSION_FOUND" } | { type: "ANSWERED_AT_ONCE" };

/** The browser asks the server, which may know who is there. */
export async function askForLogin(ctx: StepContext): Promise<LoginRequestEvent> {
	const event = await ask(ctx);
	const { following, page } = recall(ctx.world, "user", "browser");
	if (event.type === "REQUEST_REFUSED" && queryOf(following ?? "").some(([name]) => name === "code"))
		return { type: "ANSWERED_AT_ONCE" };
	if (event.type === "REQUEST_OK" && readForms(page?.html ?? "")[0]?.action === "/consent")
		return { type: "SESSION_FOUND" };
	return event;
}

export type LoginReturnEvent = Awaited<ReturnType<typeof checkReturn>> | { type: "PAGE_NEEDED" };

/** The client judges the answer. Where it asked for one without a page, an error may say no more than that one is needed. */
export async function checkLoginReturn(ctx: StepContext): Promise<LoginReturnEvent> {
	const event = await checkReturn(ctx);
	// Its page then has a button to go on with; every other page about an error has a link alone.
	const { page } = recall(ctx.world, "user", "browser");
	return event.type === "ERROR_READ" && hasForm(page?.html ?? "") ? { type: "PAGE_NEEDED" } : event;
}

/** In the client's page. Who does not want to presses nothing. */
export const visibleOptions: readonly [ChoiceOption, ChoiceOption] = [
	{ id: "sign-in", label: "Sign in", fields: [VISIBLY] },
	{ id: "leave", label: "Leave it", fields: [] },
];

export type VisibleEvent = { type: "PREPARED" } | { type: "NOT_STARTED" } | { type: "LEFT" };

/**
 * The person asks the client to begin again, with the server's page: the only button there is, whatever a link says
 * was pressed. So nobody can ask in vain for ever.
 */
export async function signInVisibly(ctx: StepContext, fields: Pairs): Promise<VisibleEvent> {
	if (fields.length === 0) return { type: "LEFT" };
	ctx.wait(6);
	return prepare(ctx, undefined, `?${formatPairs([VISIBLY])}`);
}
