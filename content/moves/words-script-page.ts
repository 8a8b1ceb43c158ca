import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { made, ran } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const MODELLED =
	"The script is part of the client's lane. What stands behind the # stays in the browser, as HTTP says.";

/** Words for a page of the client's whose script asks for a token of its own. */
export const scriptWords: Readonly<Record<string, Words>> = {
	"slides.request": {
		title: "Ada opens the slide show",
		text: "A page of the client's from before, with a script of its own.",
		why: "The script runs in her browser and calls the API itself, so it wants a token of its own.",
		specs: ["RFC 6749 §1.3.2", "RFC 6749 §4.2"],
	},
	"slides.response": (message) => ({
		title: message.kind === "response" && message.response.status === 200 ? "The page comes" : "There is no such page",
		text: "It is the same file for everybody.",
		why: "What belongs to Ada has to come later, when its script has a token.",
		specs: ["RFC 6749 §4.2"],
	}),
	"script.work": {
		title: "Script prepares its request",
		text: [when(made("state"), "It makes a state, and asks for a token."), "It asks for a token."],
		label: "Ask for a token",
		why: "With response_type=token the answer of the authorization server is the token itself.",
		mistake: "Keeping such a page because it still works.",
		specs: ["RFC 6749 §4.2.1", "RFC 9700 §2.1.2"],
		modelled: MODELLED,
	},
	"decide.response": (...moment) =>
		carries(moment[0], "access_token")
			? {
					title: "Server sends the token back",
					text: "It stands in the address, behind the #.",
					why: "The browser will open this address, and write it down as it writes down every other.",
					mistake: "Believing that a token is safe behind the #, since it is not sent from there.",
					specs: ["RFC 6749 §4.2.2", "RFC 9700 §4.3.2"],
				}
			: usualWords(codeFront)("decide.response", ...moment),
	"slidesAgain.request": {
		title: "Browser opens the page at this address",
		text: "What stands behind the # is not sent: it is for the script to read.",
		why: "So no token goes to the client's server in this way. It goes into the browser's list of addresses.",
		specs: ["RFC 6749 §4.2", "RFC 9110 §7.1", "RFC 9700 §4.3.2"],
		modelled: MODELLED,
	},
	"slidesAgain.response": {
		title: "The page comes again",
		text: "The same as before.",
		why: "The script starts, and looks at the address of its page.",
		specs: ["RFC 6749 §4.2"],
	},
	"read.work": {
		title: "Script reads the answer from its address",
		text: "What stands behind the # is there for it.",
		label: "Read the address",
		why: "The address is the only way in which this answer reaches the script.",
		specs: ["RFC 6749 §4.2.2"],
		modelled: MODELLED,
	},
	"answer.checks": {
		title: "Script takes the answer",
		text: [
			when(ran("callback.state-matches"), "state is the one that it sent, and there is a token."),
			"There is a token, and the script takes it.",
		],
		label: "Check the answer",
		headline: "callback.token-carried",
		why: "Nothing that it could compare tells who else reads the address.",
		specs: ["RFC 6749 §4.2.2", "RFC 6749 §10.12"],
	},
	"history.work": {
		title: "Script clears the address bar",
		text: "The bar shows the bare address now. What was opened before stays written down.",
		label: "Clear the address",
		why: "The token is out of sight. The address that was opened with it is on the list already.",
		specs: ["RFC 9700 §4.3.2"],
		modelled: "The history is modelled: it keeps every address that was opened.",
	},
};
