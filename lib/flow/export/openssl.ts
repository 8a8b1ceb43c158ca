/** The challenge of a verifier, for a terminal: so that nobody has to believe the page. */
import { hasControls, printed, word } from "./shell";

/**
 * The command that prints a verifier's S256 challenge, for any shell with OpenSSL. A verifier needs no quotes, except
 * where it has a `~`: a shell may take that for a home directory, and zsh for a pattern.
 */
export function challengeCommand(verifier: string): string {
	const argument = /^[A-Za-z0-9._-]+$/.test(verifier) ? verifier : word(verifier);
	const source = hasControls(verifier) ? printed(verifier) : `printf %s ${argument}`;
	return `${source} | openssl sha256 -binary | openssl base64 -A | tr '/+' '_-' | tr -d '='`;
}
