/**
 * The catalogue: every text of the interface as the sources say it, and beside it the German. One file for each part of
 * the site; a text that several parts say stands in `common`. A gate compares it with the sources, in both directions.
 */
import { common } from "./common";
import { playerBranch } from "./player-branch";
import { playerDialogs } from "./player-dialogs";
import { playerPage } from "./player-page";
import { site } from "./site";

export const CATALOGUE: Readonly<Record<string, string>> = {
	...common,
	...playerBranch,
	...playerDialogs,
	...playerPage,
	...site,
};
