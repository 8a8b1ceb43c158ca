/**
 * The link: a place in a lesson as a query, and back. Whatever stands in a link comes from a stranger: what
 * is unknown is left out and said in a sentence, never thrown and never shown as markup.
 */
import { type ControlId, controlIds, controls, isControlId, type Levels, rank } from "../vocabulary/controls";
import { type ProfileId, profileIds, profiles } from "../vocabulary/profiles";
import type { Settings } from "../vocabulary/settings";
import type { Edit } from "./edit";
import type { RunSpec } from "./run";
import { formatEdits, parseEdits } from "./share-edits";

export const tabs = ["lab", "policy", "letter", "raw", "token", "why", "checks"] as const;
export type Tab = (typeof tabs)[number];

/** The tabs that a lesson has; it opens with the first. */
export const tabsOf = ({ attack, policy }: { readonly attack?: object; readonly policy?: boolean }): readonly Tab[] =>
	tabs.filter((tab) => (tab !== "lab" || attack) && (tab !== "policy" || policy));

export const views = ["messages", "machine", "projector"] as const;
export type ViewName = (typeof views)[number];
export const acts = ["watch", "defend", "explain"] as const;
export type Act = (typeof acts)[number];

/** What the screen shows, apart from the run. */
export interface ViewState {
	/** The number of a hop, such as `9` or `6b`. */
	readonly hop: string;
	readonly tab: Tab;
	readonly view: ViewName;
	/** Ask for a prediction before telling hops. */
	readonly ask: boolean;
	/** Id of the value that is followed. */
	readonly follow?: string | undefined;
	readonly act: Act;
	/** Whether the unedited run is shown although there are edits. */
	readonly original: boolean;
	/** Whether the person stands on a lane of her own, apart from the browser. */
	readonly split: boolean;
}

export interface Place {
	readonly spec: RunSpec;
	readonly view: ViewState;
}

/** A place, and what had to be left out of the link to get there. */
export interface ParsedLink extends Place {
	readonly notices: readonly string[];
}

export const LINK_VERSION = 1;
const MAX_CHOICES = 200;
const MAX_TEXT = 4000;
export const MAX_SCOPE = 200;

export interface LinkDefaults {
	readonly settings: Settings;
	readonly tab: Tab;
	/** Ids of the variants that the lesson's attacker has besides the usual one. */
	readonly variants?: readonly string[];
}

export const defaultView = (tab: Tab): ViewState => ({
	hop: "1",
	tab,
	view: "messages",
	ask: false,
	act: "watch",
	original: false,
	split: false,
});

/** The query of a place, without `?`. What equals the lesson's defaults is left out. */
export function formatLink({ spec, view }: Place, defaults: LinkDefaults): string {
	const { settings, choices, edits } = spec;
	const query = new URLSearchParams();
	const put = (name: string, value: string | undefined, unless?: string) => {
		if (value !== undefined && value !== "" && value !== unless) query.set(name, value);
	};
	put("v", String(LINK_VERSION));
	put("hop", view.hop, "1");
	put("p", settings.profile, defaults.settings.profile);
	const raised = [
		...(Object.entries(settings.levels) as [ControlId, string][]),
		...undone(settings, defaults.settings),
	];
	put(
		"off",
		raised
			.filter(([id, level]) => rank(id, level) === 0 && controls[id].kind === "protection")
			.map(([id]) => id)
			.join(","),
	);
	put(
		"set",
		raised
			.filter(([id, level]) => rank(id, level) > 0 || controls[id].kind === "choice")
			.map(([id, level]) => `${id}.${level}`)
			.join(","),
	);
	put("skip", settings.skippedChecks.join(","));
	put("seed", settings.seed, defaults.settings.seed);
	put("variant", settings.variant);
	if (settings.scope !== undefined) query.set("scope", settings.scope);
	put("c", choices.map(encodeURIComponent).join(","));
	put("e", formatEdits(edits));
	put("run", view.original && edits.length > 0 ? "original" : undefined);
	put("tab", view.tab, defaults.tab);
	put("view", view.view, "messages");
	put("ask", view.ask ? "1" : undefined);
	put("split", view.split ? "1" : undefined);
	put("follow", view.follow);
	put("act", view.act, "watch");
	return query.toString();
}

/** Levels that the lesson begins with and this place does not have: the profile's stand there again. */
const undone = ({ profile, levels }: Settings, defaults: Settings): [ControlId, string][] =>
	profile !== defaults.profile
		? []
		: (Object.keys(defaults.levels) as ControlId[])
				.filter((id) => levels[id] === undefined)
				.map((id) => [id, profiles[profile][id]]);

/** Reads a query. Never throws; unknown keys are ignored, unknown values are named in a notice. */
export function parseLink(search: string, defaults: LinkDefaults): ParsedLink {
	const query = new URLSearchParams(search.slice(0, 20_000));
	const notices: string[] = [];
	const version = query.get("v");
	if (version !== null && version !== String(LINK_VERSION))
		notices.push("This link is from another version. What is known of it was opened.");
	const { edits, problem } = parseEdits(query.get("e"));
	if (problem) notices.push("The edits in this link could not be read, so they were left out.");
	const view = defaultView(defaults.tab);
	const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
		allowed.find((one) => one === query.get(name)) ?? otherwise;
	const hop = query.get("hop") ?? "1";
	const follow = query.get("follow");
	return {
		spec: { settings: parseSettings(query, defaults, notices), choices: parseChoices(query.get("c")), edits },
		view: {
			hop: /^\d{1,4}b?$/.test(hop) ? hop : invalidHop(notices),
			tab: oneOf("tab", tabs, defaults.tab),
			view: oneOf("view", views, view.view),
			ask: query.get("ask") === "1",
			act: oneOf("act", acts, view.act),
			original: query.get("run") === "original",
			split: query.get("split") === "1",
			...(follow !== null && /^[a-z_]{1,32}(\.\d{1,3})?$/.test(follow) ? { follow } : {}),
		},
		notices,
	};
}

function invalidHop(notices: string[]): string {
	notices.push("The hop in this link is not a number. Opened hop 1 instead.");
	return "1";
}

function parseSettings(
	query: URLSearchParams,
	{ settings: defaults, variants = [] }: LinkDefaults,
	notices: string[],
): Settings {
	const profile: ProfileId = profileIds.find((id) => id === query.get("p")) ?? defaults.profile;
	const levels: Partial<Record<ControlId, string>> = profile === defaults.profile ? { ...defaults.levels } : {};
	const unknown: string[] = [];
	const set = (id: string, level: string | undefined) => {
		if (!isControlId(id) || level === undefined || rank(id, level) < 0) unknown.push(id.slice(0, 24));
		else if (profiles[profile][id] === level) delete levels[id];
		else levels[id] = level;
	};
	for (const id of listOf(query.get("off"))) set(id, isControlId(id) ? controls[id].levels[0] : undefined);
	for (const entry of listOf(query.get("set"))) {
		const dot = entry.indexOf(".");
		set(dot < 0 ? entry : entry.slice(0, dot), dot < 0 ? undefined : entry.slice(dot + 1));
	}
	if (unknown.length > 0)
		notices.push(`This link sets protections that do not exist here (${unknown.join(", ")}), so they were left out.`);
	const seed = query.get("seed") ?? "";
	const scope = query.get("scope")?.slice(0, MAX_SCOPE);
	const variant = query.get("variant");
	const isKnown = variant !== null && variants.includes(variant);
	if (variant !== null && !isKnown)
		notices.push("The attacker of this link goes about it in a way that is not known here. The usual way was opened.");
	return {
		...(isKnown ? { variant } : {}),
		...(scope === undefined ? {} : { scope }),
		profile,
		levels: levels as Partial<Levels>,
		skippedChecks: listOf(query.get("skip")).filter((id) => /^[a-z]+\.[a-z-]{1,40}$/.test(id)),
		seed: /^[A-Za-z0-9-]{1,32}$/.test(seed) ? seed : defaults.seed,
	};
}

const listOf = (text: string | null): readonly string[] =>
	(text ?? "").split(",", controlIds.length * 4).filter((entry) => entry !== "");

function parseChoices(text: string | null): readonly string[] {
	return (text ?? "")
		.split(",", MAX_CHOICES)
		.filter((entry) => entry !== "")
		.map((entry) => {
			try {
				return decodeURIComponent(entry).slice(0, MAX_TEXT);
			} catch {
				return "";
			}
		});
}

export type { Edit };
