import { challenging } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { broughtBy, judging, judgingNo, refusing } from "./words-using";

/** Words for what a token does after its client has ended it. */
export const afterwards: Readonly<Record<string, Words>> = {
	"again.request": (message) => ({
		title: [when(sent("authorization"), "The token turns up again"), "The API is called again"],
		text: broughtBy(message, "Whoever still has it can send it: a thief, a log, or a copy that the client kept."),
		why: "Revoking a token does not take it out of anybody's hands. It changes what the server says about it.",
		specs: ["RFC 6750 §5.2", "RFC 7009 §3"],
		modelled: "The client sends it here. From a thief the same bytes would arrive.",
	}),
	"again.checks": judging,
	"again.checks.refused": judgingNo,
	"again.response": {
		title: "API serves it once more",
		text: "The revocation was answered with 200, and this API serves all the same.",
		why: [
			when(
				ran("api.not-expired"),
				"It did not ask, or it was told that the token is active. Then only the expiry time ends the token here.",
			),
			"It did not ask, or it was told that the token is active.",
		],
		mistake: "Telling the user that access has ended, where APIs do not ask.",
		specs: ["RFC 7009 §3"],
	},
	"again.response.refused": refusing,
	"other.request": {
		title: [when(sent("authorization"), "The same token goes to another API"), "Another API is called"],
		text: "This API has the issuer's public key and asks nobody.",
		why: "Many APIs read tokens by themselves, since asking costs a request for every call.",
		specs: ["RFC 6750 §2.1", "RFC 9068 §4"],
		modelled: "The client sends it here, too. It could be anybody who has the token.",
	},
	"other.checks": {
		title: "Other API checks the token by itself",
		text: [
			when(
				[ran("api.signature-valid"), ran("api.not-expired")],
				"The signature is genuine and the time has not run out. No token says whether it was revoked.",
			),
			when(
				[ran("api.signature-valid"), skipped("api.not-expired")],
				"The signature is genuine. It does not even look at the expiry time.",
			),
			"It reads what stands in the token, and asks nobody.",
		],
		label: "Check the token",
		headline: "api.not-expired",
		why: "Nothing in a JWT changes when it is revoked. The server knows, and nobody has told this API.",
		mistake: "Giving tokens a long life where APIs do not ask. The life is how long a revoked token still works.",
		specs: ["RFC 9068 §4", "RFC 7009 §3"],
	},
	"other.checks.refused": {
		title: "Other API refuses the token",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: "An API that asks nobody can accept only what it can read: a JWT with the issuer's signature. A random text means nothing to it.",
		specs: ["RFC 9068 §4", "RFC 6750 §3.1"],
	},
	"other.response": {
		title: "Other API answers with the photos",
		text: "Its end was answered with 200, and the token still opens this API.",
		why: "This is the price of tokens that explain themselves: a revocation does not reach an API that asks nobody. Keep them short-lived, or let the API ask where an immediate end matters.",
		mistake: "Promising that revocation ends all access at once.",
		specs: ["RFC 7009 §3", "RFC 9068 §4"],
	},
	"other.response.refused": {
		title: challenging("Other API answers with a challenge"),
		text: [
			when(refused("api.token-readable"), "It has no photos for this token, revoked or not."),
			when(sent("www-authenticate"), "WWW-Authenticate says what is wrong, or what is needed."),
			"Neither what was asked for, nor a word on what would help.",
		],
		why: [
			when(
				refused("api.token-readable"),
				"The token does not work here, and never has. To accept it, the API would have to ask, too.",
			),
			inGeneral("A client can tell from a challenge whether a new token, or a wider scope, would help."),
		],
		specs: ["RFC 6750 §3", "RFC 7662 §1"],
	},
};
