import { challenging, judged } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import { ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const URL_SAME = "dpop.url-same";
const FOR_ME = "api.audience-mine";

/** Words for a captured proof, sent along with another call. */
export const otherCallWords: Readonly<Record<string, Words>> = {
	"otherCall.request": {
		title: [
			when(sent("DPoP"), "Attacker sends the captured proof with another call"),
			"Attacker calls another address of the API",
		],
		text: [
			when(sent("DPoP"), "The token and the proof of the client, at an address that the client has not called."),
			"The copied token, at an address that the client has not called.",
		],
		why: "What the token opens is a matter of its scope. The attacker looks what else there is.",
		specs: ["RFC 9700 §4.10", "RFC 9449 §4.2"],
	},
	"otherCall.checks": (message) =>
		hasRun(message, "dpop.readable")
			? {
					title: "API takes the proof of another call",
					text: when(skipped(URL_SAME), "It does not compare the address in the proof with that of the call."),
					label: "Check token and proof",
					headline: URL_SAME,
					why: "A proof that fits any call is worth as much as a bearer token, for as long as it is recent.",
					specs: ["RFC 9449 §4.3"],
				}
			: {
					title: "API checks the token",
					text: "Nothing tells the API that somebody else sends it.",
					label: "Check the token",
					headline: "api.signature-valid",
					why: "Whatever the API compares is right.",
					specs: ["RFC 9068 §4", "OAuth 2.1 §1.4.2"],
				},
	"otherCall.checks.refused": {
		title: "API refuses the other call",
		text: [
			when(refused(URL_SAME), "htu in the proof is the address of the client's call, and this is another one."),
			"A check says no, and the list ends there.",
		],
		label: "Check the call",
		why: [
			when(
				refused(URL_SAME),
				"Method and address are signed by the key that the attacker lacks. So a captured proof opens nothing but what it was made for.",
			),
			"The call was not what the attacker meant to send.",
		],
		mistake: "Comparing htu with the query. It is the address without query and fragment.",
		specs: ["RFC 9449 §4.3", "RFC 9449 §7.1"],
	},
	"otherCall.response": {
		title: "API answers the attacker with the photos",
		text: "The albums show the same photos.",
		why: "The scope of the token covers this address as well.",
		specs: ["RFC 9700 §4.10", "RFC 6750 §3.1"],
	},
	"otherCall.response.refused": {
		title: challenging("API answers the attacker with a challenge"),
		text: "The attacker gets nothing at this address.",
		why: judged("The challenge says whether the token or what came with it is at fault."),
		specs: ["RFC 9449 §7.1", "RFC 6750 §3"],
	},
};

/** Words for the copied token at an API that the client does not call. */
export const otherApiWords: Readonly<Record<string, Words>> = {
	"otherApi.request": {
		title: "Attacker takes the token to another API",
		text: "The copied token with the scheme Bearer, at an API for which the client has not asked it.",
		why: "Many APIs trust one authorization server. Each of them has to find out by itself which tokens are for it.",
		specs: ["RFC 9700 §4.10.2", "RFC 6750 §2.1"],
	},
	"otherApi.checks": {
		title: "Other API takes the token",
		text: [
			when(skipped(FOR_ME), "It does not ask for which API the token was issued."),
			"Whatever it compares is right.",
		],
		label: "Check the token",
		headline: FOR_ME,
		why: [
			when(
				sent("DPoP", "call.request"),
				"The token names a key. This API knows nothing of DPoP, so to it this is a token like any other.",
			),
			"Issuer and signature are the same for all APIs of one authorization server.",
		],
		mistake:
			"Believing that a copy of a bound token is worth nothing anywhere. That holds where somebody looks at the binding.",
		specs: ["RFC 9700 §4.10.2", "RFC 9449 §7.2"],
	},
	"otherApi.checks.refused": {
		title: "Other API refuses the token",
		text: [
			when(refused(FOR_ME), "aud names the API that the client calls, and this is another one."),
			"A check says no, and the list ends there.",
		],
		label: "Check the token",
		headline: FOR_ME,
		why: [
			when(
				ran(FOR_ME),
				"An API needs nothing but its own name for this. It helps with tokens of every kind, bound or not.",
			),
			"The token is missing, is not valid here, or does not cover this call.",
		],
		specs: ["RFC 9700 §4.10.2", "RFC 9068 §4"],
	},
	"otherApi.response": {
		title: "Other API answers the attacker with the photos",
		text: "It keeps copies of them, and serves a token that was issued for the first API.",
		why: "A token that opens every API of an issuer is worth as much as all of them together.",
		specs: ["RFC 9700 §4.10.2"],
	},
	"otherApi.response.refused": {
		title: challenging("Other API answers with a challenge"),
		text: "The attacker gets nothing here.",
		why: "The API that the token is for is a question of its own: there a copy has to be stopped by something else.",
		specs: ["RFC 9700 §4.10.2", "RFC 6750 §3"],
	},
};
