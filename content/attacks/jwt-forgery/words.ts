import { called, callRefused, nothingServed } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, refused, sentAs, skipped } from "@/lib/vocabulary/presumptions";
import type { SpecRef } from "@/lib/vocabulary/specs";
import { type Alternative, inGeneral, when } from "@/lib/vocabulary/telling";

/** What is told of one variant. */
interface Told {
	readonly title: string;
	readonly text: string;
	readonly why: string;
	readonly specs: readonly SpecRef[];
}

const forging: Readonly<Record<string, Told>> = {
	none: {
		title: "Attacker takes the signature away",
		text: "It writes the algorithm none into the header of an old token, and a later exp into its claims.",
		why: "A JWT may say that it has no signature. A library that does as the header says then verifies nothing.",
		specs: ["RFC 8725 §2.1", "RFC 7519 §6"],
	},
	hs256: {
		title: "Attacker signs with the public key",
		text: "It writes HS256 and a later exp, and computes a MAC over both with the text of the issuer's public key.",
		why: "With RS256 that key only verifies. With HS256 one and the same key makes a MAC and verifies it, and this one is published.",
		specs: ["RFC 8725 §2.1", "RFC 7518 §3.2"],
	},
	jwk: {
		title: "Attacker signs with a key of its own",
		text: "It writes a later exp, signs, and puts the public half of its key into the header, as jwk.",
		why: "The signature fits the key beside it. Whose key that is, the token itself cannot prove.",
		specs: ["RFC 7515 §4.1.3", "RFC 8725 §3.8"],
	},
	jku: {
		title: "Attacker signs with a key of its own",
		text: "It writes a later exp, signs, and puts the address of its own key set into the header, as jku.",
		why: "A library that goes where jku points finds a key there, and the signature fits it.",
		specs: ["RFC 7515 §4.1.2", "RFC 8725 §2.9"],
	},
	kid: {
		title: "Attacker signs with a key of its own",
		text: "It writes a later exp, signs, and writes a quotation mark and a piece of SQL into kid, with the public half of its key in it.",
		why: "An API that writes kid into the text of a query lets whoever made the token go on with the query.",
		specs: ["RFC 7515 §4.1.4", "RFC 8725 §2.9"],
	},
};

const picking: Readonly<Record<string, Told>> = {
	audience: {
		title: "Attacker takes a token for another API",
		text: "Nothing in it was changed. It is Ada's, and of the same issuer, and aud names the other API.",
		why: "That API is sent such tokens with every call. Whoever runs it, or reads its log, has them.",
		specs: ["RFC 8725 §2.7"],
	},
	expired: {
		title: "Attacker takes an old token",
		text: "Nothing in it was changed. It is Ada's token for this API, and it expired yesterday.",
		why: "Old tokens lie in old logs. The signature of a token does not grow old.",
		specs: ["RFC 7519 §4.1.4"],
	},
	"id-token": {
		title: "Attacker takes an ID Token",
		text: "Nothing in it was changed. It says that Ada has signed in at the website of the API, whose client_id is the name of the API.",
		why: "Signature, issuer and audience are as in an access token for this API. By its typ it is no access token.",
		specs: ["RFC 8725 §2.8", "RFC 9068 §5"],
	},
};

const toldOf = (table: Readonly<Record<string, Told>>, variant: string | undefined, usual: string): Told =>
	(table[variant ?? usual] ?? table[usual]) as Told;

export const forgeWords: Readonly<Record<string, Words>> = {
	"forge.work": (_, { variant }) => ({ ...toldOf(forging, variant, "none"), label: "Forge a token" }),
};

export const pickWords: Readonly<Record<string, Words>> = {
	"pick.work": (_, { variant }) => ({
		...toldOf(picking, variant, "expired"),
		label: "Take a token",
		modelled: "How the attacker came by it does not matter here.",
	}),
};

/** What the API has left out, so that it found nothing wrong, and what that means. */
interface LeftOut extends Omit<Told, "title"> {
	readonly check: CheckId;
	readonly mistake: string;
}

/** Where whoever wrote the header had a say in how the token is verified. */
const BY_HEADER = "Letting the token say how it is to be verified. Its header is the attacker's to write.";
/** Where the token was genuine. */
const BY_SIGNATURE = "Taking a valid signature for a permission. It says who made the token, and no more.";

const NOT_THE_ISSUERS =
	"Any signature fits the key of whoever made it. The API did not ask whether that is the issuer.";

const leftOut: Readonly<Record<string, LeftOut>> = {
	none: {
		check: "api.algorithm-allowed",
		text: "The header says that there is no signature, so none is verified.",
		why: "Whoever writes the header has decided how the token is verified.",
		mistake: BY_HEADER,
		specs: ["RFC 8725 §2.1", "RFC 8725 §3.1"],
	},
	hs256: {
		check: "api.algorithm-allowed",
		text: "The header says HS256, so a MAC is computed with the text of the public key. It is the one that came.",
		why: "Whoever writes the header has decided what a key is used for. A key that only verifies has become one that signs.",
		mistake: BY_HEADER,
		specs: ["RFC 8725 §2.1", "RFC 8725 §3.1"],
	},
	jwk: {
		check: "api.key-known",
		text: "The signature is verified with the key from the header, and it fits.",
		why: NOT_THE_ISSUERS,
		mistake: BY_HEADER,
		specs: ["RFC 8725 §3.8", "RFC 7515 §4.1.3"],
	},
	jku: {
		check: "api.key-known",
		text: "The signature is verified with the key that was fetched, and it fits.",
		why: NOT_THE_ISSUERS,
		mistake: BY_HEADER,
		specs: ["RFC 8725 §3.8", "RFC 8725 §3.10"],
	},
	kid: {
		check: "api.key-known",
		text: "kid stands in the text of the API's query, so the query brings back the key that kid wrote there. The signature fits it.",
		why: NOT_THE_ISSUERS,
		mistake:
			"Putting a text from a token into the text of a query. It is to be compared, and never to be read as a query.",
		specs: ["RFC 8725 §2.9", "RFC 8725 §3.10"],
	},
	audience: {
		check: "api.audience-mine",
		text: "The signature is the issuer's. For which API the token is, nobody looks.",
		why: "One issuer signs tokens for many APIs. Only aud tells them apart.",
		mistake: BY_SIGNATURE,
		specs: ["RFC 8725 §2.7", "RFC 8725 §3.9"],
	},
	expired: {
		check: "api.not-expired",
		text: "The signature is the issuer's. Until when the token is good, nobody looks.",
		why: "A signature says who made a token, and not whether it still counts.",
		mistake: BY_SIGNATURE,
		specs: ["RFC 7519 §4.1.4", "RFC 9068 §4"],
	},
	"id-token": {
		check: "api.type-access-token",
		text: "The signature is the issuer's, and the name of this API stands in it. What kind of token it is, nobody looks.",
		why: "An issuer signs tokens of several kinds with one key. typ tells them apart.",
		mistake: BY_SIGNATURE,
		specs: ["RFC 8725 §2.8", "RFC 8725 §3.11"],
	},
};

/** What the API has looked at, and why it has said no. */
interface Seen extends Told {
	readonly check: CheckId;
}

const SEES: readonly Seen[] = [
	{
		check: "api.algorithm-allowed",
		title: "API sees an algorithm that is not on its list",
		text: "alg in the header names another one than those that this API verifies with.",
		why: "The list is the API's own, so the header can choose nothing.",
		specs: ["RFC 8725 §3.1", "RFC 9068 §4"],
	},
	{
		check: "api.key-known",
		title: "API knows no such key",
		text: "kid names no key that this API has fetched. One that comes with the token, or that the token points to, counts for nothing.",
		why: "Only a key that is known to be the issuer's can show that the issuer made a token.",
		specs: ["RFC 8725 §3.8", "RFC 9068 §4"],
	},
	{
		check: "api.audience-mine",
		title: "API sees a token for another API",
		text: "aud does not name this API.",
		why: "The token is genuine, and is for somebody else.",
		specs: ["RFC 8725 §3.9", "RFC 9068 §4"],
	},
	{
		check: "api.not-expired",
		title: "API sees a token that is over",
		text: "exp has passed.",
		why: "The token is genuine, and no longer counts.",
		specs: ["RFC 7519 §4.1.4", "RFC 9068 §4"],
	},
	{
		check: "api.type-access-token",
		title: "API sees a token of another kind",
		text: "typ in the header is not at+jwt.",
		why: "The token is genuine, and was made for a client that wants to know who has signed in.",
		specs: ["RFC 8725 §3.11", "RFC 9068 §4"],
	},
	{
		check: "api.scope-covers",
		title: "API sees a token that allows nothing here",
		text: "There is no scope in the token that covers this call.",
		why: "An ID Token has none. An API that asks for a scope refuses it, too.",
		specs: ["RFC 6750 §3.1", "RFC 9068 §4"],
	},
];

const seen = (which: "title" | "text" | "why"): readonly Alternative[] =>
	SEES.map((one) => when(refused(one.check), one[which]));

export const callWords: Readonly<Record<string, Words>> = {
	"forged.request": {
		title: "Attacker calls the API",
		text: called("The token goes in the Authorization header, as with any other call."),
		why: "Of its caller the API sees a token, and nothing else. What it believes of that decides.",
		specs: ["RFC 6750 §2.1", "RFC 8725 §2.1"],
	},
	"forged.checks": (_, { variant }): HopWords => {
		const { check, text, why, mistake, specs } = (leftOut[variant ?? "none"] ?? leftOut.none) as LeftOut;
		const wasLeftOut = skipped(check);
		return {
			title: "API finds nothing wrong",
			text: [when([wasLeftOut, ran("api.signature-valid")], text), "Whatever the API looks at is as it should be."],
			label: "Check the token",
			headline: "api.signature-valid",
			why: [when(wasLeftOut, why), "This token is what the API expects."],
			mistake: when(wasLeftOut, mistake),
			specs,
		};
	},
	"forged.checks.refused": (message): HopWords => ({
		title: [...seen("title"), callRefused.title],
		text: [...seen("text"), callRefused.text],
		label: "Check the token",
		why: [...seen("why"), callRefused.why],
		specs: SEES.find(({ check }) => message.kind === "checks" && check === message.refusal?.check)?.specs ?? [
			"RFC 9068 §4",
			"RFC 6750 §3.1",
		],
	}),
	"forged.response": {
		title: "The attacker reads Ada's photos",
		text: "The API has served a token in Ada's name that it should have refused.",
		why: "sub says whose photos to send. An API that believes a token believes its sub.",
		specs: ["RFC 9068 §2.2"],
	},
	"forged.response.refused": {
		...nothingServed,
		title: "The attacker reads nothing",
		why: [
			when(
				sentAs("error", "invalid_token"),
				"A token that is forged, has expired or is for somebody else: the code is the same.",
			),
			...nothingServed.why,
		],
	},
};

export const fetchWords: Readonly<Record<string, Words>> = {
	"jku.request": {
		title: "API fetches a key from where the token says",
		text: "The address stands in the header. Nothing of the token has been verified yet.",
		why: "So whoever writes a token decides where the API calls: a server of their own, or one that only the API can reach.",
		mistake: inGeneral("Following jku without a list of places that are allowed."),
		specs: ["RFC 8725 §3.10", "RFC 8725 §2.9"],
	},
	"jku.response": {
		title: "Attacker's server hands out its key",
		text: "A key set like any other. The public half of the attacker's key is in it.",
		why: "Nothing in a key says whose it is. That follows from where it was fetched, and the token has said where.",
		specs: ["RFC 7517 §5", "RFC 8725 §3.8"],
	},
	"jku.response.refused": {
		title: "No key comes back",
		text: "At this address no key set is handed out.",
		why: "Without a key the API can verify nothing.",
		specs: ["RFC 7515 §4.1.2"],
	},
};
