/** A page of the client's that is a program of its own, and asks for a token of its own: the implicit grant, as it was. */
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { followed, visit } from "@/lib/cast/steps/browser";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { callFromPage, readInPage } from "@/lib/cast/steps/page-client";
import { prepareFacts } from "@/lib/cast/steps/prepare";
import type { StepContext } from "@/lib/flow/define";
import { pathOf } from "@/lib/http/raw";
import { startImplicit } from "@/lib/parties/client/implicit";
import { judgeIdToken } from "@/lib/parties/client/openid";
import { recall } from "@/lib/world/world";

/** Where the page lies, and where the answer comes back to. */
export const SCRIPT_PATH = "/slides";
export const SCRIPT_PAGE = `${CLIENT_ORIGIN}${SCRIPT_PATH}`;

/** Ada opens the page, and its script makes a request. @returns whether it was that page */
export async function beginInScript(ctx: StepContext): Promise<boolean> {
	const { request, response } = await visit(ctx, "user", SCRIPT_PAGE, { note: "slides" });
	if (response.status !== 200 || !isThere(request.url)) return false;
	ctx.work("client", { note: "script" }, (at) => {
		const started = startImplicit(at, SCRIPT_PAGE);
		recall(ctx.world, "user", "browser").following = started.url;
		return { result: undefined, facts: prepareFacts(started) };
	});
	return true;
}

const isThere = (url: string): boolean => url.startsWith(`${CLIENT_ORIGIN}/`) && pathOf(url) === SCRIPT_PATH;

/** Whether the server sends the browser to that page. Where it has a form posted, it sends it nowhere. */
export const leadsToScript = ({ world }: StepContext): boolean =>
	isThere(recall(world, "user", "browser").following ?? "");

/** The browser opens the answer; the script reads it from the address, clears that, and calls the API. */
export async function finishInScript(ctx: StepContext): Promise<boolean> {
	const { request, response } = await visit(inPhase(ctx, "return"), "user", followed(ctx, "user"), {
		note: "slidesAgain",
	});
	if (response.status !== 200 || !isThere(request.url)) return false;
	if ((await readInPage(inPhase(ctx, "return"))).type !== "RETURN_OK") return false;
	const { scriptKeys } = recall(ctx.world, "client", "client");
	const judging = { note: "id-token", place: "ID Token", phase: "return" } as const;
	if (scriptKeys && (await ctx.judge("client", judging, (at) => judgeIdToken(at, scriptKeys)))) return false;
	return (await callFromPage(inPhase(ctx, "use"))).type === "SERVED";
}
