import type { Words } from "@/lib/flow/define";

/** Words for the call with the token, which goes out from the page. */
export const apiWords: Readonly<Record<string, Words>> = {
	"api.request": {
		title: "Script calls the API from the page",
		text: "The token goes in the Authorization header. The browser carries the call and can read it.",
		why: "It is a bearer token: the API cannot tell this script from anybody who has read the address.",
		mistake: "Putting the token in the query of this call. Then it would be written down a second time.",
		specs: ["RFC 6750 §2.1", "RFC 6750 §5.3", "RFC 9700 §4.3.2"],
		modelled:
			"Before such a call a browser asks the API with OPTIONS whether the page may make it. That is left out here; the lesson on the code with PKCE shows it, with its client in a page.",
	},
	"api.checks": {
		title: "API checks the token",
		text: "With the issuer's public key, which it fetched before. It asks nobody.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "A token from a URL is a token like any other. Nothing in it says how it travelled, or who else has seen it.",
		mistake: "Trusting the alg or the key that the token itself names.",
		specs: ["RFC 9068 §4", "RFC 8725 §3.1"],
	},
	"api.checks.refused": {
		title: "API refuses the token",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: "401 means: no token came, or one that is not valid here. 403 means: it is valid, and does not cover this call.",
		specs: ["RFC 6750 §3.1"],
	},
	"api.response": {
		title: "API answers with the photos",
		text: "The script shows them in the page. When the token expires, the whole grant begins again: there is no refresh token.",
		why: "So there is a pull towards tokens that live long. An hour or less is what a server should choose, above all for clients that run in a browser.",
		mistake: "Lengthening the life of the token to spare the user a redirect.",
		specs: ["RFC 6749 §4.2.2", "RFC 9068 §2.2", "RFC 6750 §5.3"],
		modelled:
			"The API allows the origin of the page to read this. That the browser looks at this header before the script may read is left out here, too.",
	},
	"api.response.refused": {
		title: "API answers with a challenge",
		text: "WWW-Authenticate says what is wrong, or what is needed.",
		why: "A client can tell from the challenge whether a new token, or a wider scope, would help.",
		specs: ["RFC 6750 §3", "RFC 9728 §5.1"],
	},
};
