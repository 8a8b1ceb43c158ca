import type { Words } from "@/lib/flow/define";
import { back } from "./messages-back";
import { front } from "./messages-front";

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = { ...front, ...back };
