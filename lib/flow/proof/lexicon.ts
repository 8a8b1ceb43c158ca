/**
 * What a sentence takes for granted by naming a thing: that the thing is there. A sentence that names a verifier
 * presumes that somebody made one. Where it says the opposite ("it compares no verifier"), or where it speaks of the
 * standard and not of this run, it has to say so: by a presumption of its own, or by `inGeneral`.
 */
import { CLIENT_CERTIFICATE } from "../../http/tls";
import type { CheckRecord, Message } from "../../vocabulary/message";
import type { Presumption } from "../../vocabulary/presumptions";
import type { ValueKind } from "../../vocabulary/values";
import { holdsAt } from "../read/presumed";
import type { Scene } from "../scene";

export interface Term {
	readonly names: RegExp;
	/** Whether the thing is there, at the moment in which it is named. */
	there(scene: Scene): boolean;
	/** Whether a presumption that the sentence states speaks of this thing, so that nothing is left to be guessed. */
	stated(presumption: Presumption): boolean;
}

/** A thing that a party makes, that is named on the wire by these parameters, and that these checks look at. */
function value(
	names: RegExp,
	kinds: readonly ValueKind[],
	parameters: readonly string[] = [],
	checks: RegExp = names,
): Term {
	return {
		names,
		there: (scene) =>
			kinds.some((kind) => holdsAt(scene, { is: "made", kind })) || parameters.some((name) => everSent(scene, name)),
		stated: (presumption) =>
			("kind" in presumption && kinds.includes(presumption.kind)) ||
			("name" in presumption && parameters.includes(presumption.name.toLowerCase())) ||
			("check" in presumption && checks.test(presumption.check)),
	};
}

const everSent = ({ messages, ...rest }: Scene, name: string): boolean =>
	messages.some((_, index) => holdsAt({ ...rest, messages: messages.slice(0, index + 1) }, { is: "sent", name }));

/** Things that a run may have or not. What every run has, such as a code or an access token, needs no looking. */
export const things: readonly Term[] = [
	value(/\bverifier/i, ["code_verifier"], ["code_verifier"]),
	value(/\bchallenge\b/i, ["code_challenge", "code_verifier"], ["code_challenge", "www-authenticate"]),
	value(/\bstate\b/, ["state"], ["state"]),
	value(/\biss\b/, [], ["iss"]),
	value(/\bnonce/, ["nonce", "dpop_nonce"], ["nonce", "dpop-nonce"]),
	value(/\bresource\b(?! server| metadata| owner)/, [], ["resource"]),
	value(/\bsecret\b/, ["client_secret"], ["client_secret"]),
	value(/refresh token/i, ["refresh_token"], ["refresh_token"]),
	value(/ID Token/, ["id_token"], ["id_token"]),
	value(/\bproof/i, ["dpop_proof"], ["dpop"], /^dpop\./),
	value(/\bassertion/i, ["client_assertion"], ["client_assertion"]),
	value(/\bredirect_uri/, [], ["redirect_uri"]),
	value(/\bscope\b/, ["access_token"], ["scope"]),
	value(/\bcertificate/i, [], [CLIENT_CERTIFICATE], /certificate/),
	value(/\bcookie/i, ["session", "transaction"], ["cookie", "set-cookie"]),
];

/**
 * What somebody knows, has or keeps to herself: it cannot be seen from a name, so the sentence states who holds or
 * lacks which value, or by which channel it went.
 */
export const knowledge: Term = {
	names:
		/\bnever (sees?|saw|left|leaves?|held|holds?|knew|learns?|travels?)\b|\bdo(es)? not (know|hold|have|see)\b|\bstays? (here|at|in|where)\b|\bcannot (see|know)\b/,
	there: () => false,
	stated: ({ is }) => ["holds", "lacks", "travels", "made", "not made", "spent", "unspent"].includes(is),
};

/** What a list of checks has looked at, by the ids of checks that do. */
function lookedAt(names: RegExp, ids: RegExp): Term {
	return {
		names,
		there: ({ messages }) =>
			recordsOf(messages.at(-1)).some(({ id, verdict }) => ids.test(id) && verdict !== "skipped"),
		stated: (presumption) => "check" in presumption && ids.test(presumption.check),
	};
}

/** What an answer says of itself: that it has a challenge, and that a check was asked before it. */
export const answers: readonly Term[] = [
	{
		names: /WWW-Authenticate|\bwith a challenge\b|\bThe challenge says\b/,
		there: (scene) => holdsAt(scene, { is: "sent", name: "www-authenticate" }),
		stated: (presumption) => "name" in presumption && presumption.name.toLowerCase() === "www-authenticate",
	},
	{
		names: /\bA check says no\b|\bthe list ends there\b/,
		there: ({ messages }) => recordsBefore(messages).some(({ verdict }) => verdict === "failed"),
		stated: (presumption) => "check" in presumption,
	},
];

/** The checks behind an answer: its own, or those of the hops since its request. */
const recordsBefore = (messages: readonly Message[]): readonly CheckRecord[] => {
	const answer = messages.at(-1);
	const asked = messages.findLastIndex(({ kind, note }) => kind === "request" && note === answer?.note);
	return messages.slice(asked + 1).flatMap(recordsOf);
};

const recordsOf = (message: Message | undefined): readonly CheckRecord[] =>
	message?.kind === "checks" || message?.kind === "response" ? message.checks : [];

/** Of a hop that is a list of checks: what its title, its sentence or its label names was looked at. */
export const objects: readonly Term[] = [
	lookedAt(/\baudience\b|\baud\b/i, /audience|target/),
	lookedAt(/\btime\b|\bexp\b|\bexpir|until when/i, /expired|in-time|fresh|recent/),
	lookedAt(/\bscope/i, /scope/),
	lookedAt(/\bsignature|\bsigned\b/i, /signature|genuine|hint-ours/),
	lookedAt(/\bissuer\b|\biss\b/i, /issuer|genuine/),
	lookedAt(/\bverifier/i, /verifier/),
	lookedAt(/\bstate\b/, /state/),
	lookedAt(/\bnonce/i, /nonce/),
	lookedAt(/\bsecret\b/i, /client-authenticates|caller-authenticates|no-secret/),
	lookedAt(/\bredirect_uri|redirect address/i, /redirect/),
	lookedAt(/\bproof/i, /^dpop\./),
	lookedAt(/\bthumbprint/i, /key-bound|certificate-bound/),
];

/** A page that a title names. It stands in the answer, or the title is of another page. */
const page = (names: RegExp, marked: RegExp): Term => ({
	names,
	there: ({ messages }) => {
		const message = messages.at(-1);
		return message?.kind === "response" && marked.test(message.response.body);
	},
	stated: () => false,
});

/** Of a hop that is an answer: pages that are easily taken for one another, since the same request leads to either. */
export const pages: readonly Term[] = [
	page(/\bsign-in page\b/, /<input [^>]*type="password"/),
	page(/\basks for consent\b/, /<button [^>]*name="decision"/),
	page(/\bsees (her photos|an album)|\bshows (the attacker )?Ada's photos\b/, /<li>/),
	page(/^Ada is signed in$/, /<h1>Hello, /),
	page(/\breports to Ada\b/, /<title>Done</),
	page(/\btells Ada that it stopped\b/, /<h1>/),
	page(/\bissues an access token\b/, /"access_token":/),
	page(/\banswers with the photos\b/, /"photos":/),
];
