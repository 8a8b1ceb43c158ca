/** What a browser looks at before it says, in a request, which page has made it send that. */
import type { Check } from "../../../guard";
import { addressShared } from "./address-shared";
import type { PageSubject } from "./subject";

/** Whether the whole address of the page may be said. */
export const refererChecks: readonly Check<PageSubject>[] = [addressShared];

export type { PageSubject };
