/** One value, tried: at the API, or first at the server that issues tokens for it. */

import { utf8 } from "../../crypto/bytes";
import { jsonObject } from "../../crypto/json";
import { base64 } from "../../crypto/text-forms";
import { playedBy } from "../../flow/free/seam";
import { holds } from "../../flow/free/slots";
import type { Opened } from "../../flow/run";
import { formatPairs, type Pairs, parsePairs, splitUrl } from "../../http/form";
import { type HttpRequest, post } from "../../http/message";
import { createNetwork, type Network } from "../../parties/network";
import type { Refusal } from "../../vocabulary/message";
import type { Value, ValueKind } from "../../vocabulary/values";
import { cloneWorld } from "../../world/clone";
import { seeded } from "../../world/dice";
import type { World } from "../../world/world";
import { aimOf, clientOf, givesAim } from "./aim";
import { callsWith } from "./api-calls";
import type { Judged } from "./judged";

const GRANTS: Readonly<Partial<Record<ValueKind, string>>> = {
	client_secret: "client_credentials",
	code: "authorization_code",
	refresh_token: "refresh_token",
	device_code: "urn:ietf:params:oauth:grant-type:device_code",
};

/** What in a request proves something. Everything else in it is known to everybody. */
const PROOFS: readonly string[] = [
	"code_verifier",
	"client_secret",
	"client_assertion",
	"Authorization",
	"DPoP",
	"certificate",
];

interface Try {
	/** Names of the parameters that this try could fill in. */
	readonly names: readonly string[];
	readonly request: HttpRequest;
}

/** Plays every way to use a value, each on a copy of its own, and says how far the best of them came. */
export async function tryValue(value: Value, judged: Judged): Promise<Opened> {
	const { id, kind } = value;
	if (kind === "access_token") return { id, ...(await call(value.text, judged, judged.world)), lacks: [] };
	const grant = GRANTS[kind] ?? "";
	let best: Opened | undefined;
	for (const one of waysToRedeem(value, grant, judged)) {
		const found = await redeem(one, grant, judged);
		const opened = { id, ...found };
		if (best === undefined || rank(opened) > rank(best)) best = opened;
		if (opened.opens === "aim") break;
	}
	return best ?? { id, opens: "nothing", lacks: [] };
}

const ORDER: readonly Opened["opens"][] = ["nothing", "tokens", "served", "aim"];
const rank = ({ opens, lacks }: Opened): number => ORDER.indexOf(opens) * 100 - lacks.length;

const networkOf = ({ lanes, settings }: Judged, draft: World): Network =>
	createNetwork(lanes, draft, settings, seeded(draft, settings.seed));

const refusalOf = (refusal: Refusal | undefined) =>
	refusal === undefined ? {} : { refusedBy: refusal.check, error: refusal.error };

/** The token as Bearer in every call of the run. Mallory's own is taken as well, and opens Mallory's album. */
async function call(token: string, judged: Judged, world: World): Promise<Omit<Opened, "id" | "lacks">> {
	const aim = aimOf(world);
	let best: Omit<Opened, "id" | "lacks"> = { opens: "nothing" };
	for (const request of callsWith(token, judged.lanes, world)) {
		const { response, notebook } = await networkOf(judged, cloneWorld(world)).deliver(request);
		// Knowing of Ada is not being taken for her: a token signs nobody in.
		if (aim !== "account" && givesAim(world, aim, response)) return { opens: "aim" };
		if (response.status < 300 && response.status > 0) best = { opens: "served" };
		else if (best.opens === "nothing") best = { opens: "nothing", ...refusalOf(notebook.refusal) };
	}
	return best;
}

async function redeem({ request, names }: Try, grant: string, judged: Judged): Promise<Omit<Opened, "id">> {
	const draft = cloneWorld(judged.world);
	const { response, notebook } = await networkOf(judged, draft).deliver(request);
	const token = jsonObject(response.body)?.access_token;
	if (response.status !== 200 || typeof token !== "string") {
		const honest = judged.honestFields[grant] ?? [];
		const lacks = honest.filter((name) => PROOFS.includes(name) && !names.includes(name));
		return { opens: "nothing", ...refusalOf(notebook.refusal), lacks };
	}
	const read = await call(token, judged, draft);
	return { ...read, opens: read.opens === "nothing" ? "tokens" : read.opens, lacks: [] };
}

/** With each verifier that the attacker holds, takes for one or chose itself, and once without. */
function waysToRedeem({ kind, text }: Value, grant: string, judged: Judged): readonly Try[] {
	const { world, people, honestFields } = judged;
	const played = playedBy(world, people.attacker);
	const textsOf = (...kinds: readonly ValueKind[]) =>
		world.values
			.filter((one) => kinds.includes(one.kind) && holds(played, one, people.attacker))
			.map((one) => one.text);
	const client = clientOf(world);
	const endpoint = client?.metadata.token_endpoint || tokenEndpointIn(judged);
	if (!client || endpoint === "") return [];
	const verifiers =
		kind === "code" ? [...textsOf("code_verifier", "code_challenge"), ...chosenIn(judged), undefined] : [undefined];
	const secrets = proofsOf(client.clientId, textsOf("client_secret"));
	const redirectUris = kind === "code" ? [client.redirectUri, ...arrivedAt(text, judged)] : [undefined];
	const ways = redirectUris.flatMap((redirectUri) =>
		verifiers.flatMap((verifier) => secrets.map((secret) => ({ redirectUri, verifier, secret }))),
	);
	return ways.map(({ redirectUri, verifier, secret }) => {
		const fields: Pairs = [
			["grant_type", grant],
			...(kind === "client_secret" ? [] : ([[kind, text]] as const)),
			...secret.fields,
			...(redirectUri === undefined ? [] : ([["redirect_uri", redirectUri]] as const)),
			...(verifier === undefined ? [] : ([["code_verifier", verifier]] as const)),
			...(honestFields[grant]?.includes("resource") ? ([["resource", client.resource]] as const) : []),
		];
		const names = [...fields, ...secret.headers].map(([name]) => name);
		return { request: post(endpoint, formatPairs(fields), secret.headers), names };
	});
}

/** Where everybody knows the server to answer, until the client has read it. */
const tokenEndpointIn = ({ lanes }: Judged): string => {
	const base = lanes.find(({ role }) => role === "as")?.base;
	return base === undefined ? "" : `${base}/token`;
};

/** As the client, with a secret that is held: in the body or in the header, whichever was registered (RFC 6749 §2.3.1). */
function proofsOf(clientId: string, [secret]: readonly string[]): readonly { fields: Pairs; headers: Pairs }[] {
	const named = { fields: [["client_id", clientId]], headers: [] } as const;
	if (secret === undefined) return [named];
	const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`;
	return [
		{ fields: [...named.fields, ["client_secret", secret]], headers: [] },
		{ fields: [], headers: [["Authorization", `Basic ${base64(utf8(pair))}`]] },
	];
}

/** Addresses of the attacker's own at which a code arrived: the request for it has named them. */
const arrivedAt = (code: string, { world, people }: Judged): readonly string[] =>
	playedBy(world, people.attacker).heard.flatMap(({ request }) => {
		const { target, query } = splitUrl(request?.url ?? "");
		return parsePairs(query).some(([name, value]) => name === "code" && value === code) ? [target] : [];
	});

/** Verifiers that the attacker made up: what it had hashed in a message of its own. */
const chosenIn = ({ free }: Judged): readonly string[] =>
	[...JSON.stringify(free.interventions).matchAll(/\{s256:([A-Za-z0-9\-._~]{43,128})\}/g)].map(([, text = ""]) => text);
