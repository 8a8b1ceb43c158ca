/**
 * `private_key_jwt`, as a list (RFC 7523 §3, RFC 7523bis). Type, key and signature come before any claim is
 * believed; the number is looked up last, so that an assertion that fails for another reason uses up nothing.
 */
import type { Check } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { algorithmAllowed } from "./algorithm-allowed";
import { audienceIsIssuer } from "./audience-is-issuer";
import { criticalUnderstood } from "./critical-understood";
import { inTime } from "./in-time";
import { keyRegistered } from "./key-registered";
import { namesTheClient } from "./names-the-client";
import { readable } from "./readable";
import { sent } from "./sent";
import { signatureValid } from "./signature-valid";
import { typeFits } from "./type-fits";
import { typeNamed } from "./type-named";
import { unused } from "./unused";

export const assertionChecks: readonly Check<TokenSubject>[] = [
	sent,
	typeNamed,
	readable,
	algorithmAllowed,
	typeFits,
	criticalUnderstood,
	keyRegistered,
	signatureValid,
	namesTheClient,
	audienceIsIssuer,
	inTime,
	unused,
];

export { ASSERTION_ALGORITHMS } from "./algorithm-allowed";
