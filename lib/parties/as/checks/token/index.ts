/** The token endpoint, as lists: what OAuth 2.1 §3.2.2 asks of every grant, then what OAuth 2.1 §4.1.3 asks of a code. */
import type { Check } from "../../../guard";
import { clientAuthenticates } from "./client-authenticates";
import { clientKnown } from "./client-known";
import { codeFresh } from "./code-fresh";
import { codeKnown } from "./code-known";
import { codeOfThisClient } from "./code-of-this-client";
import { codeUnused } from "./code-unused";
import { formEncoded } from "./form-encoded";
import { grantTypeAllowed } from "./grant-type-allowed";
import { grantTypeSupported } from "./grant-type-supported";
import { keySame } from "./key-same";
import { oneAuthentication } from "./one-authentication";
import { parametersOnce } from "./parameters-once";
import { redirectUriSame } from "./redirect-uri-same";
import { resourceGranted } from "./resource-granted";
import type { CodeGrantSubject, TokenSubject } from "./subject";
import { verifierExpected } from "./verifier-expected";
import { verifierFits } from "./verifier-fits";

/** For every grant. */
export const tokenChecks: readonly Check<TokenSubject>[] = [
	formEncoded,
	parametersOnce,
	oneAuthentication,
	clientKnown,
	clientAuthenticates,
	grantTypeSupported,
	grantTypeAllowed,
];

/** For `authorization_code`. */
export const codeGrantChecks: readonly Check<CodeGrantSubject>[] = [
	codeKnown,
	codeFresh,
	codeOfThisClient,
	redirectUriSame,
	verifierExpected,
	verifierFits,
	resourceGranted,
	codeUnused,
];

/** What a code adds that was made for one key. */
export const codeKeyChecks: readonly Check<CodeGrantSubject>[] = [keySame];

export type { CodeGrantSubject, TokenSubject };
