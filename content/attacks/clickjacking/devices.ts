/** The page for devices in the frame: two presses, and the attacker polls for what Ada has allowed (RFC 8628, RFC 9700 §4.16). */
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { CONNECTED } from "@/lib/parties/as/pages/device";
import { attackerCodesRequest, attackerPollRequest, codesOf, keepCodes } from "@/lib/parties/attacker/device";
import { resolve } from "@/lib/parties/browser/browser";
import { fillForm } from "@/lib/parties/browser/forms";
import { tokenOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { hasAllow, mayShow, visitInFrame } from "./framed";
import { deviceWords } from "./words-device";

const known = ({ world }: StepContext) => recall(world, "client", "client");

/** The attacker's client asks for codes. @returns the address at which the page for them is filled in (RFC 8628 §3.3.1) */
export async function askForPage(ctx: StepContext): Promise<string> {
	const { metadata, scope } = known(ctx);
	const request = await attackerCodesRequest(ctx.at("attacker"), metadata, scope);
	const how = { channel: "back", note: "askCodes", checks: "with answer" } as const;
	keepCodes(ctx.at("attacker"), (await ctx.send("attacker", request, how)).response);
	const { complete, verificationUri = "" } = codesOf(ctx.at("attacker")) ?? {};
	const url = complete ?? verificationUri;
	recall(ctx.world, "attacker", "attacker").bait = url;
	return url;
}

/** The code that a page has filled in already, if any. */
export const codeIn = (page: string): string | undefined => /name="user_code"[^>]*value="([^"]+)"/.exec(page)?.[1];

/** The first press goes on with the code, the second allows. @returns whether the server has noted a yes */
export async function pressTwice(ctx: StepContext): Promise<boolean> {
	const browser = recall(ctx.world, "user", "browser");
	const press = async (note: string, fields: readonly (readonly [string, string])[]) => {
		ctx.wait(5);
		const { html = "", url = "" } = browser.frame ?? {};
		const { action, body } = fillForm(html, fields);
		return visitInFrame(ctx, resolve(action, url), { note, answerPhase: () => "consent" }, body);
	};
	const next = await press("continued", [["user_code", codeIn(browser.frame?.html ?? "") ?? ""]]);
	if (!next.isPage || !hasAllow(next.response.body) || !(await mayShow(ctx, next))) return false;
	const { response } = await press("pressed", [["decision", "allow"]]);
	return response.body.includes(`<title>${CONNECTED}</title>`);
}

export const poll: Move<"TOKEN_STOLEN" | "NOT_GIVEN"> = {
	phase: "redeem",
	actor: "as",
	does: "answers the attacker's poll",
	text: "The attacker polls with its device code.",
	events: { TOKEN_STOLEN: "The attacker holds a token for Ada's account.", NOT_GIVEN: "No token comes back." },
	step: {
		kind: "run",
		run: async (ctx) => {
			ctx.wait(codesOf(ctx.at("attacker"))?.interval ?? 0);
			const request = await attackerPollRequest(ctx.at("attacker"), known(ctx).metadata);
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "fetch", checks: "hop" });
			const token = tokenOf(response);
			if (token === undefined) return { type: "NOT_GIVEN" };
			recall(ctx.world, "attacker", "attacker").accessToken = token;
			return { type: "TOKEN_STOLEN" };
		},
	},
	words: deviceWords,
};
