/** One value, tried: at the API, or first at the server that issues tokens for it. */

import { jsonObject } from "../../crypto/json";
import { playedBy } from "../../flow/free/seam";
import { holds } from "../../flow/free/slots";
import type { Opened } from "../../flow/run";
import { formatPairs, type Pairs, parsePairs, splitUrl } from "../../http/form";
import { type HttpRequest, post } from "../../http/message";
import { apiRequest, photosOf } from "../../parties/client/tokens";
import { createNetwork, type Network } from "../../parties/network";
import type { Refusal } from "../../vocabulary/message";
import type { Value, ValueKind } from "../../vocabulary/values";
import type { ClientMemory } from "../../world/client-memory";
import { cloneWorld } from "../../world/clone";
import { seeded } from "../../world/dice";
import type { World } from "../../world/world";
import type { Judged } from "./judged";
import { adasPhotos } from "./people";

const GRANTS: Readonly<Partial<Record<ValueKind, string>>> = {
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
	if (kind === "access_token") return { id, ...(await readPhotos(value.text, judged, judged.world)), lacks: [] };
	const grant = GRANTS[kind] ?? "";
	let best: Opened | undefined;
	for (const one of waysToRedeem(value, grant, judged)) {
		const found = await redeem(one, grant, judged);
		const opened = { id, ...found };
		if (best === undefined || rank(opened) > rank(best)) best = opened;
		if (opened.opens === "photos") break;
	}
	return best ?? { id, opens: "nothing", lacks: [] };
}

const ORDER: readonly Opened["opens"][] = ["nothing", "tokens", "photos"];
const rank = ({ opens, lacks }: Opened): number => ORDER.indexOf(opens) * 100 - lacks.length;

const networkOf = ({ lanes, settings }: Judged, draft: World): Network =>
	createNetwork(lanes, draft, settings, seeded(draft, settings.seed));

const refusalOf = (refusal: Refusal | undefined) =>
	refusal === undefined ? {} : { refusedBy: refusal.check, error: refusal.error };

/** The token as Bearer at every API of the run. */
async function readPhotos(token: string, judged: Judged, world: World): Promise<Omit<Opened, "id" | "lacks">> {
	let refused = {};
	for (const { role, base } of judged.lanes) {
		if (role !== "rs" || base === undefined) continue;
		const { response, notebook } = await networkOf(judged, cloneWorld(world)).deliver(apiRequest(base, token));
		if (areAdas(photosOf(response), world)) return { opens: "photos" };
		refused = refusalOf(notebook.refusal);
	}
	return { opens: "nothing", ...refused };
}

/** Whether an API has sent what it keeps for Ada. Mallory's own token opens Mallory's album. */
const areAdas = (photos: readonly string[] | undefined, world: World): boolean =>
	photos !== undefined && adasPhotos(world).every((photo) => photos.includes(photo));

async function redeem({ request, names }: Try, grant: string, judged: Judged): Promise<Omit<Opened, "id">> {
	const draft = cloneWorld(judged.world);
	const { response, notebook } = await networkOf(judged, draft).deliver(request);
	const token = jsonObject(response.body)?.access_token;
	if (response.status !== 200 || typeof token !== "string") {
		const honest = judged.honestFields[grant] ?? [];
		const lacks = honest.filter((name) => PROOFS.includes(name) && !names.includes(name));
		return { opens: "nothing", ...refusalOf(notebook.refusal), lacks };
	}
	const read = await readPhotos(token, judged, draft);
	return { ...read, opens: read.opens === "photos" ? "photos" : "tokens", lacks: [] };
}

/** With each verifier that the attacker holds, takes for one or chose itself, and once without. */
function waysToRedeem({ kind, text }: Value, grant: string, judged: Judged): readonly Try[] {
	const { world, people, honestFields } = judged;
	const played = playedBy(world, people.attacker);
	const textsOf = (...kinds: readonly ValueKind[]) =>
		world.values
			.filter((one) => kinds.includes(one.kind) && holds(played, one, people.attacker))
			.map((one) => one.text);
	const client = Object.values(world.memory).find((one): one is ClientMemory => one.role === "client");
	const endpoint = client?.metadata.token_endpoint ?? "";
	if (!client || endpoint === "") return [];
	const verifiers =
		kind === "code" ? [...textsOf("code_verifier", "code_challenge"), ...chosenIn(judged), undefined] : [undefined];
	const [secret] = textsOf("client_secret");
	const redirectUris = kind === "code" ? [client.redirectUri, ...arrivedAt(text, judged)] : [undefined];
	const ways = redirectUris.flatMap((redirectUri) => verifiers.map((verifier) => ({ redirectUri, verifier })));
	return ways.map(({ redirectUri, verifier }) => {
		const fields: Pairs = [
			["grant_type", grant],
			[kind, text],
			["client_id", client.clientId],
			...(redirectUri === undefined ? [] : ([["redirect_uri", redirectUri]] as const)),
			...(verifier === undefined ? [] : ([["code_verifier", verifier]] as const)),
			...(secret === undefined ? [] : ([["client_secret", secret]] as const)),
			...(honestFields[grant]?.includes("resource") ? ([["resource", client.resource]] as const) : []),
		];
		return { request: post(endpoint, formatPairs(fields)), names: fields.map(([name]) => name) };
	});
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
