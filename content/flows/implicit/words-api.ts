import { codeBack } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { notMade, ran, sent } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";

const usual = usualWords(codeBack);

/** Words for the call with the token, which goes out from the page. */
export const apiWords: Readonly<Record<string, Words>> = {
	"api.request": {
		title: "Script calls the API from the page",
		text: [
			when(
				sent("authorization"),
				"The token goes in the Authorization header. The browser carries the call and can read it.",
			),
			when(
				sent("access_token"),
				"The token goes in the request, though not in the Authorization header. The browser can read it.",
			),
			"The call goes out without a token.",
		],
		why: "This grant gives a bearer token: the API cannot tell this script from anybody who has read the address.",
		mistake: "Putting the token in the query of this call. Then it would be written down a second time.",
		specs: ["RFC 6750 §2.1", "RFC 6750 §5.3", "RFC 9700 §4.3.2"],
		modelled:
			"Before such a call a browser asks the API with OPTIONS whether the page may make it. That is left out here; the lesson on the code with PKCE shows it, with its client in a page.",
	},
	"api.checks": (message, settings, scene) => ({
		...usual("api.checks", message, settings, scene),
		headline: "api.signature-valid",
		why: [
			when(
				ran("api.signature-valid"),
				"A token from a URL is a token like any other. Nothing in it says how it travelled, or who else has seen it.",
			),
			"Nothing in a token says how it travelled, or who else has seen it.",
		],
	}),
	"api.checks.refused": codeBack["api.checks.refused"] as Words,
	"api.response": {
		title: "API answers with the photos",
		text: when(
			notMade("refresh_token"),
			"The script shows them in the page. When the token expires, the whole grant begins again: there is no refresh token.",
		),
		why: "So there is a pull towards tokens that live long. An hour or less is what a server should choose, above all for clients that run in a browser.",
		mistake: "Lengthening the life of the token to spare the user a redirect.",
		specs: ["RFC 6749 §4.2.2", "RFC 9068 §2.2", "RFC 6750 §5.3"],
		modelled: [
			when(
				sent("access-control-allow-origin"),
				"The API allows the origin of the page to read this. That the browser looks at this header before the script may read is left out here, too.",
			),
			inGeneral(
				"The API does not allow any page to read this. A browser would keep the answer from the script, which is left out here, too.",
			),
		],
	},
	"api.response.refused": codeBack["api.response.refused"] as Words,
};
