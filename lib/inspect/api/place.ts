/** What the page is about, as its address says it. Pure. */

/** A run whose API is checked, the API where it has several, what that leaves out, and the call that is open. */
export interface Place {
	/** A lesson and how it is played: `dpop`, or `dpop?v=1&seed=b`. */
	readonly of: string;
	/** Lane of the API; the first of the run where it is absent. */
	readonly api?: string | undefined;
	/** Ids of validations. */
	readonly off: readonly string[];
	/** Id of a call. */
	readonly open?: string | undefined;
}

export const FIRST: Place = { of: "code-pkce", off: [] };

/** As ids are written, of calls, of lanes and of validations. */
const ID = /^[a-z][a-z0-9-]{0,39}(?:\.[a-z][a-z0-9-]{0,59})?$/;
const MAX_OFF = 60;
const MAX_OF = 2000;

export interface ReadPlace {
	readonly place: Place;
	/** What cannot be used, each with its name. */
	readonly left: readonly (readonly [name: string, value: string])[];
}

/** Reads the query of the page's address. Whether there is such a run is for whoever plays it. Never throws. */
export function readPlace(query: string): ReadPlace {
	const left: [name: string, value: string][] = [];
	let place = FIRST;
	for (const [name, value] of new URLSearchParams(query)) {
		const read = readOne(name, value);
		if (read) place = { ...place, ...read };
		else left.push([name, value]);
	}
	return { place, left };
}

function readOne(name: string, value: string): Partial<Place> | undefined {
	if (name === "of" && /^[a-z][a-z0-9.-]{0,39}(?:\?|$)/.test(value) && value.length <= MAX_OF) return { of: value };
	if (name === "api" && ID.test(value)) return { api: value };
	if (name === "call" && ID.test(value)) return { open: value };
	if (name !== "off") return undefined;
	const ids = value.split(",").filter((id) => id !== "");
	return ids.length <= MAX_OFF && ids.every((id) => ID.test(id)) ? { off: ids } : undefined;
}

/** The same as a query, without a `?`; empty where the page is as it is built. */
export function formatPlace({ of, api, off, open }: Place): string {
	const query = new URLSearchParams();
	if (of !== FIRST.of) query.set("of", of);
	if (api !== undefined) query.set("api", api);
	if (off.length > 0) query.set("off", off.join(","));
	if (open !== undefined) query.set("call", open);
	return query.toString();
}
