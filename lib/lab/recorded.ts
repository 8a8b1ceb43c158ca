/**
 * A run that was played in a sandbox before, for a page that has no server behind it: the same parties, a client that
 * makes a mistake and mends it. It is played when the site is built, and nothing of it is written down.
 */
import { demonstrationKey } from "../crypto/keys";
import { challengeOf } from "../crypto/pkce";
import { formatPairs, pairsOf, queryOf } from "../http/form";
import { get, type HeaderList, type HttpResponse, header, json, post } from "../http/message";
import { program } from "../parties/programs";
import { seeded } from "../world/dice";
import { answerAt } from "./answer";
import type { Description, LabTrace } from "./live";
import { createLedger } from "./log";
import { registeredClients } from "./people";
import { openSandbox, type Sandbox } from "./sandbox";
import { labTools } from "./tool-server";
import { LAB_TOOLS } from "./tools";

export interface Recorded {
	readonly description: Description;
	readonly trace: LabTrace;
}

const ORIGIN = "http://127.0.0.1:4180";
const REDIRECT = "http://127.0.0.1:3000/cb";
/** 2027-01-15, which is as good as any other day. */
const BEGAN = 1_800_000_000;
const AGENT: HeaderList = [["User-Agent", "openid-client/v6.9.0"]];

/** Opens a sandbox whose chance can be repeated. */
async function opened(): Promise<Sandbox> {
	// A page without a server calls no tool.
	program(
		LAB_TOOLS,
		labTools(async () => json(501, {})),
	);
	const dice = seeded({ clock: 0, draws: {}, values: [], memory: {}, open: {} }, "recorded");
	const around = {
		...dice,
		now: () => BEGAN,
		newKey: async (kid: string) => ({ ...demonstrationKey, kid }),
		pause: async () => undefined,
		fetchOutside: async () => ({ status: 0, headers: [], body: "" }),
	};
	const sandbox = await openSandbox("recorded", { origin: ORIGIN, around, ledger: createLedger(10_000_000) });
	sandbox.settings = { ...sandbox.settings, consent: "auto" };
	return sandbox;
}

/** Plays it. The client sends the challenge instead of the verifier, is refused, and does it right the second time. */
export async function recordedRun(): Promise<Recorded> {
	const sandbox = await opened();
	const { issuer, api } = sandbox.addresses;
	const send = (request: Parameters<typeof answerAt>[1]) => answerAt(sandbox, request, () => BEGAN * 1000);
	await send(get(`${ORIGIN}/.well-known/openid-configuration/recorded/as`, AGENT));
	let tokens: HttpResponse | undefined;
	for (const [verifier, redeems] of mistakeAndMended()) {
		const code = codeIn(await send(get(`${issuer}/authorize?${formatPairs(asking(verifier))}`)));
		const fields = { grant_type: "authorization_code", client_id: "lab-public", redirect_uri: REDIRECT, code };
		const body = formatPairs(pairsOf({ ...fields, code_verifier: redeems(verifier) }));
		tokens = await send(post(`${issuer}/token`, body, AGENT));
	}
	const { access_token: token } = JSON.parse(tokens?.body ?? "{}");
	await send(get(`${api}/photos`, [["Authorization", `Bearer ${token}`], ...AGENT]));
	return { description: descriptionOf(sandbox), trace: traceOf(sandbox) };
}

type Redeems = (verifier: string) => string;

const mistakeAndMended = (): readonly (readonly [verifier: string, redeems: Redeems])[] => [
	["k3Vt0Zf1bQmYx7Lr9cWd2Hs5Pj8Na4Ue6Go-Ti_Rq1w", (verifier) => challengeOf(verifier, "S256")],
	["p8Xn2Jc6Ls0Vb4Mz1Kd7Fg3Ht9Wq5Ry-Ea_Uo2Ii6Tk", (verifier) => verifier],
];

const asking = (verifier: string) =>
	pairsOf({
		response_type: "code",
		client_id: "lab-public",
		redirect_uri: REDIRECT,
		scope: "openid photos.read",
		state: verifier.slice(0, 12),
		nonce: verifier.slice(-12),
		code_challenge: challengeOf(verifier, "S256"),
		code_challenge_method: "S256",
	});

const codeIn = ({ headers }: HttpResponse): string | undefined =>
	queryOf(header(headers, "location") ?? "").find(([name]) => name === "code")?.[1];

const descriptionOf = ({ id, addresses, settings, secrets }: Sandbox): Description => ({
	id,
	...addresses,
	clients: Object.values(registeredClients(settings, secrets)),
	settings,
});

const traceOf = ({ id, addresses, lanes, log }: Sandbox): LabTrace => ({
	sandbox: id,
	...addresses,
	lanes: Object.values(lanes).map(({ program: _, ...lane }) => lane),
	dropped: log.dropped,
	next: log.next,
	exchanges: log.exchanges,
});
