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
	/** What a standard allows a client that does not check it. */
	readonly allowed?: string;
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
		faults: ["id-token-rs256", "id-token-es256", "keys-rotated", "keys-rotated-late"],
		allowed:
			"OpenID Core §3.1.3.7, item 6, allows TLS server validation instead where the ID Token comes directly from the token endpoint.",
	},
	{
		id: "checks-alg",
		title: "Checks the algorithm of the ID Token",
		specs: ["OpenID Core §3.1.3.7", "RFC 8725 §3.1"],
		faults: ["id-token-hs256-key", "id-token-hs256-secret", "id-token-none"],
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

/** New keys that a client does not take are a signature that it looked at, though it should have read them. */
const isNoticed = ({ id, verdict }: Judged): boolean =>
	verdict === "noticed" || (verdict === "stopped" && id.startsWith("keys-rotated"));

type Judged = FaultVerdict & { readonly id: FaultId };

/** One fault that was missed is a "no"; without one, a single one at which the client stopped counts, and says which were tried. */
function found({ faults, allowed }: Checked, judge: Judge): Found {
	const judged: readonly Judged[] = faults.map((id) => ({ id, ...judge(id) }));
	const missed = judged.filter(({ verdict }) => verdict === "not noticed");
	if (missed.length > 0) return said("no", [`Did not notice ${named(missed)}.`, allowed], missed);
	const noticed = judged.filter(isNoticed);
	if (noticed.length > 0) return said("stopped", [`Stopped under ${named(noticed)}.`], noticed);
	const tried = judged.find(({ shown }) => shown.length > 0);
	if (tried) return notSeen(`Under ${named([tried])}: ${tried.sentence}`);
	return notSeen(`It shows under a fault: ${named(judged)}.`);
}

const named = (judged: readonly Pick<Judged, "id">[]): string => quoted(judged.map(({ id }) => id));

const said = (
	status: Observation["status"],
	sentences: readonly (string | undefined)[],
	shown: readonly Judged[],
): Found => ({
	status,
	sentence: sentences.filter((one) => one !== undefined).join(" "),
	shown: shown.flatMap((one) => one.shown),
});

export const checkedLines = (judge: Judge): readonly Observation[] =>
	checked.map((line) => {
		const { id, title, specs } = line;
		return { id, title, specs, ...found(line, judge) };
	});
