/** What the registration of a program must hold, besides what holds for every client. */
import type { Check } from "../../../guard";
import { clientIdFree } from "./client-id-free";
import type { ProgramSubject } from "./subject";

export const programChecks: readonly Check<ProgramSubject>[] = [clientIdFree];

export type { ProgramSubject };
