/** A place in a lesson: the run, and what the screen shows of it. */
import type { OwnLevels } from "../../vocabulary/controls";
import type { Settings } from "../../vocabulary/settings";
import type { FreePlay } from "../intervention";
import type { RunSpec } from "../run";

export const tabs = ["lab", "policy", "letter", "raw", "token", "why", "checks"] as const;
export type Tab = (typeof tabs)[number];

/** The tabs that a lesson has; it opens with the first. */
export const tabsOf = ({
	attack,
	free,
	policy,
}: {
	readonly attack?: object;
	readonly free?: boolean;
	readonly policy?: boolean;
}): readonly Tab[] => tabs.filter((tab) => (tab !== "lab" || attack || free) && (tab !== "policy" || policy));

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

export const LINK_VERSION = 1;

/** What the lesson opens with, and what a link need not say. */
export interface LinkDefaults {
	readonly settings: Settings;
	readonly tab: Tab;
	/** The tabs that the lesson has, where not all. Only an attack has a lab, and acts. */
	readonly tabs?: readonly Tab[];
	/** Ids of the variants that the lesson's attacker has besides the usual one. */
	readonly variants?: readonly string[];
	/** Where a learner plays the attacker. */
	readonly play?: PlayLink | undefined;
	/** Levels of its controls, where not all mean something in it. */
	readonly levels?: OwnLevels;
}

/** How free play stands in a link: `at` where the attacker stands, `did` what it does. Loaded by its own page alone. */
export interface PlayLink {
	format(free: FreePlay): { readonly at: string; readonly did: string };
	/** @param say takes a sentence for whatever is left out */
	read(
		texts: { readonly at?: string | undefined; readonly did?: string | undefined },
		say: (sentence: string) => void,
	): FreePlay;
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

/** What a lesson's page opens with. */
export function linkDefaults(lesson: {
	readonly defaults: Settings;
	readonly levels?: OwnLevels | undefined;
	readonly policy?: boolean;
	readonly free?: boolean;
	readonly attack?: { readonly variants: readonly { readonly id: string }[] } | undefined;
}): LinkDefaults {
	const { attack, free = false, policy = false } = lesson;
	const own = tabsOf({ ...(attack ? { attack } : {}), free, policy });
	const variants = lesson.attack?.variants.slice(1).map(({ id }) => id) ?? [];
	const levels = lesson.levels ? { levels: lesson.levels } : {};
	return { settings: lesson.defaults, tab: own[0] ?? "letter", tabs: own, variants, ...levels };
}
