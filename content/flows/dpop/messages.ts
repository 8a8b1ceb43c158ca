import type { Words } from "@/lib/flow/define";
import { calls } from "./words-calls";
import { theft } from "./words-theft";
import { tokens } from "./words-tokens";

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = { ...tokens, ...calls, ...theft };
