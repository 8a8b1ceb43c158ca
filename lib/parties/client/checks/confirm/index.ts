/** What an agent makes sure of before it calls a tool. */
import type { Check } from "../../../guard";
import { personConfirmed } from "./person-confirmed";
import type { PlannedSubject } from "./subject";

export const confirmChecks: readonly Check<PlannedSubject>[] = [personConfirmed];

export type { PlannedSubject };
