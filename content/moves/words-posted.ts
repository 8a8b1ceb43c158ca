import { codeFront } from "@/content/words/code-front";
import { codeReturn } from "@/content/words/code-return";
import { postedBy } from "@/lib/cast/steps/sign-in";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/**
 * Words for an answer that comes in a form, which the browser posts to the client; for a redirect the usual ones.
 * @param said what a form is good for in this lesson, and where it is written
 * @param front the words of the lesson for a redirect, where they are its own
 */
export const postedWords = (
	{ why, specs }: Pick<HopWords, "why" | "specs">,
	front: Readonly<Record<string, Words>> = codeFront,
): Readonly<Record<string, Words>> => ({
	"decide.response": (message, ...moment) =>
		message.kind === "response" && postedBy(message.response.body) !== undefined
			? {
					title: "Server answers with a form",
					text: "A page of the server's, with the answer in a form that its script posts to the client.",
					why,
					mistake: "Leaving the client's cookie at SameSite=Lax: a form of another site does not bring it along.",
					specs,
				}
			: usualWords(front)("decide.response", message, ...moment),
	"callback.request": (message, ...moment) =>
		message.kind === "request" && message.request.method === "POST"
			? {
					title: [when(sent("code"), "Browser posts the code to the client"), "Browser posts an answer to the client"],
					text: [
						when(
							sent("code"),
							"The code stands in the body. The address of the page that comes back will be the bare one.",
						),
						"There is no code in it.",
					],
					why: [
						when(
							sent("cookie"),
							"The form comes from the server's page, so this is a request from another site. The cookie comes along, since the client has set it with SameSite=None.",
						),
						"No cookie goes along, so nothing says which session this is.",
					],
					specs,
				}
			: usualWords(codeReturn)("callback.request", message, ...moment),
});
