/**
 * The catalogue: every text of the interface as the sources say it, and beside it the German. One file for each part of
 * the site; a text that several parts say stands in `common`. A gate compares it with the sources, in both directions.
 */
import { common } from "./common";
import { inspect } from "./inspect";
import { site } from "./site";
import { tokensClaims } from "./tokens-claims";
import { tokensPane } from "./tokens-pane";
import { tokensPkce } from "./tokens-pkce";
import { tokensVerdict } from "./tokens-verdict";

export const CATALOGUE: Readonly<Record<string, string>> = {
	...common,
	...inspect,
	...site,
	...tokensPane,
	...tokensVerdict,
	...tokensClaims,
	...tokensPkce,
};
