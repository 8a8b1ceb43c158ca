"use client";
import { useRef } from "react";
import type { Run } from "@/lib/flow/run";
import type { Moving } from "../../stage/HopRow";
import { LaneStrip } from "../../stage/LaneStrip";
import { Racks } from "../../stage/Racks";
import { Stage } from "../../stage/Stage";
import { useSize } from "../../ui/useSize";

interface Props {
	readonly run: Run;
	readonly cursor: number;
	readonly moving: Moving;
	readonly phone: boolean;
}

/** On a phone the one message; elsewhere the rows around it, and who holds what. */
export function FollowPicture({ run, cursor, moving, phone }: Props) {
	const box = useRef<HTMLDivElement>(null);
	const { width } = useSize(box, { width: 800, height: 300 });
	const hop = run.hops[cursor];
	return (
		<div ref={box} className="follow-picture">
			{!hop ? null : phone ? (
				<LaneStrip run={run} hop={hop} />
			) : (
				<>
					<Stage run={run} cursor={cursor} width={width} height={220} around moving={moving} />
					<Racks run={run} cursor={cursor} gutter={52} rows={4} still />
				</>
			)}
		</div>
	);
}
