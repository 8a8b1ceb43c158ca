import type { Hop, Run } from "@/lib/flow/run";
import { positionWords } from "./positions";
import { placesFor, reachAt, whyNot } from "./reach-at";

/** Why this hop is in the attacker's hands; or why it is not, and from where it would be. */
export function InHand({ run, hop }: { readonly run: Run; readonly hop: Hop }) {
	const reach = reachAt(run, hop);
	const { taken, others } = placesFor(run, hop);
	const names = (ids: typeof taken) => ids.map((id) => `“${positionWords[id].name}”`).join(" or ");
	if (reach?.answers) return <p className="free-why">In your hands: it has reached your own address.</p>;
	if (taken.length > 0)
		return <p className="free-why">In your hands: {taken.map((id) => positionWords[id].holds).join(" ")}</p>;
	return (
		<p className="free-why">
			{whyNot(run, hop)}
			{others.length > 0 ? ` It would be in your hands from ${names(others)}.` : ""}
		</p>
	);
}
