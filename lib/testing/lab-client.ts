/** What a client sends to a sandbox of the lab, step by step, for tests that decide about each step themselves. */
import { formatPairs, pairsOf, queryOf, readParams } from "../http/form";
import { get, type HeaderList, type HttpResponse, header, post } from "../http/message";
import type { LabBench } from "./sandbox";

const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const CALLBACK = "http://127.0.0.1:5555/cb";

export const jsonOf = ({ body }: HttpResponse) => JSON.parse(body) as Readonly<Record<string, string>>;

/** A public client, and all that it may send. */
export function clientOf({ send, sandbox }: Pick<LabBench, "send" | "sandbox">, clientId = "lab-public") {
	const { issuer, api } = sandbox.addresses;
	const own = { client_id: clientId };
	const token = async (fields: Readonly<Record<string, string | undefined>>) =>
		jsonOf(await send(post(`${issuer}/token`, formatPairs(pairsOf({ ...own, ...fields })))));
	const authorizePage = (change: Readonly<Record<string, string | undefined>> = {}) => {
		const fields = {
			response_type: "code",
			...own,
			redirect_uri: CALLBACK,
			scope: "openid photos.read",
			state: "xyz-A",
			nonce: "n-1",
			code_challenge: CHALLENGE,
			code_challenge_method: "S256",
			...change,
		};
		return send(get(`${issuer}/authorize?${formatPairs(pairsOf(fields))}`));
	};
	return {
		authorizePage,
		discover: (at = issuer) => send(get(`${at}/.well-known/openid-configuration`)),
		/** @returns the parameters that the browser brings back */
		async authorize(change: Readonly<Record<string, string | undefined>> = {}) {
			const answer = await authorizePage(change);
			return readParams(queryOf(header(answer.headers, "location") ?? ""));
		},
		redeem: (code: string | undefined) =>
			token({ grant_type: "authorization_code", code, redirect_uri: CALLBACK, code_verifier: VERIFIER }),
		refresh: (refreshToken: string | undefined) => token({ grant_type: "refresh_token", refresh_token: refreshToken }),
		token,
		keys: () => send(get(`${issuer}/jwks`)),
		call: (accessToken: string | undefined, query = "", headers: HeaderList = []) =>
			send(get(`${api}/photos${query}`, [["Authorization", `Bearer ${accessToken}`], ...headers])),
		userinfo: (accessToken: string | undefined) =>
			send(get(`${issuer}/userinfo`, [["Authorization", `Bearer ${accessToken}`]])),
	};
}

/** A whole login, and one call. */
export async function wholeLogin(client: ReturnType<typeof clientOf>, change: Readonly<Record<string, string>> = {}) {
	const tokens = await client.redeem((await client.authorize(change)).get("code"));
	await client.call(tokens.access_token);
	return tokens;
}
