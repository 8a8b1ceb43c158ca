import { callRefused, nothingServed } from "@/content/words/api-call";
import { codeBack } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { lacks, notSent, ran, refused, sent, set } from "@/lib/vocabulary/presumptions";
import type { SpecRef } from "@/lib/vocabulary/specs";
import { inGeneral, when } from "@/lib/vocabulary/telling";

const usual = usualWords(codeBack);

const withAttacker = (message: Message): boolean =>
	(message.kind === "request" || message.kind === "response") && [message.from, message.to].includes("attacker");

/** The words for a call that goes to the attacker, and the usual ones for one that goes to the genuine API. */
export const atAttacker =
	(key: string, words: HopWords): Words =>
	(...moment) =>
		withAttacker(moment[0]) ? words : usual(key, ...moment);

/** Words for a call to whichever API the client was told. */
export const toldApiWords: Readonly<Record<string, Words>> = {
	"api.request": atAttacker("api.request", {
		title: "Client calls the attacker's API",
		text: [
			when(
				[sent("authorization"), sent("DPoP")],
				"With the token, and with a proof that names this address. The client was told that the photos are here.",
			),
			when(sent("authorization"), "With the token. The client was told that the photos are here."),
			"The client was told that the photos are here. The call goes out without a token.",
		],
		why: "The client sends its token where it was told to. Nothing in an address says whose it is.",
		mistake: inGeneral("Leaving it to clients to know which APIs are genuine. Many would not check."),
		specs: ["RFC 9700 §4.9.1", "RFC 9700 §4.10.3"],
	}),
	"api.response": atAttacker("api.response", {
		title: "Attacker's API answers",
		text: [
			when(sent("authorization", "api.request"), "An empty list. The attacker has what it wanted from the call."),
			"An empty list.",
		],
		why: "To the client this is an API like any other. A real attacker could as well fetch the photos and pass them on.",
		specs: ["RFC 9700 §4.9.1"],
	}),
	"api.response.refused": atAttacker("api.response.refused", {
		title: "Attacker's API has nothing here",
		text: "The call did not ask for photos in the way that this API answers.",
		why: "The client can only tell that its call has failed.",
		specs: ["RFC 9700 §4.9.1"],
	}),
};

/** Words for a log of an API that somebody reads. */
export const logWords: Readonly<Record<string, Words>> = {
	"log.work": {
		title: "Attacker reads a log of the API",
		text: [
			when([sent("access_token"), sent("DPoP")], "The client's token and its proof stand in it. No key does."),
			when(sent("access_token"), "The client's token stands in it."),
			"Nothing that would open anything stands in it.",
		],
		label: "Copy from a log",
		why: "Whoever reads a log need not be able to read the photos. A token that stands in it can change that.",
		mistake:
			"Writing tokens into logs. An API must treat them like other secrets, and not store or pass them on in plain text.",
		specs: ["RFC 9700 §4.9.2", "RFC 9700 §4.9.3"],
		modelled: "How somebody came to read the log does not matter here.",
	},
};

const URL_SAME = "dpop.url-same";
const UNUSED = "dpop.unused";
const AUDIENCE = "api.audience-mine";
const SCHEME = "dpop.scheme-fits";

/** Where it is written what a check looks at. */
const WRITTEN: Readonly<Record<string, readonly SpecRef[]>> = {
	[URL_SAME]: ["RFC 9449 §4.3", "RFC 9700 §4.10.1"],
	[UNUSED]: ["RFC 9449 §11.1", "RFC 9449 §4.3"],
	[AUDIENCE]: ["RFC 9068 §4", "RFC 9700 §4.10.2"],
	[SCHEME]: ["RFC 9449 §7.2", "RFC 9700 §4.10.1"],
};

const specsOf = (message: Message): readonly SpecRef[] =>
	WRITTEN[(message.kind === "checks" && message.refusal?.check) || ""] ?? callRefused.specs;

/** Words for a call with a token, and perhaps a proof, that was read at an API. */
export const reuseWords: Readonly<Record<string, Words>> = {
	"reuse.request": {
		title: "Attacker calls the genuine API",
		text: [
			when([sent("authorization"), sent("DPoP")], "With the token and the proof, as they came from the client."),
			when(sent("authorization"), "With the token, as it came from the client."),
			"The call goes out without a token.",
		],
		why: [
			when(
				[sent("DPoP"), lacks("attacker", "dpop_key")],
				"To sign another proof the attacker would need the client's key. So it sends the one that it has.",
			),
			"For a bearer token nothing else is needed.",
		],
		specs: ["RFC 9700 §4.9.1", "RFC 9700 §4.9.2"],
	},
	"reuse.checks": {
		title: "API checks the attacker's call",
		text: [
			when(ran(URL_SAME), "What it compares of the token is right, and the proof is for this address."),
			"What it compares of the token is right. It cannot tell who sends it.",
		],
		label: "Check the call",
		headline: "api.audience-mine",
		why: [
			when(
				[ran(URL_SAME), set("jti", "off")],
				"It is a proof that came before. The API does not remember the numbers of proofs, so it cannot tell.",
			),
			when(
				ran(AUDIENCE),
				"The token is meant for this API. The audience says where a token is good, and not for whom.",
			),
			"The API looks at what the token says, and not at who brings it.",
		],
		specs: ["RFC 9700 §4.9.3", "RFC 9700 §4.10"],
	},
	"reuse.checks.refused": (message) => ({
		title: [
			when(refused(URL_SAME), "API sees a proof for another address"),
			when(refused(UNUSED), "API has seen this proof before"),
			when(refused(AUDIENCE), "API sees a token for another API"),
			when(refused(SCHEME), "API wants a proof with this token"),
			callRefused.title,
		],
		text: [
			when(refused(URL_SAME), "htu in the proof is not the address of this call."),
			when(refused(UNUSED), "Its number, jti, came with the client's own call."),
			when(refused(AUDIENCE), "aud does not name this API."),
			callRefused.text,
		],
		label: "Check the call",
		why: [
			when(
				refused(URL_SAME),
				"A proof is for one method and one address, and only whoever holds the key can sign another.",
			),
			when(refused(UNUSED), "A proof is good once where the API remembers the numbers of recent ones."),
			when(
				[refused(AUDIENCE), sent("resource", "token.request")],
				"The client has named the address that it was going to call, so the token is good there and nowhere else.",
			),
			when(refused(SCHEME), "The token names a key. Without a proof by that key it opens nothing here."),
			callRefused.why,
		],
		specs: specsOf(message),
	}),
	"reuse.response": {
		title: "The attacker reads Ada's photos",
		text: "To the API this is one more call of a client that may make it.",
		why: [
			when(
				notSent("DPoP", "reuse.request"),
				"A bearer token is good for whoever has it, and an API has every token that it is sent.",
			),
			"Token and proof were copied as they were, and both still count.",
		],
		specs: ["RFC 9700 §4.9", "RFC 6750 §1.2"],
	},
	"reuse.response.refused": { ...nothingServed, title: "The attacker reads nothing" },
};
