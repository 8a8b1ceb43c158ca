import type { Words } from "@/lib/flow/define";
import { afterwards } from "./words-after";
import { asking } from "./words-asking";
import { using } from "./words-using";

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = {
	...using,
	...asking("ask"),
	...asking("askAgain"),
	...afterwards,
};
