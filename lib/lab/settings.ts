/** What the owner of a sandbox can set, and how it is read from what somebody sends. */
import { isObject, type Json, type JsonObject } from "../crypto/json";
import { keyProblem, privateMembers } from "../crypto/public-key";
import { type ControlId, controls, isControlId, type Levels } from "../vocabulary/controls";
import { type ProfileId, profileIds } from "../vocabulary/profiles";
import type { PartySettings } from "../vocabulary/settings";
import { type FaultId, isFaultId } from "./fault-ids";

/** Seconds that each of these lives; as in the lessons where a member is absent. */
export interface Lifetimes {
	readonly code?: number;
	readonly accessToken?: number;
	readonly refreshToken?: number;
	readonly idToken?: number;
}

export interface LabSettings {
	readonly profile: ProfileId;
	/** Where the sandbox departs from its profile. */
	readonly levels: Partial<Levels>;
	/** Whether a person signs in and decides, or Ada does both at once, by the same forms. */
	readonly consent: "ask" | "auto";
	readonly lifetimes: Lifetimes;
	/** Further addresses to which the ready clients may be answered, compared exactly but for a loopback IP's port. */
	readonly redirectUris: readonly string[];
	/** Origins whose pages may call the tool server from a browser; programs that are no page need none (MCP). */
	readonly origins: readonly string[];
	/** Public keys of the ready client that signs its own statements (RFC 7517 §5). */
	readonly clientKeys: readonly JsonObject[];
	/** Client ID metadata documents by their address, for which nobody is asked then. */
	readonly documents: Readonly<Record<string, JsonObject>>;
	/** Whether the server may fetch such a document from the internet; never from a private address. */
	readonly fetchDocuments: boolean;
	/** What goes wrong in the next run, on purpose. */
	readonly faults: readonly FaultId[];
	/** What goes wrong in the runs after that: one fault for each run, after a run without any. */
	readonly laterFaults: readonly FaultId[];
}

export const defaultLabSettings: LabSettings = {
	profile: "2.1",
	// A proof is read wherever one comes, and asked of nobody who has not registered for it; a request may be pushed; and
	// the API reads tokens itself, until it is told to ask.
	levels: { sender: "dpop", par: "optional", introspection: "off" },
	consent: "ask",
	lifetimes: {},
	redirectUris: [],
	origins: [],
	clientKeys: [],
	documents: {},
	fetchDocuments: false,
	faults: [],
	laterFaults: [],
};

/** The part that parties look at. */
export const partySettingsOf = ({ profile, levels }: LabSettings): PartySettings => ({
	profile,
	levels,
	skippedChecks: [],
});

export type Read<T> = { readonly value: T } | { readonly problem: string };

type Reader = (value: Json, now: LabSettings) => Read<Partial<LabSettings>>;

const bad = (problem: string) => ({ problem });

/** By member: what may be sent for it. */
const readers: Readonly<Record<keyof LabSettings, Reader>> = {
	profile: (value) =>
		profileIds.includes(value as ProfileId)
			? { value: { profile: value as ProfileId } }
			: bad(`profile is one of ${profileIds.join(", ")}`),
	levels: (value, now) => readLevels(value, now),
	consent: (value) =>
		value === "ask" || value === "auto" ? { value: { consent: value } } : bad('consent is "ask" or "auto"'),
	lifetimes: (value, now) => readLifetimes(value, now),
	redirectUris: (value) =>
		isTexts(value) && value.length <= MOST && value.every(isRedirect)
			? { value: { redirectUris: value } }
			: bad(
					`redirectUris is a list of at most ${MOST} addresses of http, https or a scheme with a dot, without a fragment`,
				),
	origins: (value) =>
		isTexts(value) && value.length <= MOST && value.every(isOrigin)
			? { value: { origins: value } }
			: bad(`origins is a list of at most ${MOST}, each a scheme, a host and a port`),
	clientKeys: (value) =>
		Array.isArray(value) && value.length <= MOST && value.every(isPublicKey)
			? { value: { clientKeys: value as readonly JsonObject[] } }
			: bad(
					`clientKeys is a list of at most ${MOST} public keys, each a JWK that signs RS256, ES256 or Ed25519, without a private part`,
				),
	documents: (value) =>
		isObject(value) && Object.keys(value).length <= MOST && Object.entries(value).every(isDocument)
			? { value: { documents: value as Readonly<Record<string, JsonObject>> } }
			: bad(`documents are at most ${MOST} JSON objects by their https address`),
	fetchDocuments: (value) =>
		typeof value === "boolean" ? { value: { fetchDocuments: value } } : bad("fetchDocuments is true or false"),
	faults: (value) => readFaults("faults", value),
	laterFaults: (value) => readFaults("laterFaults", value),
};

function readFaults(name: "faults" | "laterFaults", value: Json): Read<Partial<LabSettings>> {
	if (!isTexts(value) || !value.every(isFaultId)) return bad(`${name} is a list of known faults`);
	return { value: { [name]: [...new Set(value)] } };
}

/** At most so many of a kind, and so many characters of an address. */
const [MOST, LONGEST] = [20, 2000];

/** Seconds: from one to a day. */
const LONGEST_LIFE = 86_400;

const isTexts = (value: Json): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === "string");

/** As a browser writes it in `Origin`. */
const isOrigin = (text: string): boolean =>
	/^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

/**
 * Where a program may be answered: at a page, or by a private-use scheme, which has a dot (RFC 8252 §7.1). An address
 * that a browser would run, such as `javascript:`, would run in the lab's own origin.
 */
const isRedirect = (uri: string): boolean =>
	uri.length <= LONGEST && /^(?:https?:\/\/|[a-z][a-z0-9+-]*\.[a-z0-9.+-]+:)[!-"$-~]+$/.test(uri) && URL.canParse(uri);

const isPublicKey = (value: Json): boolean => keyProblem(value) === undefined && privateMembers(value).length === 0;

const isDocument = ([address, document]: readonly [string, Json]): boolean =>
	address.startsWith("https://") && URL.canParse(address) && isObject(document);

function readLevels(value: Json, { levels }: LabSettings): Read<Partial<LabSettings>> {
	if (!isObject(value)) return bad("levels is an object of controls");
	for (const [id, level] of Object.entries(value)) {
		if (!isControlId(id)) return bad(`levels: there is no control "${id.slice(0, 40)}"`);
		const known: readonly string[] = controls[id as ControlId].levels;
		if (typeof level !== "string" || !known.includes(level)) return bad(`levels: ${id} is one of ${known.join(", ")}`);
	}
	return { value: { levels: { ...levels, ...(value as Partial<Levels>) } } };
}

const LIVES: readonly (keyof Lifetimes)[] = ["code", "accessToken", "refreshToken", "idToken"];

/** `null` takes one back: then it is as in the lessons. */
function readLifetimes(value: Json, { lifetimes }: LabSettings): Read<Partial<LabSettings>> {
	if (!isObject(value)) return bad("lifetimes is an object of seconds");
	for (const [name, seconds] of Object.entries(value)) {
		if (!LIVES.includes(name as keyof Lifetimes)) return bad(`lifetimes has ${LIVES.join(", ")}`);
		if (seconds === null) continue;
		if (typeof seconds !== "number" || !Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST_LIFE)
			return bad(`lifetimes: ${name} is a whole number of seconds, from 1 to ${LONGEST_LIFE}`);
	}
	const set = Object.entries({ ...lifetimes, ...value }).filter(([, seconds]) => seconds !== null);
	return { value: { lifetimes: Object.fromEntries(set) } };
}

/**
 * Settings after a change.
 * @param sent what somebody sends as JSON; members that it leaves out stay
 * @returns the settings, or in a sentence what is wrong; then nothing has changed
 */
export function changedSettings(now: LabSettings, sent: Json): Read<LabSettings> {
	if (!isObject(sent)) return bad("settings are a JSON object");
	let next = now;
	for (const [name, value] of Object.entries(sent)) {
		if (!Object.hasOwn(readers, name)) return bad(`there is no setting "${name.slice(0, 40)}"`);
		const read = readers[name as keyof LabSettings](value as Json, now);
		if ("problem" in read) return read;
		next = { ...next, ...read.value };
	}
	return { value: next };
}
