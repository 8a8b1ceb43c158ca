/** Words for where the challenge in Ada's request is that of a session that the attacker has at the client (RFC 9700 §4.5.4). */
import { notBegun } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { isRedirect } from "@/lib/http/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { lacks, ran, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { injectionWords } from "./words-injection";

const FITS = "token.verifier-fits";

const hasSession: HopWords = {
	title: "Client answers the attacker",
	text: [
		when(
			[sent("code_challenge"), lacks("attacker", "code_verifier")],
			"The attacker now has a session, and a challenge to which the client keeps the verifier.",
		),
		when(sent("code_challenge"), "The attacker now has a session, and a challenge."),
		"The attacker now has a session at the client.",
	],
	why: [
		when(
			sent("code_challenge"),
			"A code that the honest server ties to this challenge will fit the attacker's session.",
		),
		"An answer that is brought to this session will be shown to the attacker.",
	],
	specs: ["RFC 9700 §4.5", "RFC 9700 §4.5.4"],
};

const fitsSession = {
	text: [
		when(
			[ran(FITS), ran("token.client-authenticates")],
			"The client has proved who it is, and the verifier of the attacker's session fits the challenge of Ada's request.",
		),
		when(ran(FITS), "The verifier of the attacker's session fits the challenge of Ada's request."),
		"The client is the one that the code was issued to.",
	],
	headline: FITS,
	why: "The attacker had put the challenge of this very session into the request that Ada brought. PKCE ties the code to that session, and says nothing of who sits before it.",
	mistake: "Believing that PKCE prevents the injection of a code whoever writes the request.",
	specs: ["RFC 9700 §4.5.4", "RFC 9700 §4.5.3.1"],
} as const satisfies Partial<HopWords>;

export const ownChallengeWords = {
	"own.response": (message) => (message.kind === "response" && isRedirect(message.response) ? hasSession : notBegun),
	"injected.checks": (message, ...moment) => {
		const usual = usualWords(injectionWords)("injected.checks", message, ...moment);
		return hasRun(message, FITS) ? { ...usual, ...fitsSession } : usual;
	},
} as const satisfies Readonly<Record<string, Words>>;
