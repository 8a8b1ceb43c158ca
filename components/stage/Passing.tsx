import { passing } from "@/lib/flow/read/passing";
import { PERSON } from "@/lib/flow/read/split";
import { mark } from "../words/text";
import { t } from "../words/words";
import type { HopProps } from "./hop-props";
import { lineY } from "./row-metrics";

const words = { sees: mark("sees the page"), presses: mark("presses") } as const;

/** What passes between person and browser at a hop, where the two are drawn apart. */
function passingOf({ run, hop, geometry }: HopProps) {
	const browser = geometry.lanes[geometry.lanes.findIndex(({ id }) => id === PERSON) + 1];
	const what = geometry.lanes.some(({ id }) => id === PERSON) ? passing(run, hop) : undefined;
	if (!what || !browser) return undefined;
	return { what, person: geometry.x(PERSON), browser: geometry.x(browser.id) };
}

/** What passes between them: its line, or its words. */
export function Passing({ part, ...props }: HopProps & { readonly part: "line" | "words" }) {
	return part === "line" ? <PassingLine {...props} /> : <PassingWords {...props} />;
}

/** A thin line: no message of any protocol. */
function PassingLine(props: HopProps) {
	const passed = passingOf(props);
	if (!passed) return null;
	const { what, person, browser } = passed;
	const [from, to] = what === "sees" ? [browser - 4, person + 4] : [person + 4, browser - 4];
	const y = lineY(props.row, props.current);
	const back = Math.sign(from - to) * 7;
	return (
		<path
			d={`M${from} ${y}H${to}M${to + back} ${y - 4}L${to} ${y}L${to + back} ${y + 4}`}
			fill="none"
			style={{ stroke: "var(--you)" }}
			strokeWidth="1.2"
		/>
	);
}

function PassingWords(props: HopProps) {
	const passed = passingOf(props);
	if (!passed) return null;
	const { row, current, geometry } = props;
	return (
		<div
			className="stage-label"
			data-over={current}
			style={{ left: passed.person + 6, width: geometry.spacing - 12, top: current ? row.top + 8 : row.top - 2 }}
		>
			<span>{t(words[passed.what])}</span>
		</div>
	);
}
