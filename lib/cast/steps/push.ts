/** What a web client that may push its request does until it sends the browser on, and how a person opens its address again. */

import type { ChoiceOption, StepContext } from "../../flow/define";
import { isOf } from "../../http/base";
import type { Pairs } from "../../http/form";
import { isRedirect } from "../../http/message";
import { recall } from "../../world/world";
import { CLIENT_ORIGIN, ISSUER } from "../cast";
import { visit } from "./browser";
import { madeFacts } from "./prepare";
import { askServer, type RequestEvent, type SignInEvent, show, signIn, signInOptions } from "./sign-in";

const NOTE = "connect";

/** Of what the client has made: the assertion, which it sends only to the server, and everything else. */
const isAssertion = ({ world }: StepContext, id: string): boolean =>
	world.values.some((value) => value.id === id && value.kind === "client_assertion");

/** The person clicks; the client makes what its request needs, and is about to send the browser on, or to push first. */
export async function beginOrPush(
	ctx: StepContext,
): Promise<{ type: "PREPARED" } | { type: "PUSHES" } | { type: "NOT_STARTED" }> {
	const how = { note: NOTE, holds: isRedirect };
	const { made, pending } = await visit(ctx, "user", `${CLIENT_ORIGIN}/connect`, how);
	const { answer, waits } = ctx.world.open[NOTE] ?? {};
	if (!answer && !waits?.ask) {
		if (pending) await show(ctx, "user", NOTE);
		return { type: "NOT_STARTED" };
	}
	const own = made.filter((id) => !isAssertion(ctx, id));
	ctx.work("client", { note: "prepare", made: own }, () => ({ result: undefined, facts: madeFacts(ctx.world, own) }));
	return { type: answer ? "PREPARED" : "PUSHES" };
}

/** The client pushes its request. Where it gets no reference, it says so to the person, who waits for the client's page. */
export async function push(ctx: StepContext): Promise<{ type: "PUSHED" } | { type: "PUSH_REFUSED" }> {
	const made = (ctx.world.open[NOTE]?.waits?.made ?? []).filter((id) => isAssertion(ctx, id));
	await ctx.ask(NOTE, { note: "par", channel: "back", checks: "hop", made });
	const { answer } = ctx.world.open[NOTE] ?? {};
	if (answer && isRedirect(answer)) return { type: "PUSHED" };
	await show(ctx, "user", NOTE);
	return { type: "PUSH_REFUSED" };
}

const isLoad = ([name]: readonly [string, string]): boolean => name === "load";

/** Whoever is asked to sign in may also go back to the address that led there, such as by loading the page again. */
export const signInOrLoadOptions: readonly [ChoiceOption, ...ChoiceOption[]] = [
	...signInOptions,
	{ id: "again", label: "Load the page again", fields: [["load", "again"]] },
	{ id: "late", label: "Load it again two minutes later", fields: [["load", "late"]] },
];

const LATE = 120;

/** The person signs in, or the browser opens the address of the request once more. */
export async function signInOrLoad(ctx: StepContext, fields: Pairs): Promise<SignInEvent | RequestEvent> {
	const [, load] = fields.find(isLoad) ?? [];
	if (load === undefined) return signIn(ctx, "user", fields);
	if (load === "late") ctx.wait(LATE);
	const { history } = recall(ctx.world, "user", "browser");
	const url = history.findLast((one) => isOf(`${ISSUER}/authorize`, one)) ?? "";
	return askServer(ctx, "user", url, { note: "again", phase: "ask" });
}
