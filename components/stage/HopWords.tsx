import { blockLabel } from "@/lib/flow/read/block-label";
import { headlineCheck } from "@/lib/flow/read/headline";
import { type Stamped, stampOf, stampOnAnswer, stampWord } from "@/lib/flow/read/stamp";
import type { Run } from "@/lib/flow/run";
import { TermText } from "../terms/Term";
import { t } from "../words/words";
import { type Geometry, type LabelBox, labelBox, textWidth } from "./geometry";
import { comparedLines } from "./headline";
import { goalOf, type HopProps } from "./hop-props";
import type { Row } from "./layout";
import { lineY, middleY } from "./row-metrics";
import { Stamp } from "./Stamp";

interface Props extends HopProps {
	readonly editing: boolean;
}

/** The words of one hop on the stage. HTML, so that they may be cut off where they would collide. */
export function HopWords(props: Props) {
	const { message } = props.hop;
	if (!("lane" in message)) return <TravelWords {...props} from={message.from} to={goalOf(props.hop)} />;
	return props.current ? <CurrentBlock {...props} lane={message.lane} /> : <PastBlock {...props} lane={message.lane} />;
}

function TravelWords({ run, hop, row, geometry, current, editing, from, to }: Props & { from: string; to: string }) {
	const size = current ? 16 : 14;
	const box = labelBox(geometry, from, to === from ? neighbour(run, from) : to, hop.label, size);
	const stamp = current ? stampOnAnswer(run, hop) : undefined;
	const aside = editing ? t("open, not sent yet") : current ? hop.unheard?.says : undefined;
	return (
		<>
			<div
				className="stage-label"
				data-current={current}
				style={{ left: box.left, width: box.width, top: current ? row.top + 5 : row.top - 2 }}
			>
				<span>{current ? <TermText text={hop.label} still /> : hop.label}</span>
			</div>
			{stamp ? (
				<div
					key={hop.index}
					className="stage-stamp"
					style={stampPlace(geometry, row, from, to, endOf(box, hop.label), stampWidth(stamp) / 2)}
				>
					<Stamp {...stamp} />
				</div>
			) : null}
			{aside ? (
				<div className="stage-aside" style={{ ...besides(geometry, from, to, aside), top: lineY(row, current) - 11 }}>
					{aside}
				</div>
			) : null}
		</>
	);
}

/** Right of the way of a message, or left of it where there is more room. */
function besides({ x, width, spacing }: Geometry, from: string, to: string, text: string) {
	const [start, end] = [x(from), to === from ? x(from) + spacing : x(to)];
	const left = Math.max(start, end) + 20;
	return left + textWidth(text, 14) < width ? { left } : { right: width - Math.min(start, end) + 20 };
}

const neighbour = (run: Run, from: string) => run.lanes.find((lane) => lane.id !== from)?.id ?? from;

/** Where the words of the current hop end. They stand in the middle of their box. */
const endOf = ({ left, width }: LabelBox, label: string): number =>
	left + (width + Math.min(width, textWidth(label, 16))) / 2;

/** About how wide a large stamp is. */
const stampWidth = (stamp: Stamped): number =>
	Math.max(stampWord(stamp).length * 14, stamp.accepted ? 0 : (stamp.code ?? "").length * 8.5) + 26;

/**
 * Right of the one who stamped it; where that is the last lane, at the free end, or on the line behind the letter.
 * Never outside the stage.
 */
function stampPlace(geometry: Geometry, row: Row, from: string, to: string, labelEnd: number, half: number) {
	const [x, end] = [geometry.x(from), geometry.x(to)];
	const right = Math.max(Math.max(x, end) + Math.max(geometry.spacing * 0.5, half + 8), labelEnd + half + 8);
	const low = Math.min(x, end) - Math.max(geometry.spacing * 0.5, half + 8);
	const fits = (middle: number) => middle - half > geometry.gutter && middle + half + 6 < geometry.width;
	const left = [right, low].find(fits) ?? x - geometry.spacing * 1.5;
	return { left: Math.min(Math.max(left, geometry.gutter + half), geometry.width - half - 6), top: middleY(row) };
}

function PastBlock({ hop, row, geometry, lane }: Props & { readonly lane: string }) {
	const refused = hop.refusal !== undefined;
	const label = blockLabel(hop);
	const needed = textWidth(label, 14) * (refused ? 1.1 : 1) + 8;
	return (
		<div className="stage-side" style={sideStyle(geometry, lane, middleY(row) - 11, needed)}>
			<span className={refused ? "stage-cut font-bold" : "stage-cut"}>{label}</span>
		</div>
	);
}

/** Words stand right of a block, unless only the left has room for them. */
function sideStyle({ x: xOf, width, gutter }: Geometry, lane: string, top: number, needed: number) {
	const x = xOf(lane);
	const [left, right] = [x - gutter - 8, width - x - 14];
	return needed <= right || right >= left
		? { left: x + 12, top, maxWidth: right }
		: { right: width - x + 12, top, maxWidth: left };
}

function CurrentBlock({ hop, row, geometry, lane }: Props & { readonly lane: string }) {
	if (hop.message.kind === "work") return <WorkWords hop={hop} row={row} geometry={geometry} lane={lane} />;
	const check = headlineCheck(hop);
	const lines = check?.compared
		? comparedLines(check.compared)
		: [
				[hop.label, ""],
				[check?.detail ?? "", ""],
			];
	// An estimate; a few pixels too little would cut a value.
	const needed = Math.max(...lines.map((line) => textWidth(line.join(""), 16))) + 22;
	const x = geometry.x(lane);
	const stamp = fitting(stampOf(hop) ?? { accepted: hop.refusal === undefined, policy: false }, geometry, x, needed);
	const half = stampWidth(stamp) / 2;
	const isRight = roomRight(geometry, x, half) > roomLeft(geometry, x, half) && needed > roomLeft(geometry, x, half);
	const isFirst = geometry.lanes.length > 1 && geometry.lanes[0]?.id === lane;
	const atRight = isFirst || isRight;
	const place = (atRight ? rightOfBlock : leftOfBlock)(geometry, x, needed, half);
	return (
		<>
			<div
				className="stage-compare"
				data-side={atRight ? "right" : "left"}
				style={{ ...place.words, top: row.top, height: row.height }}
			>
				{lines.map(([label, value]) => (
					<span key={label}>
						<span className="stage-cut">
							<TermText text={label} still />
						</span>
						<span>{value}</span>
					</span>
				))}
			</div>
			<div className="stage-stamp" style={{ left: place.stamp, top: middleY(row) }}>
				<Stamp {...stamp} />
			</div>
		</>
	);
}

/** The stamp without its code where that would cut the compared values: the answer, next, says the code again. */
function fitting(stamp: Stamped, geometry: Geometry, x: number, needed: number): Stamped {
	const room = (one: Stamped) => {
		const half = stampWidth(one) / 2;
		return Math.max(roomLeft(geometry, x, half), roomRight(geometry, x, half));
	};
	const { code: _, ...bare } = stamp;
	// The name of a rule that denied stands nowhere else.
	return !stamp.policy && room(stamp) < needed && room(bare) > 1.5 * room(stamp) ? bare : stamp;
}

const hasStampRight = ({ width }: Geometry, x: number, half: number): boolean => x + 16 + 2 * half + 6 <= width;

const roomLeft = (geometry: Geometry, x: number, half: number): number =>
	x - geometry.gutter - 20 - (hasStampRight(geometry, x, half) ? 0 : 2 * half + 20);

const roomRight = ({ width }: Geometry, x: number, half: number): number => width - x - 14 - 2 * half - 16;

/** Words left of the block, and the stamp right of it where that has room for it; else left of the words. */
function leftOfBlock(geometry: Geometry, x: number, needed: number, half: number) {
	const { gutter, width, spacing } = geometry;
	const room = roomLeft(geometry, x, half);
	const stamp = hasStampRight(geometry, x, half)
		? x + Math.max(spacing * 0.52, 16 + half)
		: Math.max(gutter + half, x - 14 - Math.min(room, needed) - 10 - half);
	return { words: { right: width - x + 14, maxWidth: room }, stamp };
}

/** All of it right of the block: on the first lane, and where the words have more room there and need it. */
function rightOfBlock(geometry: Geometry, x: number, needed: number, half: number) {
	const room = Math.min(needed, roomRight(geometry, x, half));
	return { words: { left: x + 14, maxWidth: room }, stamp: x + 14 + room + 10 + half };
}

function WorkWords({ hop, row, geometry, lane }: Pick<Props, "hop" | "row" | "geometry"> & { readonly lane: string }) {
	return (
		<div
			className="stage-side"
			data-current="true"
			style={sideStyle(geometry, lane, middleY(row) - 12, textWidth(hop.label, 16) + 8)}
		>
			<span className="stage-cut">
				<TermText text={hop.label} still />
			</span>
		</div>
	);
}
