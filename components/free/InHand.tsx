import type { PositionId } from "@/lib/flow/intervention";
import type { Hop, Run } from "@/lib/flow/run";
import { t } from "../words/words";
import { positionWords } from "./positions";
import { placesFor, reachAt, whyNot } from "./reach-at";

/** Why this hop is in the attacker's hands; or why it is not, and from where it would be. */
export function InHand({ run, hop }: { readonly run: Run; readonly hop: Hop }) {
	const reach = reachAt(run, hop);
	const { taken, others } = placesFor(run, hop);
	const names = others.map((id) => t("“{name}”", { name: t(positionWords[id].name) }));
	if (reach?.answers) return <p className="free-why">{t("In your hands: it has reached your own address.")}</p>;
	if (taken.length > 0)
		return <p className="free-why">{t("In your hands: {why}", { why: taken.map(holdsAt).join(" ") })}</p>;
	return (
		<p className="free-why">
			{whyNot(run, hop)}
			{names.length > 0 ? ` ${t("It would be in your hands from {places}.", { places: names.reduce(either) })}` : ""}
		</p>
	);
}

const either = (one: string, other: string): string => t("{one} or {other}", { one, other });

function holdsAt(id: PositionId): string {
	const { holds } = positionWords[id];
	return holds ? t(holds) : "";
}
