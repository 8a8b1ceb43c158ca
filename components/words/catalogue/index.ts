/**
 * The catalogue: every text of the interface as the sources say it, and beside it the German. One file for each part of
 * the site; a text that several parts say stands in `common`. A gate compares it with the sources, in both directions.
 */
import { checkApi } from "./check-api";
import { common } from "./common";
import { compare } from "./compare";
import { finding } from "./finding";
import { freeHand } from "./free-hand";
import { freeTab } from "./free-tab";
import { grid } from "./grid";
import { inspect } from "./inspect";
import { learn } from "./learn";
import { practice } from "./practice";
import { progress } from "./progress";
import { site } from "./site";
import { tokensClaims } from "./tokens-claims";
import { tokensPane } from "./tokens-pane";
import { tokensPkce } from "./tokens-pkce";
import { tokensVerdict } from "./tokens-verdict";
import { workshopHandout } from "./workshop-handout";
import { workshopKeys } from "./workshop-keys";
import { workshopPreflight } from "./workshop-preflight";
import { workshopPresent } from "./workshop-present";
import { workshopRoom } from "./workshop-room";

export const CATALOGUE: Readonly<Record<string, string>> = {
	...common,
	...finding,
	...inspect,
	...learn,
	...progress,
	...practice,
	...checkApi,
	...compare,
	...freeHand,
	...freeTab,
	...grid,
	...site,
	...workshopRoom,
	...workshopPresent,
	...workshopPreflight,
	...workshopKeys,
	...workshopHandout,
	...tokensPane,
	...tokensVerdict,
	...tokensClaims,
	...tokensPkce,
};
