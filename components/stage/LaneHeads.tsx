import { PERSON } from "@/lib/flow/read/split";
import { Term, useTerms } from "../terms/Term";
import { type Geometry, textWidth } from "./geometry";
import { Glyph, roleColor } from "./glyphs";

/** Closer lanes than this have their sign above their name. */
const STACKED = 106;

/** The heads of the lanes. The attacker's is hatched: a frame that says so without colour. */
export function LaneHeads({ geometry }: { readonly geometry: Geometry }) {
	const { spacing } = geometry;
	const terms = useTerms();
	const width = spacing - (spacing < STACKED ? 8 : spacing < 186 ? 14 : 10);
	return (
		// Pictures elsewhere have no glossary; here the heads are the place where it is asked who a party is.
		<div className="stage-heads" aria-hidden={terms === undefined}>
			{geometry.lanes.map((lane) => (
				<div
					key={lane.id}
					className="stage-head"
					data-role={lane.role}
					data-narrow={spacing < 140}
					data-stacked={spacing < STACKED}
					style={{ left: geometry.x(lane.id) - width / 2, width, borderColor: roleColor[lane.role] }}
				>
					<Glyph role={lane.role} size={spacing < STACKED ? 11 : 18} hollow={lane.id === PERSON} />
					<Term
						id={terms && (lane.term ?? terms.termOfRole(lane.id === PERSON ? PERSON : lane.role))}
						className="stage-head-name"
					>
						{textWidth(lane.name, 15) * 1.04 < width - 34 ? lane.name : lane.short}
					</Term>
				</div>
			))}
		</div>
	);
}
