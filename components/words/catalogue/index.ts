/**
 * The catalogue: every text of the interface as the sources say it, and beside it the German. One file for each part of
 * the site; a text that several parts say stands in `common`. A gate compares it with the sources, in both directions.
 */
import { checkApi } from "./check-api";
import { common } from "./common";
import { compare } from "./compare";
import { freeHand } from "./free-hand";
import { freeTab } from "./free-tab";
import { grid } from "./grid";
import { site } from "./site";

export const CATALOGUE: Readonly<Record<string, string>> = {
	...common,
	...checkApi,
	...compare,
	...freeHand,
	...freeTab,
	...grid,
	...site,
};
