/** What every party that reads a JWT does about `crit` (RFC 7515 §4.1.11): refuse what it does not understand. */
import { criticalFault } from "../crypto/critical";
import type { JsonObject } from "../crypto/json";
import { textOf } from "../crypto/json-kind";
import type { Compared } from "../vocabulary/message";
import type { SpecRef } from "../vocabulary/specs";
import { compare, pass, type Verdict } from "./guard";

/** What the checks of all parties say about themselves. */
export const CRITICAL = {
	title: "Every critical extension is understood",
	specs: ["RFC 7515 §4.1.11", "RFC 7515 §5.2"] satisfies readonly SpecRef[],
	without: "An extension that changes what the token means could be passed over.",
} as const;

/**
 * The verdict about a header; our parties understand no extension.
 * @param refuse the party's own no, from a description and what was compared
 */
export function judgeCritical(
	header: JsonObject | undefined,
	refuse: (description: string, compared: Compared) => Verdict,
): Verdict {
	const fault = header && criticalFault(header);
	if (!header || fault === undefined) return pass("none is named");
	const compared = compare(["crit", textOf(header.crit)], "is not in", ["understood", "none"]);
	if (fault === "malformed") return refuse("crit names no extension", compared);
	return refuse("crit names an extension that is not understood", compared);
}
