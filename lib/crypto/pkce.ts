/** Proof Key for Code Exchange (RFC 7636). */

import { sha256 } from "./sha256";
import { base64url } from "./text-forms";

export type ChallengeMethod = "S256" | "plain";

export const isChallengeMethod = (text: string): text is ChallengeMethod => text === "S256" || text === "plain";

/** `BASE64URL-ENCODE(SHA256(ASCII(code_verifier)))`, or the verifier itself for `plain` (RFC 7636 §4.2). */
export const challengeOf = (codeVerifier: string, method: ChallengeMethod): string =>
	method === "S256" ? base64url(sha256(codeVerifier)) : codeVerifier;

/** Shortest and longest verifier, in characters (RFC 7636 §4.1). */
export const VERIFIER_LENGTH = { min: 43, max: 128 } as const;

/** What is wrong with a verifier or a challenge, which share alphabet and length (RFC 7636 §4.1, §4.2). */
export interface PkceSyntax {
	readonly length: number;
	readonly lengthOk: boolean;
	/** Characters outside `A-Z a-z 0-9 - . _ ~`, each once. */
	readonly strays: readonly string[];
}

export function pkceSyntax(text: string): PkceSyntax {
	const characters = [...text];
	return {
		length: characters.length,
		lengthOk: characters.length >= VERIFIER_LENGTH.min && characters.length <= VERIFIER_LENGTH.max,
		strays: [...new Set(characters.filter((c) => !/^[A-Za-z0-9\-._~]$/.test(c)))],
	};
}

export const isPkceText = (text: string): boolean => {
	const { lengthOk, strays } = pkceSyntax(text);
	return lengthOk && strays.length === 0;
};
