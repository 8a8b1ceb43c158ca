/** A link of the client's page to the API, with the token in the query: where the API takes it there, a client can make one. */
import { nothingServed } from "@/content/words/api-call";
import { API } from "@/lib/cast/cast";
import { visit } from "@/lib/cast/steps/browser";
import { show } from "@/lib/cast/steps/sign-in";
import type { StepContext, Words } from "@/lib/flow/define";
import { firstLink } from "@/lib/parties/browser/forms";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { recall } from "@/lib/world/world";

/** Ada follows the link, where her page has one. */
export async function openOriginals(ctx: StepContext): Promise<void> {
	const link = firstLink(recall(ctx.world, "user", "browser").page?.html ?? "");
	if (!link?.startsWith(`${API}/`)) return;
	const { pending } = await visit(ctx, "user", link, { note: "originals", checks: "hop" });
	if (pending) await show(ctx, "user", "originals");
}

/** Words for her look at the API. */
export const originalsWords: Readonly<Record<string, Words>> = {
	"originals.request": {
		title: "Ada opens the originals at the API",
		text: [
			when(sent("access_token"), "A link of the client's page has led her there. The token stands in its query."),
			"There is no token in the address.",
		],
		why: [
			when(
				sent("access_token"),
				"A browser that follows a link sends no Authorization header. So the client has put the token where a link can carry it.",
			),
			"A browser that follows a link sends no Authorization header.",
		],
		mistake: "Handing a token on in a link, because the API takes it there.",
		specs: ["RFC 6750 §2.3", "RFC 6750 §5.3", "RFC 9700 §4.3.2"],
	},
	"originals.checks": {
		title: "API takes the token from the query",
		text: "It is a good token, wherever it stands.",
		label: "Check the token",
		headline: "api.token-sent",
		why: "RFC 6750 describes this way, and advises against it. A client must not use it, and OAuth 2.1 has the API ignore it.",
		specs: ["RFC 6750 §2.3", "RFC 9700 §4.3.2", "OAuth 2.1 §5.1"],
	},
	"originals.checks.refused": {
		title: "API refuses the call",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: "The link was not what the client had made.",
		specs: ["RFC 6750 §3.1"],
	},
	"originals.response": {
		title: "Ada sees the originals",
		text: "Her browser shows what the API has sent, and keeps the address.",
		why: "A page that is opened in the address bar is written down, with its query.",
		specs: ["RFC 9700 §4.3.2", "RFC 6750 §5.3"],
	},
	"originals.response.refused": { ...nothingServed, title: "Ada sees no originals" },
};
