import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { apiWords } from "./words-api";
import { askWords } from "./words-ask";
import { returnWords } from "./words-return";

/** Words that hold for every grant with a person, whatever the answer carries. */
const same = [
	"authorize.response.refused",
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
	...askWords,
	...returnWords,
	...apiWords,
};
