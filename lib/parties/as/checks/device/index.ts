/** The device authorization endpoint and the pages of the device grant, as lists. A failure on a page is a page. */
import type { Check } from "../../../guard";
import type { TokenSubject } from "../token";
import { codeFresh } from "./code-fresh";
import { codeKnown } from "./code-known";
import { codeUndecided } from "./code-undecided";
import { grantAllowed } from "./grant-allowed";
import type { DeviceSubject } from "./subject";
import { triesLeft } from "./tries-left";

/** For a device that asks for codes, once its client is known. */
export const deviceRequestChecks: readonly Check<TokenSubject>[] = [grantAllowed];
/** For a person who has typed a code. */
export const userCodeChecks: readonly Check<DeviceSubject>[] = [triesLeft, codeKnown, codeFresh, codeUndecided];
/** For a person who has decided: time may have passed since the code was typed. */
export const deviceDecisionChecks: readonly Check<DeviceSubject>[] = [codeFresh, codeUndecided];

export type { DeviceSubject };
