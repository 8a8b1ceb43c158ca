/** The policy of a tool server for mail, about every single call. */
import type { Check } from "../../../guard";
import { recipientKnown } from "./recipient-known";
import type { SendSubject } from "./subject";

export const mailRules: readonly Check<SendSubject>[] = [recipientKnown];

export type { SendSubject };
