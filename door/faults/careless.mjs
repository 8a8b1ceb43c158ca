/**
 * A client that checks nothing: it takes what it gets, as programs do that were written until they worked. For tests;
 * as a program it reads its surroundings as `npm run lab -- --report` sets them.
 */
import { createHash, randomBytes } from "node:crypto";
import { asProgram } from "./program.mjs";

const random = () => randomBytes(32).toString("base64url");

/** Whatever comes, as JSON; nothing where it is none. */
const read = async (response) => response.json().catch(() => ({}));

/** Follows a browser's redirects to the client's own address. */
async function browse(url, redirectUri) {
	for (let next = url, hops = 0; hops < 5; hops++) {
		const answer = await fetch(next, { redirect: "manual" });
		const location = answer.headers.get("location") ?? "";
		if (location.startsWith(redirectUri)) return new URL(location).searchParams;
		next = new URL(location, next).href;
	}
	return new URLSearchParams();
}

/** Logs in, asks who that was, calls the API, and refreshes twice. Ends well, whatever happens. */
export async function login({ issuer, clientId, secret, redirectUri, scope, api }) {
	const document = await read(await fetch(`${issuer}/.well-known/openid-configuration`));
	const { origin, pathname } = new URL(api);
	await read(await fetch(`${origin}/.well-known/oauth-protected-resource${pathname}`));
	const verifier = random();
	const isHashed = (document.code_challenge_methods_supported ?? []).includes("S256");
	const query = new URLSearchParams({
		response_type: "code",
		client_id: clientId,
		redirect_uri: redirectUri,
		scope,
		state: random(),
		nonce: random(),
		code_challenge: isHashed ? createHash("sha256").update(verifier).digest("base64url") : verifier,
		code_challenge_method: isHashed ? "S256" : "plain",
	});
	const answer = await browse(`${document.authorization_endpoint}?${query}`, redirectUri);
	const ask = async (fields) =>
		read(
			await fetch(document.token_endpoint, {
				method: "POST",
				headers: secret
					? {
							Authorization: `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString("base64")}`,
						}
					: {},
				body: new URLSearchParams(secret ? fields : { ...fields, client_id: clientId }),
			}),
		);
	const call = (url, token) => fetch(url, { headers: { Authorization: `Bearer ${token}` } });

	const fields = { redirect_uri: redirectUri, code_verifier: verifier };
	let tokens = await ask({ grant_type: "authorization_code", code: answer.get("code"), ...fields });
	if (document.userinfo_endpoint) await call(document.userinfo_endpoint, tokens.access_token);
	await call(`${api}/photos`, tokens.access_token);
	for (let again = 0; again < 2; again++) {
		tokens = await ask({ grant_type: "refresh_token", refresh_token: tokens.refresh_token });
		await call(`${api}/photos`, tokens.access_token);
	}
}

await asProgram(import.meta.url, login);
