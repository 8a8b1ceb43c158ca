import type { Run } from "@/lib/flow/run";
import type { LaneId } from "@/lib/vocabulary/lanes";
import { crossed, type Geometry } from "./geometry";
import { roleColor } from "./glyphs";
import { goalOf } from "./hop-props";
import type { StageLayout } from "./layout";
import { lineY } from "./row-metrics";

interface Props {
	readonly run: Run;
	readonly geometry: Geometry;
	readonly layout: StageLayout;
	readonly cursor: number;
}

/** One line for each lane, with a gap where a message only crosses it. */
export function Lifelines({ run, geometry, layout, cursor }: Props) {
	return geometry.lanes.map(({ id, role }) => {
		const gaps = gapsOf(run, geometry, layout, cursor, id);
		const x = geometry.x(id);
		const starts = [0, ...gaps.map((gap) => gap + 6)];
		const ends = [...gaps.map((gap) => gap - 6), layout.height];
		return (
			<path
				key={id}
				d={starts.map((start, i) => `M${x} ${start}V${ends[i]}`).join("")}
				style={{ stroke: roleColor[role] }}
				strokeWidth="2"
				{...(role === "attacker" ? { strokeDasharray: "2 8", strokeLinecap: "round" as const } : {})}
			/>
		);
	});
}

function gapsOf(run: Run, geometry: Geometry, layout: StageLayout, cursor: number, lane: LaneId): number[] {
	return layout.rows.flatMap((row) => {
		const hop = row.kind === "hop" ? run.hops[row.from] : undefined;
		if (!hop || "lane" in hop.message || !crossed(geometry, hop.message.from, goalOf(hop)).includes(lane)) return [];
		return [lineY(row, row.from === cursor)];
	});
}
