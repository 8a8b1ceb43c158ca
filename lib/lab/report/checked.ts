/** What a client checks in what it is sent: it shows only under faults. */
import type { SpecRef } from "../../vocabulary/specs";
import type { FaultId } from "../fault-ids";
import { faultWords } from "../faults/words";
import type { FaultVerdict } from "../verdict";
import { type Found, notSeen, type Observation } from "./observation";

/** What is known of a fault. */
export type Judge = (fault: FaultId) => FaultVerdict;

interface Checked {
	readonly id: string;
	readonly title: string;
	readonly specs: readonly SpecRef[];
	readonly faults: readonly FaultId[];
}

const checked: readonly Checked[] = [
	{
		id: "checks-state",
		title: "Checks state",
		specs: ["RFC 6749 §10.12"],
		faults: ["state-wrong", "state-missing", "state-repeated"],
	},
	{
		id: "checks-iss",
		title: "Checks iss in the answer",
		specs: ["RFC 9207 §2.4"],
		faults: ["iss-wrong", "iss-missing", "mix-up"],
	},
	{
		id: "checks-nonce",
		title: "Checks nonce",
		specs: ["OpenID Core §3.1.3.7"],
		faults: ["id-token-nonce-wrong", "id-token-nonce-missing"],
	},
	{
		id: "checks-signature",
		title: "Checks the signature of the ID Token",
		specs: ["OpenID Core §3.1.3.7"],
		faults: ["id-token-rs256", "id-token-es256", "id-token-hs256-key", "id-token-hs256-secret", "id-token-none"],
	},
	{
		id: "checks-aud",
		title: "Checks aud of the ID Token",
		specs: ["OpenID Core §3.1.3.7"],
		faults: ["id-token-aud-wrong", "id-token-aud-missing"],
	},
	{
		id: "checks-exp",
		title: "Checks exp of the ID Token",
		specs: ["OpenID Core §3.1.3.7"],
		faults: ["id-token-expired"],
	},
	{ id: "checks-at-hash", title: "Checks at_hash", specs: ["OpenID Core §3.1.3.8"], faults: ["id-token-at-hash"] },
	{
		id: "checks-issuer",
		title: "Compares the issuer of the metadata",
		specs: ["RFC 8414 §3.3", "OpenID Discovery §4.3"],
		faults: ["metadata-issuer"],
	},
	{
		id: "checks-resource",
		title: "Compares the resource of the API’s metadata",
		specs: ["RFC 9728 §3.3"],
		faults: ["metadata-resource"],
	},
];

const quoted = (ids: readonly FaultId[]): string => ids.map((id) => `“${faultWords[id].title}”`).join(", ");

/** One fault that was missed is a "no"; without one, a single one that was noticed is a "yes", and says which were tried. */
function found(ids: readonly FaultId[], judge: Judge): Found {
	const judged = ids.map((id) => ({ id, ...judge(id) }));
	const missed = judged.filter(({ verdict }) => verdict === "not noticed");
	const noticed = judged.filter(({ verdict }) => verdict === "noticed");
	const [some, status]: [typeof judged, Observation["status"]] = missed.length > 0 ? [missed, "no"] : [noticed, "yes"];
	if (some.length === 0) return notSeen(`It shows under a fault: ${quoted(ids)}.`);
	const verb = status === "no" ? "Did not notice" : "Noticed";
	return {
		status,
		sentence: `${verb} ${quoted(some.map(({ id }) => id))}.`,
		shown: some.flatMap(({ shown }) => shown),
	};
}

export const checkedLines = (judge: Judge): readonly Observation[] =>
	checked.map(({ faults, ...line }) => ({ ...line, ...found(faults, judge) }));
