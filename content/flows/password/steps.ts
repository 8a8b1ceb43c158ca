import type { EventFromLogic } from "xstate";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { submit, visit } from "@/lib/cast/steps/browser";
import { show, signInOptions } from "@/lib/cast/steps/sign-in";
import { showPhotos } from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import type { Pairs } from "@/lib/http/form";
import { hasForm } from "@/lib/parties/browser/forms";
import { SIGN_IN_PATH } from "@/lib/parties/client/password";
import { enterValue } from "@/lib/world/register";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;
type RunStep = (ctx: StepContext) => Promise<Event>;

/** Shorter texts stand in other words by chance, so nobody could follow them. */
const FOLLOWED_LENGTH = 8;

/** Key of the request that hands the password over. Its answer comes when the client has done its part. */
const WAITING = "handOver";

/** Ada opens the client's own sign-in page. */
const open: RunStep = async (ctx) => {
	const { response, pending } = await visit(ctx, "user", `${CLIENT_ORIGIN}${SIGN_IN_PATH}`, { note: "open" });
	if (pending) await show(ctx, "user", "open");
	return { type: !pending && response.status === 200 && hasForm(response.body) ? "FORM_SHOWN" : "NOT_STARTED" };
};

/** Ada types, and the form goes to whoever made it. */
const handOver = async (ctx: StepContext, fields: Pairs): Promise<Event> => {
	ctx.wait(8);
	const typed = fields.find(([name]) => name === "password")?.[1] ?? "";
	if (typed.length >= FOLLOWED_LENGTH)
		enterValue(ctx.world, { kind: "password", maker: "user", text: typed, heldAtStart: [], isPublic: false });
	const { request, pending } = await submit(ctx, "user", fields, { note: WAITING });
	if (!request.url.startsWith(`${CLIENT_ORIGIN}/`)) return { type: "ASTRAY" };
	if (pending && ctx.world.open[WAITING]?.waits?.ask) return { type: "HANDED_OVER" };
	if (pending) await show(ctx, "user", WAITING);
	return { type: "NOT_STARTED" };
};

/** The client passes the password on. Where it is wrong, the form comes again. */
const redeem: RunStep = async (ctx) => {
	const { next } = await ctx.ask(WAITING, { channel: "back", note: "token", checks: "hop" });
	if (next !== undefined) return { type: "TOKENS_ISSUED" };
	const { status } = await show(ctx, "user", WAITING, (page) => (page.status === 200 ? "ask" : undefined));
	return { type: status === 200 ? "PASSWORD_REFUSED" : "TOKEN_REFUSED" };
};

const forget: RunStep = async (ctx) => {
	await ctx.turn(WAITING);
	const facts = [{ name: "password", text: "discarded" }];
	ctx.work("client", { note: "forget" }, () => ({ result: undefined, facts }));
	return { type: "FORGOTTEN" };
};

const fetchPhotos: RunStep = (ctx) => showPhotos(ctx, undefined, {}, WAITING);

export const steps: Readonly<Record<string, Step<Event>>> = {
	opening: { kind: "run", run: open },
	typing: { kind: "choice", options: signInOptions, run: handOver },
	redeeming: { kind: "run", run: redeem },
	forgetting: { kind: "run", run: forget },
	callingApi: { kind: "run", run: fetchPhotos },
};
