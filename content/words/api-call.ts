/** Words for a call with somebody else's token: what is true of it, and of its failure, also where it was changed. */
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import { type Telling, when } from "@/lib/vocabulary/telling";

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

/** Told of an answer without photos. A call that was sent elsewhere, or in another way, gets no challenge. */
export const nothingServed = {
	text: [when(sent("www-authenticate"), "The API answers with a challenge."), "The photos do not come back."],
	why: [
		when(sent("www-authenticate"), "The call did not carry what the API asks for."),
		"Only a call that reaches the API, and as the API expects it, is served.",
	],
	specs: ["RFC 6750 §3.1"],
} as const satisfies Omit<HopWords, "title">;
