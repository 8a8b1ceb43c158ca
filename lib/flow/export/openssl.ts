/** The challenge of a verifier, for a terminal: so that nobody has to believe the page. */

/**
 * The command that prints a verifier's S256 challenge, for a POSIX shell with OpenSSL and GNU basenc. A
 * verifier needs no quotes, except where it begins with `~`, which a shell would take for a home directory.
 */
export function challengeCommand(verifier: string): string {
	const isPlain = /^[A-Za-z0-9._-][A-Za-z0-9._~-]*$/.test(verifier);
	const word = isPlain ? verifier : `'${verifier.replaceAll("'", "'\\''")}'`;
	return `printf %s ${word} | openssl sha256 -binary | basenc --base64url | tr -d =`;
}
