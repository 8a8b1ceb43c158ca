/** A client as a program of its own: its surroundings are what `npm run lab -- --report` sets. */
import { fileURLToPath } from "node:url";

/**
 * Logs in where this very file was started, and does nothing where it was imported.
 * @param url of the file
 */
export async function asProgram(url, login) {
	if (process.argv[1] !== fileURLToPath(url)) return;
	const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_REDIRECT_URI, OIDC_SCOPE, LAB_API } = process.env;
	await login({
		issuer: OIDC_ISSUER,
		clientId: OIDC_CLIENT_ID,
		secret: OIDC_CLIENT_SECRET,
		redirectUri: OIDC_REDIRECT_URI,
		scope: OIDC_SCOPE,
		api: LAB_API,
	});
}
