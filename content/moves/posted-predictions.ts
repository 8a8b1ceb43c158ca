import { postedBy } from "@/lib/cast/steps/sign-in";
import type { AttackDefinition } from "@/lib/flow/define";
import { responseOf } from "@/lib/flow/read/answer";
import { parameterIn } from "@/lib/flow/read/labels";
import type { Hop } from "@/lib/flow/run";

const answerOf = (hop: Hop): string => {
	const { message } = hop;
	const posted = postedBy(responseOf(hop)?.body ?? "");
	if (posted) return "form";
	return ["code", "error"].find((name) => parameterIn(message, name) !== undefined) ?? "page";
};

/** The question about an answer that may come in a redirect or in a form. */
export const answeredHow: AttackDefinition["predictions"] = {
	"decide.response": {
		question: "Ada has decided. What will the server send through her browser?",
		answers: [
			{ text: "A redirect with a code", holds: (hop) => answerOf(hop) === "code" },
			{ text: "A redirect with an error", holds: (hop) => answerOf(hop) === "error" },
			{ text: "A form that its page posts to the client", holds: (hop) => answerOf(hop) === "form" },
			{ text: "Nothing: it shows a page", holds: (hop) => answerOf(hop) === "page" },
		],
	},
};
