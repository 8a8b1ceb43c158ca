import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { devicePages } from "./words-pages";
import { devicePolls } from "./words-polls";

/** The hops that every grant has, in the same words. */
const shared = Object.fromEntries(
	Object.entries({ ...codeFront, ...codeBack }).filter(([key]) =>
		/^(login|api)\.|^consent\.(request|.*refused)$/.test(key),
	),
);

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = { ...shared, ...devicePages, ...devicePolls };
