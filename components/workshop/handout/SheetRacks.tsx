import { BLACK } from "@/lib/flow/picture/palette";
import { signOf } from "@/lib/flow/picture/signs";
import { textWidth } from "@/lib/flow/picture/words";
import type { Role } from "@/lib/vocabulary/lanes";
import type { AskedRacks } from "@/lib/workshop/handout/held";
import { SHEET_WIDTH } from "@/lib/workshop/handout/sizes";
import { T } from "../../words/words";
import { Drawn } from "./Drawn";

interface Props {
	readonly asked: AskedRacks;
	/** Number of the hop after which they are asked for. */
	readonly number: string;
	readonly blank: boolean;
}

/** Who holds what: slots to fill in, or filled. */
export function SheetRacks({ asked, number, blank }: Props) {
	const { length } = asked.racks;
	const room = (SHEET_WIDTH - 6 * (length - 1)) / length - 38;
	return (
		<div className="sheet-racks" data-blank={blank} data-narrow={length > 4}>
			<h3>
				{blank ? (
					<T
						text="Who holds what after hop {number}? Write one value in each slot. Some slots stay empty."
						values={{ number }}
					/>
				) : (
					<T text="Who holds what after hop {number}" values={{ number }} />
				)}
			</h3>
			<div className="sheet-rack-row" style={{ gridTemplateColumns: `repeat(${length}, minmax(0, 1fr))` }}>
				{asked.racks.map(({ lane, held }) => (
					<div key={lane.id} className="sheet-rack">
						<p className="sheet-rack-head">
							<Sign role={lane.role} />
							<span translate="no">{textWidth(lane.name, 13, true) > room ? lane.short : lane.name}</span>
						</p>
						<ul lang="en">
							{Array.from({ length: asked.slots }, (_, i) => {
								const chip = blank ? undefined : held[i];
								return (
									// biome-ignore lint/suspicious/noArrayIndexKey: slots are told by their place alone.
									<li key={i} data-filled={chip !== undefined}>
										{chip}
									</li>
								);
							})}
						</ul>
					</div>
				))}
			</div>
		</div>
	);
}

function Sign({ role }: { readonly role: Role }) {
	return (
		<svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
			<Drawn shapes={[signOf(role, BLACK.ink, 0, 0, 12)]} />
		</svg>
	);
}
