import { memo } from "react";
import { isApart } from "./geometry";
import { HopRow, type Moving } from "./HopRow";
import { Passing } from "./pieces";
import { isSameRow, type RowProps } from "./row-props";

interface Props extends RowProps {
	readonly moving: Moving;
}

/** The lines of a row. */
export const RowDrawing = memo(function RowDrawing(props: Props) {
	const { run, row, geometry, expanded, editing, moving, followed } = props;
	const hop = row.kind === "hop" ? run.hops[row.from] : undefined;
	if (!hop) return null;
	const drawn = { run, hop, row, geometry, current: expanded };
	return (
		<g data-followed={followed} className="stage-hop">
			{isApart(geometry) ? <Passing part="line" {...drawn} /> : null}
			<HopRow {...drawn} editing={editing} moving={moving} />
		</g>
	);
}, isSameRow);
