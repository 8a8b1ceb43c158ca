/** A bench whose server offers the password grant, to a client that may use it. */
import { grantTypesWithPassword } from "../cast/cast";
import { formatPairs, pairsOf } from "../http/form";
import { type HeaderList, type HttpRequest, post } from "../http/message";
import { profiles } from "../vocabulary/profiles";
import type { Settings } from "../vocabulary/settings";
import { API, type Bench, type Change, CLIENT_ID, ISSUER, PASSWORD, SCOPE, startBench, withLevels } from "./bench";

/** OAuth 2.1 with the grant left on. */
export const passwordOn: Settings = withLevels({ password: profiles["2.0"].password });

export async function startPasswordBench(settings: Settings = passwordOn): Promise<Bench> {
	const bench = await startBench(settings);
	const as = { ...bench.as, grantTypes: grantTypesWithPassword(settings), clients: { ...bench.as.clients } };
	const registered = as.clients[CLIENT_ID];
	if (registered) as.clients[CLIENT_ID] = { ...registered, grant_types: ["password"] };
	bench.world.memory.as = as;
	return { ...bench, as };
}

/** The token request of RFC 6749 §4.3.2, with fields replaced; `undefined` leaves one out. */
export const passwordTokenRequest = (change: Change = {}, headers: HeaderList = []): HttpRequest =>
	post(
		`${ISSUER}/token`,
		formatPairs(
			pairsOf({
				grant_type: "password",
				username: "ada",
				password: PASSWORD,
				scope: SCOPE,
				resource: API,
				client_id: CLIENT_ID,
				...change,
			}),
		),
		headers,
	);
