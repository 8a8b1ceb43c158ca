"use client";
import { useRef } from "react";
import { ProgressNotice } from "../progress/ProgressNotice";
import { ProgressLine } from "./ProgressLine";
import { pathOfUnit, type ShownUnit, type UnitRow } from "./shown-unit";
import { UnitList } from "./UnitList";
import { UnitView } from "./UnitView";
import { useArrives } from "./useArrives";
import "./boxes.css";
import "./learn.css";
import "./way.css";

interface Props {
	readonly rows: readonly UnitRow[];
	/** The unit that is open. */
	readonly unit: ShownUnit;
	/** Whether it is the front page of the course: on a phone that is the list alone. */
	readonly isIndex?: boolean;
}

/** The course: its units on the left, the open one beside them. No unit is locked, and nothing is scored. */
export function Course({ rows, unit, isIndex = false }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	useArrives(isIndex ? "/learn" : pathOfUnit(unit.id), unit.number, heading);
	return (
		<div className="learn" data-index={isIndex}>
			<ProgressNotice />
			<ProgressLine rows={rows} open={unit} isIndex={isIndex} heading={heading} />
			<div className="learn-columns">
				<UnitList rows={rows} open={unit.id} />
				<UnitView key={unit.id} unit={unit} rows={rows} isIndex={isIndex} heading={heading} />
			</div>
		</div>
	);
}
