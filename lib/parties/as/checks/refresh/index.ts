/** What OAuth 2.1 §4.3.1 asks of a refresh token, after the checks that every grant has. The order is ours: reuse is noticed before the scope is. */
import type { Check } from "../../../guard";
import type { RefreshSubject } from "../subjects";
import { grantActive } from "./grant-active";
import { keyBound } from "./key-bound";
import { resourceGranted } from "./resource-granted";
import { scopeGranted } from "./scope-granted";
import { tokenFresh } from "./token-fresh";
import { tokenKnown } from "./token-known";
import { tokenOfThisClient } from "./token-of-this-client";
import { tokenUnused } from "./token-unused";

/** For `refresh_token`. */
export const refreshChecks: readonly Check<RefreshSubject>[] = [
	tokenKnown,
	tokenOfThisClient,
	// The key that a token is bound to belongs here (RFC 9449 §5): before the reuse check, or a thief without
	// the key could have the whole family revoked.
	tokenFresh,
	grantActive,
	tokenUnused,
	scopeGranted,
	resourceGranted,
];

/** Where the server speaks DPoP. They run at the place that the comment above names. */
export const bindingChecks: readonly Check<RefreshSubject>[] = [keyBound];

export type { RefreshSubject };
