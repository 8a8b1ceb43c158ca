/** What a web client that may push its request, and the browser that it sends on, do until the server shows a page. */

import type { ChoiceOption, StepContext } from "../../flow/define";
import type { Pairs } from "../../http/form";
import { isRedirect } from "../../http/message";
import { CLIENT_ORIGIN } from "../cast";
import { followed, visit } from "./browser";
import { madeFacts } from "./prepare";
import { askServer, type RequestEvent, sayAtOnce, show } from "./sign-in";

const NOTE = "connect";

/** Of what the client has made: the assertion, which it sends only to the server, and everything else. */
const isAssertion = ({ world }: StepContext, id: string): boolean =>
	world.values.some((value) => value.id === id && value.kind === "client_assertion");

/** The person clicks; the client makes what its request needs, and is about to send the browser on, or to push first. */
export async function beginOrPush(
	ctx: StepContext,
): Promise<{ type: "PREPARED" } | { type: "PUSHES" } | { type: "NOT_STARTED" }> {
	const { made } = await visit(ctx, "user", `${CLIENT_ORIGIN}/connect`, { note: NOTE, holds: isRedirect });
	const { answer, waits } = ctx.world.open[NOTE] ?? {};
	if (!answer && !waits?.ask) {
		await sayAtOnce(ctx, "user", NOTE);
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

/** A browser follows a redirect at once. A person may have lost the connection for a while, or load the page again. */
export const openingOptions: readonly [ChoiceOption, ...ChoiceOption[]] = [
	{ id: "now", label: "Open it at once", fields: [["opening", "now"]] },
	{ id: "late", label: "Open it two minutes later", fields: [["opening", "late"]] },
	{ id: "twice", label: "Open it, and load it again", fields: [["opening", "twice"]] },
];

const LATE = 120;

/** The client sends the browser on, and the browser asks the server. */
export async function open(ctx: StepContext, fields: Pairs): Promise<RequestEvent> {
	const opening = new Map(fields).get("opening");
	await show(ctx, "user", NOTE, "ask");
	if (opening === "late") ctx.wait(LATE);
	const url = followed(ctx, "user");
	const event = await askServer(ctx, "user", url);
	return opening === "twice" ? askServer(ctx, "user", url, { note: "again" }) : event;
}
