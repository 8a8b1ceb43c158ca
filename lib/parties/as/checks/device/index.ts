/** The pages of the device grant, as lists. A failure is a page. */
import type { Check } from "../../../guard";
import type { DeviceSubject } from "../subjects";
import { codeFresh } from "./code-fresh";
import { codeKnown } from "./code-known";
import { codeUndecided } from "./code-undecided";
import { placeSame } from "./place-same";
import { triesLeft } from "./tries-left";

/** For a person who has typed a code. */
export const userCodeChecks: readonly Check<DeviceSubject>[] = [triesLeft, codeKnown, codeFresh, codeUndecided];
/** The same at a server that knows where network addresses are. */
export const placedCodeChecks: readonly Check<DeviceSubject>[] = [...userCodeChecks, placeSame];
/** For a person who has decided: time may have passed since the code was typed. */
export const deviceDecisionChecks: readonly Check<DeviceSubject>[] = [codeFresh, codeUndecided];

export type { DeviceSubject };
