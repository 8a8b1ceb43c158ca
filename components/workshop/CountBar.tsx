import "./count-bar.css";

/** How many chose an answer, as a bar beside its number. */
interface Props {
	readonly count: number;
	/** All answers together. */
	readonly of: number;
	/** Whether it is the answer that holds. */
	readonly holds?: boolean;
}

export function CountBar({ count, of, holds = false }: Props) {
	return (
		<svg className="count-bar" data-holds={holds} viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
			<rect width={of === 0 ? 0 : (100 * count) / of} height="16" />
		</svg>
	);
}
