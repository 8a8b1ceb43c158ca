/** The revocation endpoint, as a list (RFC 7009 §2.1). An unknown token passes: it does not work, which is what was asked for. */
import type { Check } from "../../../guard";
import type { RevokeSubject } from "../subjects";
import { tokenGiven } from "./token-given";
import { tokenOfThisClient } from "./token-of-this-client";
import { typeSupported } from "./type-supported";

export const revokeChecks: readonly Check<RevokeSubject>[] = [tokenGiven, typeSupported, tokenOfThisClient];

export type { RevokeSubject };
