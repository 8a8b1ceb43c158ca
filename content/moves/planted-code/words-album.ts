import { called, callRefused, nothingServed } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";

/** Words for the call with the token of the wrong account. */
export const album: Readonly<Record<string, Words>> = {
	"wrongUser.request": {
		title: "Client calls the API for Ada",
		text: called("With the token that it got in her session."),
		why: "A client is not meant to read an access token. It does not look in it whose account it opens.",
		mistake: "Taking an access token for a proof of who is there.",
		specs: ["OAuth 2.1 §1.4", "RFC 6750 §2.1"],
	},
	"wrongUser.checks": {
		title: "API checks the token",
		text: "It is genuine, and its sub says Mallory.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Whatever the API compares is right. It knows nothing of browsers.",
		mistake: "Expecting the audience or the scope to help: the token is exactly what Mallory allowed.",
		specs: ["RFC 9068 §4", "RFC 9068 §2.2"],
	},
	"wrongUser.checks.refused": callRefused,
	"wrongUser.response": {
		title: "API sends Mallory's photos",
		text: "One picture that says welcome: an album that looks new.",
		why: "The API found out whose photos to send from the sub claim.",
		specs: ["RFC 9068 §2.2"],
	},
	"wrongUser.response.refused": { ...nothingServed, title: "API sends no photos" },
};
