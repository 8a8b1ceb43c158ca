/** An answer that the server sends to an address of the attacker's. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { followed, visit } from "@/lib/cast/steps/browser";
import type { Words } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { keepToken } from "@/lib/parties/attacker/attacker";
import { holds, made, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { recall } from "@/lib/world/world";

const caughtWords: Readonly<Record<string, Words>> = {
	"caught.request": {
		title: "Browser goes to the address",
		text: [
			when(sent("code"), "What stands in the query is sent, so the code arrives there."),
			when(made("access_token"), "What stands behind a # is not sent. A script of the page can read it."),
			"There is no code in the query.",
		],
		why: "A browser follows a redirect wherever it leads.",
		specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.2"],
	},
	"caught.response": {
		title: "The page thanks Ada",
		text: "Nothing on it tells her what it has received.",
		why: "An attack that nobody notices is worth more.",
		specs: ["RFC 9700 §4.1.1"],
	},
	"caught.response.refused": {
		astray: true,
		title: "Nobody takes the answer",
		text: "The browser went to another address than the one that the server sent it to.",
		why: "What does not reach the attacker is of no use to it.",
		specs: ["RFC 9700 §4.1.1"],
	},
	"steal.link": {
		title: "A script reads the address",
		text: [
			when(
				holds("attacker", "access_token"),
				"The fragment has stayed in the browser, and the attacker's page is shown there.",
			),
			"There is a fragment, and no token in it.",
		],
		why: [
			when(holds("attacker", "access_token"), "A token in a URL belongs to whoever's page is shown at it."),
			"A Location that has a fragment of its own gets no other one. What stood behind the # before is gone.",
		],
		mistake: [when(holds("attacker", "access_token"), "Believing that a fragment is safe because it is not sent.")],
		specs: ["RFC 9700 §4.1.2", "RFC 9700 §2.1.2"],
		modelled: "The script of the page is modelled. The address is real.",
	},
};

/** The browser goes where the server sends it. What stands behind the # only a script of the page can read. */
export const catchAnswer: Move<"CODE_CAUGHT" | "TOKEN_CAUGHT" | "NOTHING_CAUGHT"> = {
	phase: "return",
	actor: "attacker",
	does: "receives the answer",
	text: "The browser goes where the server sends it, with all that the address carries.",
	events: {
		CODE_CAUGHT: "There is a code in the address.",
		TOKEN_CAUGHT: "There is a token behind the #, and the page has a script.",
		NOTHING_CAUGHT: "Nothing of use came to the attacker.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			await visit(ctx, "user", followed(ctx, "user"), { note: "caught" });
			const { page } = recall(ctx.world, "user", "browser");
			if (recall(ctx.world, "attacker", "attacker").code !== undefined) return { type: "CODE_CAUGHT" };
			if (!page?.url.startsWith(EVIL_ORIGIN) || !page.url.includes("#")) return { type: "NOTHING_CAUGHT" };
			const url = ctx.link("user", "attacker", page.url, { note: "steal", stolen: true });
			return { type: keepToken(ctx.at("attacker"), url) ? "TOKEN_CAUGHT" : "NOTHING_CAUGHT" };
		},
	},
	words: caughtWords,
};
