/** What a browser looks at before it follows a redirect. */
import type { Check } from "../../../guard";
import { formResent } from "./form-resent";
import type { RedirectSubject } from "./subject";

/** Whether what was sent is sent again. */
export const redirectChecks: readonly Check<RedirectSubject>[] = [formResent];

export type { RedirectSubject };
