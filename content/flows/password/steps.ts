import type { EventFromLogic } from "xstate";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { submit, visit } from "@/lib/cast/steps/browser";
import { callApi } from "@/lib/cast/steps/code-grant";
import { showPage, signInOptions } from "@/lib/cast/steps/sign-in";
import { askToken } from "@/lib/cast/steps/token-request";
import type { Step, StepContext } from "@/lib/flow/define";
import type { Pairs } from "@/lib/http/form";
import { pathOf } from "@/lib/http/raw";
import { hasForm } from "@/lib/parties/browser/forms";
import { photosPage, stoppedPage } from "@/lib/parties/client/pages";
import {
	forgetCredentials,
	keepCredentials,
	passwordRequest,
	SIGN_IN_PATH,
	signInPage,
} from "@/lib/parties/client/password";
import { readTokenResponse } from "@/lib/parties/client/tokens";
import { enterValue } from "@/lib/world/register";
import { recall } from "@/lib/world/world";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;
type RunStep = (ctx: StepContext) => Promise<Event>;

/** Shorter texts stand in other words by chance, so nobody could follow them. */
const FOLLOWED_LENGTH = 8;

/** Ada opens the client's own sign-in page. */
const open: RunStep = async (ctx) => {
	const { response, pending } = await visit(ctx, "user", `${CLIENT_ORIGIN}${SIGN_IN_PATH}`, { note: "open" });
	if (pending) stop(ctx, "open");
	return { type: !pending && response.status === 200 && hasForm(response.body) ? "FORM_SHOWN" : "NOT_STARTED" };
};

/** Ada types, and the form goes to whoever made it. */
const handOver = async (ctx: StepContext, fields: Pairs): Promise<Event> => {
	ctx.wait(8);
	const typed = fields.find(([name]) => name === "password")?.[1] ?? "";
	if (typed.length >= FOLLOWED_LENGTH)
		enterValue(ctx.world, { kind: "password", maker: "user", text: typed, heldAtStart: [], isPublic: false });
	const { request, pending } = await submit(ctx, "user", fields, { note: "handOver" });
	if (!request.url.startsWith(`${CLIENT_ORIGIN}/`)) return { type: "ASTRAY" };
	if (pending && pathOf(request.url) === SIGN_IN_PATH) {
		keepCredentials(ctx.at("client"), request);
		return { type: "HANDED_OVER" };
	}
	if (pending) stop(ctx);
	return { type: "NOT_STARTED" };
};

/** The client passes the password on. Where it is wrong, the form comes again. */
const redeem: RunStep = async (ctx) => {
	const { at, response } = await askToken(ctx, "client", passwordRequest);
	if (readTokenResponse(at, response)) return { type: "TOKENS_ISSUED" };
	forgetCredentials(at);
	if (recall(ctx.world, "client", "client").error !== "invalid_grant") {
		stop(ctx);
		return { type: "TOKEN_REFUSED" };
	}
	showPage(ctx, "user", "handOver", signInPage(at, "User name or password is wrong."), "ask");
	return { type: "PASSWORD_REFUSED" };
};

const forget: RunStep = async (ctx) => {
	ctx.work("client", { note: "forget" }, (at) => {
		forgetCredentials(at);
		return { result: undefined, facts: [{ name: "password", text: "discarded" }] };
	});
	return { type: "FORGOTTEN" };
};

const fetchPhotos: RunStep = async (ctx) => {
	if (!(await callApi(ctx, "client"))) {
		stop(ctx);
		return { type: "API_REFUSED" };
	}
	const { photos = [] } = recall(ctx.world, "client", "client");
	showPage(ctx, "user", "handOver", photosPage(photos), "use");
	return { type: "SERVED" };
};

/** The client tells its user that it stopped, in the window that waits. */
function stop(ctx: StepContext, note = "handOver"): void {
	const { error = "stopped" } = recall(ctx.world, "client", "client");
	showPage(ctx, "user", note, stoppedPage(error, [], SIGN_IN_PATH));
}

export const steps: Readonly<Record<string, Step<Event>>> = {
	opening: { kind: "run", run: open },
	typing: { kind: "choice", options: signInOptions, run: handOver },
	redeeming: { kind: "run", run: redeem },
	forgetting: { kind: "run", run: forget },
	callingApi: { kind: "run", run: fetchPhotos },
};
