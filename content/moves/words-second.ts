import { codeBack } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { holds, lacks, ran, sent, spent, unspent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** Words for a client that redeems a code which somebody else may have redeemed before it. */
export const secondWords: Readonly<Record<string, Words>> = {
	"token.checks.refused": (...moment) => ({
		...usualWords(codeBack)("token.checks.refused", ...moment),
		why: [
			when(
				[ran("token.code-unused"), spent("code"), holds("attacker", "access_token")],
				"This code was used before, by the attacker. It works once, for whoever comes first.",
			),
			when(
				[ran("token.code-unused"), spent("code"), sent("access_token", "injected.response")],
				"The client has redeemed this code before, for the attacker. It works once, for whoever comes first.",
			),
			when(
				[sent("grant_type", "theft.request"), lacks("attacker", "access_token"), unspent("code")],
				"A failed try does not use up the code, so the attacker's did not lock the client out.",
			),
			"The list names the first thing that was wrong. What comes after it was not looked at.",
		],
	}),
};
