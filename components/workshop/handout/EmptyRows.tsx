"use client";
import type { ReactNode } from "react";
import { SHEET_WIDTH } from "@/lib/workshop/handout/sizes";
import { t } from "../../words/words";

interface Props {
	/** Their numbers. */
	readonly hops: string;
	/** Names of those who have a column. */
	readonly parties: string;
	/** Of the picture, in pixels. */
	readonly height: number;
	/** Its shapes. */
	readonly children: ReactNode;
}

/** A diagram to draw into: what of it is there already, for whoever does not see it. */
export function EmptyRows({ hops, parties, height, children }: Props) {
	return (
		<svg
			className="sheet-diagram"
			role="img"
			aria-label={t("Empty rows for hops {hops} below {parties}", { hops, parties })}
			width={SHEET_WIDTH}
			height={height}
			viewBox={`0 0 ${SHEET_WIDTH} ${height}`}
		>
			<g lang="en">{children}</g>
		</svg>
	);
}
