import type { ReactNode } from "react";

interface Props {
	/** Whether the second one shows. */
	readonly swapped: boolean;
	readonly first: ReactNode;
	readonly second: ReactNode;
}

/** Two things in one place, which is as large as the larger one: which of them shows moves nothing on the page. */
export const InPlace = ({ swapped, first, second }: Props) => (
	<div className="learn-in-place">
		<div data-off={swapped}>{first}</div>
		<div data-off={!swapped}>{second}</div>
	</div>
);
