import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { loginWords } from "./words-login";
import { logoutWords } from "./words-logout";

/** The token request is the one of every code grant; there is no API behind this one. */
const redeemWords = Object.fromEntries(Object.entries(codeBack).filter(([key]) => key.startsWith("token.")));

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = {
	...codeFront,
	...redeemWords,
	...loginWords,
	...logoutWords,
};
