import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { browserWords } from "./words-browser";
import { eitherWords } from "./words-page";

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = { ...codeFront, ...codeBack, ...eitherWords, ...browserWords };
