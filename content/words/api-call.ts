/** Words for a call with somebody else's token: what is true of it, and of its failure, also where it was changed. */
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import { inGeneral, type Telling, when } from "@/lib/vocabulary/telling";

/** A sentence about a call that carries a token; a plain one where it carries none. */
export const called = (text: string): Telling => [
	when(sent("authorization"), text),
	"The call goes out without a token.",
];

/** Told of the checks of an API that says no. */
export const callRefused = {
	title: "API refuses the call",
	text: "A check says no, and the list ends there.",
	label: "Check the token",
	why: "The token is missing, is not valid here, or does not cover this call.",
	specs: ["RFC 6750 §3.1"],
} as const satisfies HopWords;

/** Told of the checks of an API that refuses a token which somebody was issued. */
export const tokenRefused = {
	title: "API refuses the token",
	text: "A check says no, and the list ends there.",
	label: "Check the token",
	why: "401 means: no token came, or one that is not valid here. 403 means: it is valid, and does not cover this call.",
	specs: ["RFC 6750 §3.1"],
} as const satisfies HopWords;

/** Where the token of a call belongs, in the documents of 2012. */
export const inTheHeader = {
	mistake: inGeneral(
		"Putting the token in the query, where logs keep it. RFC 6750 advises against it, and RFC 9700 forbids it.",
	),
	specs: ["RFC 6750 §2.1", "RFC 6750 §2.3", "RFC 9700 §4.3.2"],
} as const satisfies Partial<HopWords>;

/** The title of an answer with a challenge. A call that was sent elsewhere, or in another way, gets none. */
export const challenging = (title: string): Telling => [
	when(sent("www-authenticate"), title),
	"The call brings nothing",
];

/** What a challenge says; where there is none, that nobody got as far. */
export const challenge = (text = "WWW-Authenticate says what is wrong, or what is needed."): Telling => [
	when(sent("www-authenticate"), text),
	"Neither what was asked for, nor a word on what would help.",
];

/** Why it is so; where no check has judged the call, only that it did not come to where it belongs. */
export const judged = (why: string): Telling => [when(sent("www-authenticate"), why), UNJUDGED];

const UNJUDGED = "Only a call that reaches the API, and as the API expects it, is served.";

/** Told of an answer without photos. A call that was sent elsewhere, or in another way, gets no challenge. */
export const nothingServed = {
	text: [when(sent("www-authenticate"), "The API answers with a challenge."), "The photos do not come back."],
	why: [when(sent("www-authenticate"), "The call did not carry what the API asks for."), UNJUDGED],
	specs: ["RFC 6750 §3.1"],
} as const satisfies Omit<HopWords, "title">;
