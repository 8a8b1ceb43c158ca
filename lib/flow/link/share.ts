/** The link: a place in a lesson as a query, and back. `address.ts` makes an address of it. */
import { percentEncoded } from "../../http/text";
import { type ControlId, controls, rank } from "../../vocabulary/controls";
import { profiles } from "../../vocabulary/profiles";
import type { Settings } from "../../vocabulary/settings";
import { LINK_VERSION, type LinkDefaults, type Place } from "./place";
import { formatEdits } from "./share-edits";

export * from "./place";
export { leftOut, type ParsedLink, parseLink } from "./read-link";

/**
 * The query of a place, without `?`, of any length. What equals the lesson's defaults is left out. Never throws,
 * whatever was typed.
 */
export function formatLink({ spec, view }: Place, defaults: LinkDefaults): string {
	const { settings, choices, edits, free } = spec;
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
	// A choice that was not made has its place, too; the last ones need none.
	put("c", choices.map(percentEncoded).join(",").replace(/,+$/, ""));
	put("e", formatEdits(edits));
	const { at, did } = (free && defaults.play?.format(free)) ?? {};
	put("at", at);
	put("did", did);
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
