/**
 * The catalogue: every text of the interface as the sources say it, and beside it the German. One file for each part of
 * the site; a text that several parts say stands in `common`. A gate compares it with the sources, in both directions.
 */
import { common } from "./common";
import { controls } from "./controls";
import { machine } from "./machine";
import { playerBranch } from "./player-branch";
import { playerDialogs } from "./player-dialogs";
import { playerPage } from "./player-page";
import { policy } from "./policy";
import { site } from "./site";
import { stage } from "./stage";
import { ui } from "./ui";

export const CATALOGUE: Readonly<Record<string, string>> = {
	...common,
	...controls,
	...machine,
	...playerBranch,
	...playerDialogs,
	...playerPage,
	...policy,
	...site,
	...stage,
	...ui,
};
