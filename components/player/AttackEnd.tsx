import type { Act } from "@/lib/flow/link/share";
import type { Ending } from "@/lib/flow/read/ending";
import type { Player } from "../playing/usePlayer";
import { EndStamp } from "../stage/EndStamp";
import { t } from "../words/words";

/** The end of an attack, and the way on: from what landed to what stops it, from what stopped it to why. */
export function AttackEnd({
	ending,
	player,
	onlyThisWay,
}: {
	readonly ending: Ending;
	readonly player: Player;
	/** Whether another variant still lands under the same protections. */
	readonly onlyThisWay: boolean;
}) {
	const next = nextAct(ending, player.view.act);
	return (
		<div className="attack-end">
			<EndStamp ending={ending} onlyThisWay={onlyThisWay} />
			{next ? (
				<button type="button" className="btn btn-primary" onClick={() => player.change({ act: next.act, tab: "lab" })}>
					{next.label}
				</button>
			) : null}
		</div>
	);
}

/** Nothing leads on from a run in which nobody was served, nor from the last act. */
export function nextAct(
	{ word }: Pick<Ending, "word">,
	act: Act,
): { readonly act: Act; readonly label: string } | undefined {
	if (word === "LANDED" && act === "watch") return { act: "defend", label: t("Now stop it") };
	if (word === "STOPPED" && act !== "explain") return { act: "explain", label: t("Say why") };
	return undefined;
}
