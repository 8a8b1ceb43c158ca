/**
 * The catalogue: every text of the interface as the sources say it, and beside it the German. One file for each part of
 * the site; a text that several parts say stands in `common`. A gate compares it with the sources, in both directions.
 */
import { common } from "./common";
import { finding } from "./finding";
import { inspect } from "./inspect";
import { learn } from "./learn";
import { practice } from "./practice";
import { progress } from "./progress";
import { site } from "./site";
import { workshopHandout } from "./workshop-handout";
import { workshopKeys } from "./workshop-keys";
import { workshopPreflight } from "./workshop-preflight";
import { workshopPresent } from "./workshop-present";
import { workshopRoom } from "./workshop-room";
import { tokensClaims } from "./tokens-claims";
import { tokensPane } from "./tokens-pane";
import { tokensPkce } from "./tokens-pkce";
import { tokensVerdict } from "./tokens-verdict";

export const CATALOGUE: Readonly<Record<string, string>> = {
	...common,
	...finding,
	...inspect,
	...learn,
	...progress,
	...practice,
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
