/**
 * The catalogue: every text of the interface as the sources say it, and beside it the German. One file for each part of
 * the site; a text that several parts say stands in `common`. A gate compares it with the sources, in both directions.
 */
import { checkApi } from "./check-api";
import { common } from "./common";
import { compare } from "./compare";
import { controls } from "./controls";
import { finding } from "./finding";
import { freeHand } from "./free-hand";
import { freeTab } from "./free-tab";
import { grid } from "./grid";
import { inspect } from "./inspect";
import { lab } from "./lab";
import { learn } from "./learn";
import { machine } from "./machine";
import { playerBranch } from "./player-branch";
import { playerDialogs } from "./player-dialogs";
import { playerPage } from "./player-page";
import { policy } from "./policy";
import { practice } from "./practice";
import { progress } from "./progress";
import { site } from "./site";
import { stage } from "./stage";
import { tokensClaims } from "./tokens-claims";
import { tokensPane } from "./tokens-pane";
import { tokensPkce } from "./tokens-pkce";
import { tokensVerdict } from "./tokens-verdict";
import { ui } from "./ui";
import { workshopHandout } from "./workshop-handout";
import { workshopKeys } from "./workshop-keys";
import { workshopPreflight } from "./workshop-preflight";
import { workshopPresent } from "./workshop-present";
import { workshopRoom } from "./workshop-room";

export const CATALOGUE: Readonly<Record<string, string>> = {
	...checkApi,
	...common,
	...compare,
	...controls,
	...finding,
	...freeHand,
	...freeTab,
	...grid,
	...inspect,
	...lab,
	...learn,
	...machine,
	...playerBranch,
	...playerDialogs,
	...playerPage,
	...policy,
	...practice,
	...progress,
	...site,
	...stage,
	...tokensClaims,
	...tokensPane,
	...tokensPkce,
	...tokensVerdict,
	...ui,
	...workshopHandout,
	...workshopKeys,
	...workshopPreflight,
	...workshopPresent,
	...workshopRoom,
};
