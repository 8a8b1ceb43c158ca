import { codeReturn } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { notSent, refused, sent, set, skipped } from "@/lib/vocabulary/presumptions";
import { orElse, when } from "@/lib/vocabulary/telling";

const usual = usualWords(codeReturn);

const ARRIVED = "callback.request";
const NO_REQUEST = refused("callback.transaction-known");

/** What state is to a client that hands out its requests: the name of a session, and nothing that is compared. */
const asName = [sent("state", ARRIVED), skipped("callback.state-matches"), skipped("callback.issuer-matches")];

/** What is told differently where state can say whose session an answer is for. */
export const words: Readonly<Record<string, Words>> = {
	[ARRIVED]: (...moment) => {
		const told = usual(ARRIVED, ...moment);
		const byName = when(
			[sent("state"), notSent("cookie"), set("state", "off", "unbound")],
			"The browser follows the redirect by itself. No cookie goes along. This client takes state for the name of the session that has asked.",
		);
		return { ...told, why: orElse(told.why, byName) };
	},
	"callback.checks": (...moment) => {
		const told = usual("callback.checks", ...moment);
		return {
			...told,
			text: orElse(
				told.text,
				when(
					[...asName, skipped("callback.same-user")],
					"It compares nothing. state says whose session this is for, and it goes on there.",
				),
			),
			why: orElse(
				told.why,
				when(
					[...asName, skipped("callback.same-user")],
					"Compared with what this browser session has sent, state would tell who has begun. Here it is taken for a name, and whoever brings it is taken for that user.",
				),
			),
		};
	},
	"callback.checks.refused": (...moment) => {
		const told = usual("callback.checks.refused", ...moment);
		return {
			...told,
			title: orElse(told.title, when(NO_REQUEST, "Client finds no request of this browser")),
			text: orElse(
				told.text,
				when(NO_REQUEST, "Nothing that came names a request that is open for this browser. No code is redeemed."),
			),
			why: orElse(
				told.why,
				when(
					[NO_REQUEST, set("state", "bound")],
					"The request is kept for the browser that has begun it, and this one has not. Nor has the browser of anybody who begins in an app, so a client with an app gives out links of its own instead.",
				),
				when(
					[refused("callback.same-user"), notSent("cookie", ARRIVED)],
					"state says which session has asked, and everything else fits. Whether the same user brings the answer, only the user session says.",
				),
			),
		};
	},
};
