import { inTheHeader } from "@/content/words/api-call";
import { codeBack } from "@/content/words/code-back";
import { withGranted } from "@/content/words/scopes";
import type { Words } from "@/lib/flow/define";
import { carries, ran as hasRun } from "@/lib/flow/read/labels";
import { holdsAt } from "@/lib/flow/read/presumed";
import { usualWords } from "@/lib/flow/read/tell";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { lacks, notSent, ran, sent, sentAs, skipped, spent, travels, unspent } from "@/lib/vocabulary/presumptions";
import { type Telling, when } from "@/lib/vocabulary/telling";

const ADDRESS = "token.redirect-uri-same";
const VERIFIER = "token.verifier-fits";
const CLIENT = "token.code-of-this-client";
/** What shows who the client is: a secret, an assertion, a certificate. */
const CREDENTIALS: readonly CheckId[] = [
	"token.client-authenticates",
	"assertion.signature-valid",
	"certificate.subject-registered",
];

/** The challenge of this run is a hash: a reader of the request does not have the verifier. */
const HASHED = sentAs("code_challenge_method", "S256", "authorize.request");
const PLAIN = sentAs("code_challenge_method", "plain", "authorize.request");
const CHALLENGED = sent("code_challenge", "authorize.request");
const NAMED = sent("redirect_uri", "authorize.request");

/** The words of every code grant for a hop. */
const usual = usualWords(codeBack);

const listed = (items: readonly string[]): string =>
	items.length < 3 ? items.join(" and ") : `${items.slice(0, -1).join(", ")}, and ${items.at(-1)}`;

/** What the token request says, in one sentence, read from its bytes. */
function requestText(message: Message, again: boolean): Telling {
	const [address, verifier] = [carries(message, "redirect_uri"), carries(message, "code_verifier")];
	const items = [
		...(address ? [again ? "the redirect_uri a second time" : "the redirect_uri"] : []),
		...(verifier ? ["the verifier"] : []),
	];
	const says = items.length === 0 ? ", and nothing that ties it to the authorization request" : "";
	const dropped = verifier && !address ? " OAuth 2.1 has dropped redirect_uri from this request." : "";
	const presumed = [
		(address ? sent : notSent)("redirect_uri"),
		(verifier ? sent : notSent)("code_verifier"),
		travels("back"),
	];
	return [
		when(
			[sent("code"), ...presumed],
			`It sends ${listed(["the code", ...items])}${says}.${dropped} The browser never sees this letter.`,
		),
		"It asks for a token, and sends no code.",
	];
}

const requestWhy: Telling = [
	when(
		[sent("code_verifier"), CHALLENGED, lacks("user", "code_verifier")],
		"The verifier is to show that this is the one who asked. What the repeated redirect_uri was to find out, PKCE finds out as well, and more.",
	),
	when(
		[sent("code_verifier"), PLAIN],
		"With plain, the verifier went through the browser before, as the challenge. Whoever saw that request could send it, too.",
	),
	when(
		[sent("redirect_uri"), NAMED],
		"If somebody had changed redirect_uri in the authorization request, the code could have gone there. The client repeats the address that it meant, so the server can see the difference.",
	),
	when(
		[sent("code"), notSent("redirect_uri"), notSent("code_verifier")],
		"Without PKCE and without redirect_uri, the code alone speaks for the request. OAuth 2.1 dropped the one because it requires the other.",
	),
	"What stands in this request is what the server can judge it by.",
];

/** The server has compared a verifier: the words of every code grant, and what was new in it. */
const verifierNote = (note: HopWords): HopWords => ({
	...note,
	why: [
		when(
			[ran(VERIFIER), HASHED],
			"This is what RFC 6749 lacked: a value by which the server itself can tell whether the code comes from the session that asked for it.",
		),
		"RFC 6749 had no such value. But with plain, whoever saw the authorization request can send it as well.",
	],
});

/** What the server has really compared with what it stored. */
function storedNote(message: Message): HopWords {
	const [address, client] = [hasRun(message, ADDRESS), hasRun(message, CLIENT)];
	const items = [...(client ? ["the client"] : []), ...(address ? ["redirect_uri"] : [])];
	const compares =
		items.length === 0 ? "It knows the code." : `It compares ${items.join(" and ")} with what it stored with the code.`;
	return {
		title: address ? "Server checks code and redirect_uri" : "Server checks the code",
		text: when(
			[(address ? ran : skipped)(ADDRESS), (client ? ran : skipped)(CLIENT), skipped(VERIFIER)],
			`${compares} It compares no verifier.`,
		),
		label: address ? "Check code and redirect_uri" : "Check the code",
		headline: address ? ADDRESS : CLIENT,
		why: CREDENTIALS.some((id) => hasRun(message, id))
			? "Client authentication keeps other clients out. But a stolen code that is slipped into the client's own callback is sent by the client itself, and looks the same."
			: "Nothing here proves which client asks: a client_id is public. Whoever has the code can say that it is this client.",
		mistake:
			"Comparing redirect_uri only with the registered address, or not at all. RFC 9700 notes that many servers did.",
		specs: ["RFC 6749 §4.1.3", "RFC 6749 §10.6", "RFC 9700 §4.5.2"],
	};
}

const issued: HopWords = {
	title: "Server issues an access token",
	text: "A bearer token, in JSON that nobody may cache.",
	why: [
		when(
			spent("code"),
			"Every check that is switched on held. The code is used up now. If it comes again, the server should revoke what it has issued.",
		),
		"Every check that is switched on held. This server leaves the code as it is, so it would work a second time. RFC 6749 allows it once.",
	],
	mistake: "Letting this answer be cached. RFC 6749 requires no-store, and Pragma for the caches of its time.",
	specs: ["RFC 6749 §5.1", "RFC 6749 §4.1.2", "RFC 6749 §10.5"],
	modelled: "RFC 6749 leaves the form of a token open. Here it is the signed JWT of RFC 9068, which is much younger.",
};

/** Words for the token endpoint and the API. The token endpoint is where the grant of 2012 differs most. */
export const tokenWords: Readonly<Record<string, Words>> = {
	"token.request": (message, _, scene) => {
		const address = carries(message, "redirect_uri");
		return {
			title: [when(sent("code"), "Client redeems the code"), "Client asks for a token"],
			text: requestText(message, holdsAt(scene, NAMED)),
			why: requestWhy,
			mistake: address
				? "Sending the registered address here when another one was used before. Both requests must say the same."
				: "Sending the code to a token endpoint other than the one of the server that was asked.",
			specs: address ? ["RFC 6749 §4.1.3", "RFC 6749 §10.6"] : ["OAuth 2.1 §4.1.3", "OAuth 2.1 §10.2"],
			...(address ? {} : { specs20: ["RFC 6749 §4.1.3", "OAuth 2.1 §10.2"] }),
		};
	},
	"token.checks": (message, settings, scene) =>
		hasRun(message, VERIFIER) ? verifierNote(usual("token.checks", message, settings, scene)) : storedNote(message),
	"token.checks.refused": {
		title: "Server refuses the token request",
		text: "A check says no, and the list ends there.",
		label: "Check the token request",
		why: [
			when(
				unspent("code"),
				"First who asks, then what the code is, then whether the request fits it. A failed try does not use up the code.",
			),
			"First who asks, then what the code is, then whether the request fits it.",
		],
		specs: ["RFC 6749 §5.2", "RFC 6749 §4.1.3"],
	},
	"token.response": (message, _, scene) => withGranted(issued, message, scene),
	"api.request": (message, settings, scene) => ({
		...usual("api.request", message, settings, scene),
		...inTheHeader,
	}),
};
