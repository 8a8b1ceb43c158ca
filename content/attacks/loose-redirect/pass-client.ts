/** Where the answer goes to the client first: an address of its own sends the browser on (RFC 9700 §4.1.2). */
import { catchAnswer } from "@/content/moves/caught";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { followed, visit } from "@/lib/cast/steps/browser";
import type { StepContext, Words } from "@/lib/flow/define";
import { fragmentOf } from "@/lib/http/form";
import { header, isRedirect } from "@/lib/http/message";
import { REDIRECTOR_PATH } from "@/lib/parties/client/redirector";
import type { Message } from "@/lib/vocabulary/message";
import { refused } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const HOW = ["RFC 9700 §4.1.2", "RFC 9700 §4.11.1"] as const;
const BROWSER = "The browser is modelled. It keeps the fragment and follows the redirect as HTTP says.";

const keepsFragment = (message: Message): boolean =>
	message.kind === "response" && fragmentOf(header(message.response.headers, "location") ?? "") === undefined;

const detourWords: Readonly<Record<string, Words>> = {
	"detour.request": {
		title: "Browser goes to the client, where it is sent on",
		text: "It asks for the client's redirector. What stands behind the # is not sent, and the browser keeps it.",
		why: "The client sees an ordinary visit. That there is a token in the browser's address, it is not told.",
		specs: [...HOW, "RFC 9110 §7.1"],
		modelled: BROWSER,
	},
	"detour.checks": {
		title: "Client does not look where it leads",
		text: "It compares the address with no list, and sends the browser wherever the query says.",
		label: "Look at the target",
		why: "Servers at which redirect URIs lie must not expose open redirectors.",
		specs: ["RFC 9700 §4.1.3", "RFC 9700 §4.11.1"],
	},
	"detour.checks.refused": {
		title: "Client refuses the target",
		text: when(refused("redirector.target-allowed"), "The address is on no list of the client's."),
		label: "Look at the target",
		headline: "redirector.target-allowed",
		why: "So nothing leaves the client's site. The token stands in the address of a page of the client's own.",
		specs: ["RFC 9700 §4.1.3", "RFC 9700 §4.11.1"],
	},
	"detour.response": (message) =>
		message.kind !== "response" || !isRedirect(message.response)
			? {
					title: "Client sends her nowhere",
					text: "A page, and no redirect.",
					why: "What stands behind the # stays with an address of the client's.",
					specs: HOW,
				}
			: keepsFragment(message)
				? {
						title: "Client sends the browser to the attacker",
						text: "The Location has no fragment of its own, so the browser attaches the one that it has: the token's.",
						why: "The client has never seen the token, and hands it on all the same. A browser does that by itself.",
						mistake: "Believing that a redirect carries only what stands in its Location.",
						specs: [...HOW, "RFC 9110 §10.2.2"],
						modelled: BROWSER,
					}
				: {
						title: "Client sends the browser to the attacker, with a fragment",
						text: "The Location ends in a fragment of its own, so the browser attaches no other one.",
						why: "Ada is led away, and her token is not. A server may add any fragment for that.",
						mistake: "Taking that for the cure of an open redirector. It keeps the token back, and nobody else.",
						specs: ["RFC 9700 §4.1.3", "RFC 9110 §10.2.2"],
						modelled: BROWSER,
					},
};

const run = (ctx: StepContext) =>
	catchAnswer.step.kind === "run" ? catchAnswer.step.run(ctx) : Promise.resolve({ type: "NOTHING_CAUGHT" as const });

/** What leads to the attacker at once is caught there; what leads to the client's redirector goes there first. */
export const catchThroughClient: typeof catchAnswer = {
	...catchAnswer,
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = followed(ctx, "user");
			if (!url.startsWith(`${CLIENT_ORIGIN}${REDIRECTOR_PATH}?`)) return run(ctx);
			const { next } = await visit(ctx, "user", url, { note: "detour", checks: "hop" });
			return next?.startsWith(`${EVIL_ORIGIN}/`) ? run(ctx) : { type: "NOTHING_CAUGHT" };
		},
	},
	words: { ...catchAnswer.words, ...detourWords },
};
