/** What a client makes sure of besides, where the answer is to carry the token itself (RFC 6749 §4.2.2). */
import type { Check } from "../../../guard";
import type { CallbackSubject } from "../subject";
import { tokenCarried } from "./token-carried";
import { tokenTypeKnown } from "./token-type-known";

export const tokenAnswerChecks: readonly Check<CallbackSubject>[] = [tokenCarried, tokenTypeKnown];
