/** What ties an ID Token to the token that came with it (OpenID Core §3.1.3.6). */

import { sha256 } from "./sha256";
import { base64url } from "./text-forms";

/**
 * `at_hash` for an ID Token that is signed with RS256: the left half of the SHA-256 hash of the ASCII
 * text of the token, in base64url. The hash follows the algorithm of the ID Token, and we have only this one.
 */
export const tokenHash = (token: string): string => base64url(sha256(token).slice(0, 16));
