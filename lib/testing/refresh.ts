/** The bench with a server that offers refresh tokens, and a client that has registered for them. */
import { formatPairs, type Pairs, pairsOf } from "../http/form";
import { type HeaderList, type HttpRequest, type HttpResponse, post } from "../http/message";
import { defaultSettings, type Settings } from "../vocabulary/settings";
import {
	addClient,
	type Bench,
	bodyOf,
	type Change,
	CLIENT_ID,
	ISSUER,
	obtainCode,
	secretOf,
	startBench,
	tokenRequest,
} from "./bench";

export const REFRESH_GRANTS = ["authorization_code", "refresh_token"] as const;

export async function startRefreshBench(settings: Settings = defaultSettings): Promise<Bench> {
	const bench = await startBench(settings);
	Object.assign(bench.as, { grantTypes: REFRESH_GRANTS });
	const { [CLIENT_ID]: known } = bench.as.clients;
	if (known) bench.as.clients[CLIENT_ID] = { ...known, grant_types: REFRESH_GRANTS, scope: "photos.read photos.write" };
	addClient(bench, { client_id: "other", grant_types: REFRESH_GRANTS });
	return bench;
}

/** How Photo Print proves who it is in the body, where it is confidential and does it there. */
export const bodySecret = ({ settings, as }: Bench): Change =>
	as.clients[CLIENT_ID]?.token_endpoint_auth_method === "client_secret_post"
		? { client_secret: secretOf(settings) }
		: {};

export interface Tokens {
	readonly access: string;
	readonly refresh: string;
	readonly response: HttpResponse;
}

export function tokensOf(response: HttpResponse): Tokens {
	const { access_token, refresh_token } = bodyOf(response);
	return { access: String(access_token), refresh: String(refresh_token), response };
}

/** Signs Ada in, and redeems the code. */
export async function obtainTokens(bench: Bench, change: Change = {}): Promise<Tokens> {
	const code = await obtainCode(bench, change);
	return tokensOf(await bench.send(tokenRequest(code, { ...bodySecret(bench), ...change })));
}

export const refreshFields = (token: string, change: Change = {}): Pairs =>
	pairsOf({ grant_type: "refresh_token", refresh_token: token, client_id: CLIENT_ID, ...change });

export const refreshRequest = (token: string, change: Change = {}, headers: HeaderList = []): HttpRequest =>
	post(`${ISSUER}/token`, formatPairs(refreshFields(token, change)), headers);
