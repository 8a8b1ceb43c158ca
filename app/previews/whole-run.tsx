/** A whole run as a small picture: a line for each party, an arrow for each message, in the order in which they travelled. */
import { LIGHT } from "@/lib/flow/picture/palette";
import type { Hop, Run } from "@/lib/flow/run";

const WIDTH = 1080;
const HEIGHT = 236;
/** Of the line of a party: room for its name above. */
const TOP = 44;

export function WholeRunPicture({ run }: { readonly run: Run }) {
	const x = new Map(run.lanes.map(({ id }, i) => [id, ((i + 0.5) * WIDTH) / run.lanes.length]));
	const step = (HEIGHT - TOP - 14) / Math.max(run.hops.length, 1);
	const colour = (id: string) => LIGHT.roles[run.lanes.find((lane) => lane.id === id)?.role ?? "client"];
	return (
		<div style={{ display: "flex", position: "relative", width: WIDTH, height: HEIGHT }}>
			{run.lanes.map(({ id, name, short }) => (
				<div
					key={id}
					style={{
						position: "absolute",
						display: "flex",
						justifyContent: "center",
						left: (x.get(id) ?? 0) - WIDTH / run.lanes.length / 2,
						width: WIDTH / run.lanes.length,
						fontSize: 26,
						color: colour(id),
					}}
				>
					{run.lanes.length > 4 ? short : name}
				</div>
			))}
			<svg width={WIDTH} height={HEIGHT} style={{ position: "absolute", left: 0, top: 0 }}>
				{run.lanes.map(({ id }) => (
					<path key={id} d={`M${x.get(id)} ${TOP}V${HEIGHT}`} stroke={colour(id)} strokeWidth={3} />
				))}
				{/* No component: the program that draws this takes nothing but elements inside a picture. */}
				{run.hops.map((hop, i) => travelOf(hop, { x, y: TOP + 10 + i * step, colour }))}
			</svg>
		</div>
	);
}

interface At {
	readonly x: ReadonlyMap<string, number>;
	readonly y: number;
	readonly colour: (lane: string) => string;
}

/** A message as a line with a head; what one party does by itself as a dot on its line, a larger one where it says no. */
function travelOf({ index, message, refusal }: Hop, { x, y, colour }: At) {
	if (message.kind === "checks" || message.kind === "work")
		return <circle key={index} cx={x.get(message.lane)} cy={y} r={refusal ? 7 : 4.5} fill={colour(message.lane)} />;
	const [from = 0, to = 0] = [x.get(message.from), x.get(message.to)];
	const back = from < to ? -7 : 7;
	return (
		<path
			key={index}
			d={`M${from} ${y}H${to}m${back} -4l${-back} 4l${back} 4`}
			fill="none"
			stroke={colour(message.from)}
			strokeWidth={2.5}
		/>
	);
}
