/** Requests to a sandbox of the lab that are refused for one reason, and what is said of the last one. */
import { challengeOf } from "../crypto/pkce";
import { formatPairs, pairsOf, queryOf } from "../http/form";
import { get, type HeaderList, type HttpResponse, header, post } from "../http/message";
import { explain } from "../lab/explain/explain";
import { LAB_ORIGIN, type LabBench, SANDBOX, startSandbox } from "./sandbox";

export const BASE = `${LAB_ORIGIN}/${SANDBOX}`;
export const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
export const OTHER_VERIFIER = "x".repeat(43);
const CALLBACK = "http://127.0.0.1:5555/cb";

export type Fields = Readonly<Record<string, string | undefined>>;

export const started = () => startSandbox({ consent: "auto" });

export const basic = (user: string, password: string): HeaderList => [
	["Authorization", `Basic ${btoa(`${user}:${password}`)}`],
];

export const token = ({ send }: LabBench, fields: Fields, headers: HeaderList = []) =>
	send(post(`${BASE}/as/token`, formatPairs(pairsOf(fields)), [...headers]));

export async function codeFor({ send }: LabBench, verifier = VERIFIER, fields: Fields = {}): Promise<string> {
	const asked = {
		response_type: "code",
		client_id: "lab-public",
		redirect_uri: CALLBACK,
		scope: "openid photos.read",
		code_challenge: challengeOf(verifier, "S256"),
		code_challenge_method: "S256",
		...fields,
	};
	const { headers } = await send(get(`${BASE}/as/authorize?${formatPairs(pairsOf(asked))}`));
	return queryOf(header(headers, "location") ?? "").find(([name]) => name === "code")?.[1] ?? "";
}

export const redemption = (code: string, fields: Fields = {}): Fields => ({
	grant_type: "authorization_code",
	client_id: "lab-public",
	redirect_uri: CALLBACK,
	code,
	code_verifier: VERIFIER,
	...fields,
});

export const refresh = (text: string | undefined): Fields => ({
	grant_type: "refresh_token",
	client_id: "lab-public",
	refresh_token: text,
});

export const bodyOf = ({ body }: HttpResponse) => JSON.parse(body);

export function told({ sandbox: { log } }: LabBench) {
	const exchange = log.exchanges.at(-1);
	const said = exchange && explain(exchange, log.exchanges);
	if (!said) throw new Error("The last message was no refusal");
	return said;
}
