/** What a browser makes sure of before a page gets a script (Content Security Policy). */
import type { Check } from "../../../guard";
import { scriptAllowed } from "./script-allowed";
import type { SourceSubject } from "./subject";

export const sourceChecks: readonly Check<SourceSubject>[] = [scriptAllowed];

export type { SourceSubject };
