/** What the server asks itself before an error travels back, where anybody may register an address to send people to. */
import type { Check } from "../../../guard";
import type { RedirectSubject } from "../subjects";
import { targetTrusted } from "./target-trusted";

export const redirectChecks: readonly Check<RedirectSubject>[] = [targetTrusted];

export type { RedirectSubject };
