import type { Words } from "@/lib/flow/define";
import { copyWords } from "./words-ada";
import { bringWords } from "./words-bring";
import { ownWords } from "./words-own";
import { swapWords } from "./words-swap";

export { shared } from "./words-ada";

/** Words of this lesson's own hops. */
export const words: Readonly<Record<string, Words>> = { ...copyWords, ...ownWords, ...swapWords, ...bringWords };
