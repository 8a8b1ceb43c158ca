import { headlineCheck } from "@/lib/flow/headline";
import type { Hop, Run } from "@/lib/flow/run";
import { stampOf, stampOnAnswer } from "@/lib/flow/stamp";
import { type Geometry, type LabelBox, labelBox, textWidth } from "./geometry";
import { comparedLines } from "./headline";
import type { HopProps } from "./hop-props";
import type { Row } from "./layout";
import { middleY } from "./row-metrics";
import { Stamp } from "./Stamp";

interface Props extends HopProps {
	readonly editing: boolean;
}

/** The words of one hop on the stage. HTML, so that they may be cut off where they would collide. */
export function HopWords(props: Props) {
	const { message } = props.hop;
	if (!("lane" in message)) return <TravelWords {...props} from={message.from} to={message.to} />;
	return props.current ? <CurrentBlock {...props} lane={message.lane} /> : <PastBlock {...props} lane={message.lane} />;
}

function TravelWords({ run, hop, row, geometry, current, editing, from, to }: Props & { from: string; to: string }) {
	const size = current ? 16 : 14;
	const box = labelBox(geometry, from, to === from ? neighbour(run, from) : to, hop.label, size);
	const stamp = current ? stampOnAnswer(run, hop) : undefined;
	return (
		<>
			<div
				className="stage-label"
				data-current={current}
				style={{ left: box.left, width: box.width, top: current ? row.top + 5 : row.top - 2 }}
			>
				<span>{hop.label}</span>
			</div>
			{stamp ? (
				<div key={hop.index} className="stage-stamp" style={stampPlace(geometry, row, from, to, endOf(box, hop.label))}>
					<Stamp {...stamp} />
				</div>
			) : null}
			{editing ? (
				<div
					className="stage-aside"
					style={{ left: Math.max(geometry.x(from), geometry.x(to)) + 20, top: middleY(row) - 11 }}
				>
					open, not sent yet
				</div>
			) : null}
		</>
	);
}

const neighbour = (run: Run, from: string) => run.lanes.find((lane) => lane.id !== from)?.id ?? from;

/** Where the words of the current hop end. They stand in the middle of their box. */
const endOf = ({ left, width }: LabelBox, label: string): number =>
	left + (width + Math.min(width, textWidth(label, 16))) / 2;

/** Half the width of a stamp, and a little room beside it. */
const HALF_STAMP = 84;

/** Right of the one who stamped it; where that is the last lane, at the free end, or on the line behind the letter. */
function stampPlace(geometry: Geometry, row: Row, from: string, to: string, labelEnd: number) {
	const [x, end] = [geometry.x(from), geometry.x(to)];
	const right = Math.max(Math.max(x, end) + Math.max(geometry.spacing * 0.5, HALF_STAMP), labelEnd + HALF_STAMP);
	const low = Math.min(x, end) - geometry.spacing * 0.5;
	const fitsRight = right + 40 < geometry.width;
	const left = fitsRight ? right : low > geometry.gutter ? low : x - geometry.spacing * 1.5;
	return { left, top: middleY(row) };
}

function PastBlock({ hop, row, geometry, lane }: Props & { readonly lane: string }) {
	const refused = hop.refusal !== undefined;
	return (
		<div className="stage-side" data-side={sideOf(geometry, lane)} style={sideStyle(geometry, lane, middleY(row) - 11)}>
			<span className={refused ? "stage-cut font-bold" : "stage-cut"}>{pastLabel(hop)}</span>
		</div>
	);
}

/** What was decided, with the reason of a no: "Code_verifier is missing" is better than "Check the code". */
function pastLabel(hop: Hop): string {
	const { refusal, label } = hop;
	const policy = stampOf(hop)?.policy;
	if (refusal?.description) return `${policy ? "DENY" : "Refused"}: ${refusal.description}`;
	return policy && !refusal ? `PERMIT: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** Words stand right of a block, unless it stands on the last lane. */
const sideOf = (geometry: Geometry, lane: string) => (geometry.lanes.at(-1)?.id === lane ? "left" : "right");

function sideStyle(geometry: Geometry, lane: string, top: number) {
	const x = geometry.x(lane);
	return sideOf(geometry, lane) === "right"
		? { left: x + 12, top, maxWidth: geometry.width - x - 34 }
		: { right: geometry.width - x + 12, top, maxWidth: x - geometry.gutter - 8 };
}

function CurrentBlock({ hop, row, geometry, lane }: Props & { readonly lane: string }) {
	const check = headlineCheck(hop);
	const lines = check?.compared ? comparedLines(check.compared) : ([hop.label, check?.detail ?? ""] as const);
	const x = geometry.x(lane);
	const isWork = hop.message.kind === "work";
	if (isWork) return <WorkWords hop={hop} row={row} geometry={geometry} lane={lane} />;
	const isLast = sideOf(geometry, lane) === "left";
	if (!isLast && geometry.lanes[0]?.id === lane) return <FirstBlock {...{ hop, row, geometry, x, lines }} />;
	const room = x - geometry.gutter - 20;
	const width = Math.min(room, Math.max(...lines.map((line) => textWidth(line, 14))) + 28);
	return (
		<>
			<div
				className="stage-compare"
				style={{
					right: geometry.width - x + 14,
					top: row.top,
					height: row.height,
					maxWidth: isLast ? room - 160 : room,
				}}
			>
				{lines.map((line) => (
					<span key={line}>{line}</span>
				))}
			</div>
			<div
				className="stage-stamp"
				style={{
					left: isLast
						? Math.max(geometry.gutter + 70, x - Math.min(width, room - 160) - 96)
						: x + geometry.spacing * 0.52,
					top: middleY(row),
				}}
			>
				<Stamp {...(stampOf(hop) ?? { accepted: hop.refusal === undefined })} />
			</div>
		</>
	);
}

interface FirstBlockProps extends Pick<Props, "hop" | "row" | "geometry"> {
	readonly x: number;
	readonly lines: readonly [string, string];
}

/** On the first lane there is no room at the left, so all of it stands at the right. */
function FirstBlock({ hop, row, geometry, x, lines }: FirstBlockProps) {
	const needed = Math.max(...lines.map((line) => textWidth(line, 14))) + 28;
	const width = Math.min(needed, geometry.width - x - 14 - 2 * HALF_STAMP);
	return (
		<>
			<div
				className="stage-compare"
				data-side="right"
				style={{ left: x + 14, top: row.top, height: row.height, maxWidth: width }}
			>
				{lines.map((line) => (
					<span key={line}>{line}</span>
				))}
			</div>
			<div className="stage-stamp" style={{ left: x + 14 + width + HALF_STAMP, top: middleY(row) }}>
				<Stamp {...(stampOf(hop) ?? { accepted: hop.refusal === undefined })} />
			</div>
		</>
	);
}

function WorkWords({ hop, row, geometry, lane }: Pick<Props, "hop" | "row" | "geometry"> & { readonly lane: string }) {
	return (
		<div
			className="stage-side"
			data-side={sideOf(geometry, lane)}
			data-current="true"
			style={sideStyle(geometry, lane, middleY(row) - 12)}
		>
			<span className="stage-cut">{hop.label}</span>
		</div>
	);
}
