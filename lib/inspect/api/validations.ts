/** What the learner can have the API leave out: each of its checks, and what is decided without one. */
import type { CheckRecord } from "../../vocabulary/message";
import { atLeast, type Settings, withLevel } from "../../vocabulary/settings";
import type { SpecRef } from "../../vocabulary/specs";
import type { ApiTraits, TestedApi } from "./tested-api";

/** One thing that the API makes sure of. */
export interface Validation {
	/** Of its check, where it is one. */
	readonly id: string;
	/** As a claim: "Token has not expired". */
	readonly title: string;
	/** What an attacker gains where nobody does this. */
	readonly without: string;
	readonly specs: readonly SpecRef[];
	/** Why it cannot be left out, in a sentence. Absent where it can. */
	readonly fixed?: string;
}

interface Special extends Validation {
	readonly fits: (traits: ApiTraits) => boolean;
	/** Whether the run does without it anyway. */
	readonly isOff: (settings: Settings, traits: ApiTraits) => boolean;
	readonly off: (settings: Settings) => Settings;
}

/** The API then takes tokens in the address as well. */
export const QUERY = "query";

/** What is no check of its own, or is one that no ordinary API could do without. */
const specials: readonly Special[] = [
	{
		id: QUERY,
		title: "A token in the address is ignored",
		without: "Tokens would be used that stand in logs, in histories and in what a page tells others of its address.",
		specs: ["OAuth 2.1 §5.1", "RFC 9700 §4.3.2"],
		fits: ({ proofs }) => !proofs,
		isOff: (settings, { query }) => query && !atLeast(settings, "queryToken", "ignore"),
		off: (settings) => withLevel(settings, "queryToken", "accept"),
	},
	{
		id: "asking",
		title: "The server is asked about each token",
		without: "The API would go by what the token says of itself, and would not hear of a revocation.",
		specs: ["RFC 7662 §2"],
		fits: ({ asks }) => asks,
		isOff: () => false,
		off: (settings) => withLevel(settings, "introspection", "off"),
	},
	{
		id: "api.key-known",
		title: "Key is the issuer's",
		without: "A forger could bring a key of their own.",
		specs: ["RFC 9068 §4", "RFC 8725 §3.8"],
		fits: ({ naive }) => naive,
		isOff: (settings) => !atLeast(settings, "key", "jwks"),
		off: (settings) => withLevel(settings, "key", "header"),
	},
];

/** Settings in which the API leaves these out. Ids that it does not know change nothing. */
export function settingsWithout(tested: TestedApi, off: ReadonlySet<string>): Settings {
	const { settings } = tested.played.run.spec;
	const own = specialsOf(tested);
	const named = [...off].filter((id) => !own.some((one) => one.id === id));
	const skipped: Settings = { ...settings, skippedChecks: [...new Set([...settings.skippedChecks, ...named])] };
	return own.filter(({ id }) => off.has(id)).reduce((before, special) => special.off(before), skipped);
}

const specialsOf = ({ traits }: TestedApi): readonly Special[] => specials.filter(({ fits }) => fits(traits));

type Records = readonly (readonly CheckRecord[])[];

/** The longest list has most of them in their order. */
const longestFirst = (records: Records): Records => [...records].sort((a, b) => b.length - a.length);

/** Of what the run does without. */
export const OFF_ALREADY = "In this run it is off already.";

/**
 * Everything that the API makes sure of, in the order of its checks.
 * @param whole what it noted down, call by call, with nothing left out
 * @param records the same with something left out: what it looks at only then comes last
 */
export function validationsOf(tested: TestedApi, whole: Records, records: Records = []): readonly Validation[] {
	const own = specialsOf(tested);
	const byId = new Map<string, CheckRecord>();
	for (const check of [...longestFirst(whole), ...longestFirst(records)].flat())
		if (isOfToken(check) && !byId.has(check.id)) byId.set(check.id, check);
	const { settings } = tested.played.run.spec;
	const told = own.map(
		({ fits: _, off: __, isOff, ...validation }): Validation =>
			isOff(settings, tested.traits) ? { ...validation, fixed: OFF_ALREADY } : validation,
	);
	const checks = [...byId.values()].map((check) => told.find(({ id }) => id === check.id) ?? validationOf(check));
	return [...told.filter(({ id }) => !byId.has(id)), ...checks];
}

/** A tool server makes sure of more, and has rules of its own: these are no matter of the token. */
const isOfToken = ({ id, policy }: CheckRecord): boolean =>
	policy === undefined && (/^(?:api|dpop|mtls)\./.test(id) || id === "tool.scope-covers");

function validationOf({ id, title, without, specs, switchable, disabled }: CheckRecord): Validation {
	const fixed = !switchable
		? "What follows needs what it finds, so it cannot be left out."
		: disabled
			? OFF_ALREADY
			: undefined;
	return { id, title, without, specs, ...(fixed === undefined ? {} : { fixed }) };
}
