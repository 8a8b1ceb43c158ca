import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { apiWords } from "./words-api";
import { askWords } from "./words-ask";
import { returnWords } from "./words-return";

/** Words that hold for every grant with a person, whatever the answer carries. */
const same = [
	"login.request",
	"login.response",
	"login.response.refused",
	"consent.request",
	"consent.response",
	"consent.response.refused",
	"decide.request",
] as const;

const wordsOf = (key: string): Words => {
	const words = codeFront[key];
	if (!words) throw new Error(`There are no shared words for "${key}"`);
	return words;
};

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = {
	...Object.fromEntries(same.map((key) => [key, wordsOf(key)])),
	"authorize.response.refused": (...moment) => ({
		...usualWords(codeFront)("authorize.response.refused", ...moment),
		specs20: ["RFC 6749 §4.2.2.1", "RFC 6749 §3.1.2.4"],
	}),
	...askWords,
	...returnWords,
	...apiWords,
};
