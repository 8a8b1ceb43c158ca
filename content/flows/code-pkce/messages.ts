import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = { ...codeFront, ...codeBack };
