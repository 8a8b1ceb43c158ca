/** What a browser makes sure of before a script of a page gets its way (Fetch). */
import type { Check } from "../../guard";
import { headersAllowed } from "./headers-allowed";
import { methodAllowed } from "./method-allowed";
import { originAllowed } from "./origin-allowed";
import { preflightAnswered } from "./preflight-answered";
import type { ScriptSubject } from "./subject";

/** Whether the script may read an answer. */
export const readChecks: readonly Check<ScriptSubject>[] = [originAllowed];

/** After the same question: whether the call may leave at all. */
export const preflightChecks: readonly Check<ScriptSubject>[] = [preflightAnswered, methodAllowed, headersAllowed];

export type { ScriptSubject };
