/**
 * Reads a link. Whatever stands in one comes from a stranger: what is unknown is left out and said in a sentence,
 * never thrown, never cut without a word and never shown as markup.
 */
import { cut, lengthOf, percentDecoded, wellFormed } from "../../http/text";
import {
	type ControlId,
	controls,
	isControlId,
	type Levels,
	levelsOf,
	type OwnLevels,
} from "../../vocabulary/controls";
import { type ProfileId, profileIds, profiles } from "../../vocabulary/profiles";
import type { Settings } from "../../vocabulary/settings";
import { counted, MAX_CHOICES, MAX_SCOPE, MAX_TEXT } from "./limits";
import { acts, defaultView, LINK_VERSION, type LinkDefaults, type Place, tabs, type ViewState, views } from "./place";
import { NO_TEXT, readEdits } from "./read-edits";

/** A place, and what had to be left out of the link to get there. */
export interface ParsedLink extends Place {
	readonly notices: readonly string[];
}

/** The parts of a link, each with what it is called in a sentence. */
const names = {
	v: "version",
	hop: "hop",
	p: "profile",
	off: "protections that are off",
	set: "levels",
	skip: "check to skip",
	seed: "seed",
	variant: "way of the attacker",
	scope: "scope",
	c: "choices",
	e: "edits",
	at: "place of the attacker",
	did: "act of the attacker",
	run: "run",
	tab: "tab",
	view: "view",
	ask: "ask",
	split: "split",
	follow: "value to follow",
	act: "act",
} as const;
type Name = keyof typeof names;
const isName = (name: string): name is Name => Object.hasOwn(names, name);

/** How an id of a check is written. */
export const CHECK_ID = /^[a-z][a-z-]{0,39}\.[a-z][a-z-]{0,59}$/;

interface Reading {
	readonly of: (name: Name) => string | undefined;
	/** Notes that a part cannot be used. */
	readonly leave: (name: Name, value: string) => void;
	readonly say: (sentence: string) => void;
}

/** Reads a query, with or without its `?`. Never throws; whatever is left out is named in a notice. */
export function parseLink(query: string, defaults: LinkDefaults): ParsedLink {
	const notices: string[] = [];
	const left: [name: string, value: string][] = [];
	const say = (sentence: string) => void notices.push(sentence);
	const values = pairsIn(query, say, (...entry) => left.push(entry));
	const reading: Reading = {
		of: (name) => values.get(name),
		leave: (name, value) => left.push([names[name], value]),
		say,
	};
	const version = reading.of("v");
	if (version !== undefined && version !== String(LINK_VERSION))
		say("This link is from another version. What is known of it was opened.");
	const settings = readSettings(reading, defaults);
	const choices = readChoices(reading);
	// Where a learner plays the attacker, changes are acts, of what is in reach.
	const edits = defaults.play ? [] : readEdits(reading.of("e"), choices, say);
	const { play } = defaults;
	const free = play?.read({ at: reading.of("at"), did: reading.of("did") }, say);
	for (const name of play ? (["e"] as const) : (["at", "did"] as const)) {
		const text = reading.of(name);
		if (text !== undefined) reading.leave(name, text);
	}
	const view = readView(reading, defaults, edits.length > 0);
	if (left.length > 0) say(leftOut(left));
	return { spec: { settings, choices, edits, ...(free ? { free } : {}) }, view, notices };
}

/** Names what a page cannot use of a link. */
export const leftOut = (entries: readonly (readonly [name: string, value: string])[]): string =>
	`Left out, because this page does not know it: ${listed(entries.map(quoted))}.`;

const quoted = ([name, value]: readonly [string, string]): string => `${cut(name, 24)} “${cut(value, 24)}”`;

/** At most eight, so that a notice stays one. */
const listed = (entries: readonly string[]): string =>
	entries.length > 8 ? `${entries.slice(0, 8).join(", ")} and ${entries.length - 8} more` : entries.join(", ");

/** The parts of the link, the first of each name. An empty one says nothing, but an empty scope is one. */
function pairsIn(query: string, say: Reading["say"], leave: (name: string, value: string) => void) {
	const found = new Map<string, string>();
	for (const [name, value] of new URLSearchParams(query))
		if (!isName(name)) leave(name, value);
		else if (found.has(name)) leave(`a second ${names[name]}`, value);
		else if (value !== "" || name === "scope") found.set(name, value);
	const marks = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0;
	const sent = marks(wellFormed(query), /%EF%BF%BD/gi) + marks(query, /\ufffd/g);
	if ([...found.values()].reduce((sum, value) => sum + marks(value, /\ufffd/g), 0) > sent) say(NO_TEXT);
	return found;
}

function readView(reading: Reading, defaults: LinkDefaults, edited: boolean): ViewState {
	const { of, leave, say } = reading;
	const own = defaults.tabs ?? tabs;
	const oneOf = <T extends string>(name: Name, allowed: readonly T[], otherwise: T): T => {
		const value = of(name);
		const known = allowed.find((one) => one === value);
		if (value !== undefined && known === undefined) leave(name, value);
		return known ?? otherwise;
	};
	const isOn = (name: Name) => oneOf(name, ["1", "0"], "0") === "1";
	const hop = of("hop") ?? "1";
	const isHop = /^\d{1,4}([b-y]|z\d{0,2})?$/.test(hop);
	if (!isHop) say("The hop in this link is not a number. Opened hop 1 instead.");
	const follow = of("follow");
	const isValue = follow !== undefined && /^[a-z_]{1,32}(\.\d{1,3})?$/.test(follow);
	if (follow !== undefined && !isValue) leave("follow", follow);
	return {
		hop: isHop ? hop : "1",
		tab: oneOf("tab", own, defaults.tab),
		view: oneOf("view", views, defaultView(defaults.tab).view),
		ask: isOn("ask"),
		act: oneOf("act", own.includes("lab") ? acts : [acts[0]], acts[0]),
		original: oneOf("run", edited ? ["original", "edited"] : ["edited"], "edited") === "original",
		split: isOn("split"),
		...(isValue ? { follow } : {}),
	};
}

function readSettings(reading: Reading, { settings: defaults, variants = [], levels: own }: LinkDefaults): Settings {
	const { of, leave } = reading;
	const profile: ProfileId = profileIds.find((id) => id === of("p")) ?? defaults.profile;
	const seed = of("seed") ?? defaults.seed;
	const isSeed = /^[A-Za-z0-9-]{1,32}$/.test(seed);
	if (of("p") !== undefined && profile !== of("p")) leave("p", of("p") ?? "");
	if (!isSeed) leave("seed", seed);
	const skipped = [...new Set(listOf(of("skip")))];
	for (const id of skipped) if (!CHECK_ID.test(id)) leave("skip", id);
	const scope = readScope(reading);
	const variant = variants.find((id) => id === of("variant"));
	if (variant === undefined && of("variant") !== undefined) leave("variant", of("variant") ?? "");
	return {
		...(variant === undefined ? {} : { variant }),
		...(scope === undefined ? {} : { scope }),
		profile,
		levels: readLevels(reading, profile, defaults, own),
		skippedChecks: skipped.filter((id) => CHECK_ID.test(id)),
		seed: isSeed ? seed : defaults.seed,
	};
}

function readLevels(
	{ of, say }: Reading,
	profile: ProfileId,
	defaults: Settings,
	own: OwnLevels | undefined,
): Partial<Levels> {
	const levels: Partial<Record<ControlId, string>> = profile === defaults.profile ? { ...defaults.levels } : {};
	const unknown: string[] = [];
	const set = (id: string, level: string | undefined) => {
		if (!isControlId(id) || level === undefined || !levelsOf(id, own).includes(level)) unknown.push(cut(id, 24));
		else if (profiles[profile][id] === level) delete levels[id];
		else levels[id] = level;
	};
	for (const id of listOf(of("off"))) set(id, isControlId(id) ? controls[id].levels[0] : undefined);
	for (const entry of listOf(of("set"))) {
		const dot = entry.indexOf(".");
		set(dot < 0 ? entry : entry.slice(0, dot), dot < 0 ? undefined : entry.slice(dot + 1));
	}
	if (unknown.length > 0)
		say(`This link sets protections that do not exist here (${listed(unknown)}), so they were left out.`);
	return levels as Partial<Levels>;
}

/** Cut, it would be another request: what is too long is left out whole. */
function readScope({ of, say }: Reading): string | undefined {
	const scope = of("scope");
	const length = lengthOf(scope ?? "");
	if (length <= MAX_SCOPE) return scope;
	say(`The scope in this link has ${counted(length)} characters. The most is ${MAX_SCOPE}, so it was left out.`);
	return undefined;
}

const listOf = (text: string | undefined): readonly string[] => (text ?? "").split(",").filter((entry) => entry !== "");

/** Every choice keeps its place: one that cannot be read becomes the usual one, and the next stays the next. */
function readChoices({ of, say }: Reading): readonly string[] {
	const sent = (of("c") ?? "").split(",");
	const read = sent.slice(0, MAX_CHOICES).map(percentDecoded);
	const isBroken = (text: string | undefined) => text === undefined || lengthOf(text) > MAX_TEXT;
	const broken = read.flatMap((text, i) => (isBroken(text) ? [i + 1] : []));
	if (sent.length > MAX_CHOICES)
		say(`This link has ${counted(sent.length)} choices. The most is ${MAX_CHOICES}, so the rest was left out.`);
	if (broken.length > 0) say(`${choiceWords(broken)} in this link cannot be read. The usual one was taken instead.`);
	const choices = read.map((text) => (text === undefined || isBroken(text) ? "" : text));
	return choices.slice(0, choices.findLastIndex((text) => text !== "") + 1);
}

const choiceWords = (broken: readonly number[]): string =>
	broken.length === 1 ? `Choice ${broken[0]}` : `Choices ${listed(broken.map(String))}`;
