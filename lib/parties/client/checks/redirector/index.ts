/** What a client looks at that sends browsers on (RFC 9700 §4.11.1). */
import type { Check } from "../../../guard";
import type { RedirectorSubject } from "../subjects";
import { targetAllowed } from "./target-allowed";

export const redirectorChecks: readonly Check<RedirectorSubject>[] = [targetAllowed];

export type { RedirectorSubject };
