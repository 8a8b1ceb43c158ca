import { atEnd } from "@/lib/flow/player/player-steps";
import { laneOf } from "@/lib/flow/read/describe";
import { saidBy } from "@/lib/flow/read/first-difference";
import { checkWord } from "@/lib/flow/read/stamp";
import type { Run } from "@/lib/flow/run";
import type { CheckRecord } from "@/lib/vocabulary/message";
import type { Player } from "../playing/usePlayer";
import { Scrolls } from "../ui/Scrolls";
import { causeText } from "./cause";
import { editedFrom } from "./Transport";
import type { Decision, TwinView } from "./twin-view";

interface Props {
	readonly player: Player;
	readonly twin: TwinView;
}

/** What made an edited run another one, and where the first decision differs; nothing that has not been shown yet. */
export function StoryText({ player, twin }: Props) {
	const { branch } = player.context;
	const index = editedFrom(player) ?? 0;
	if (!branch) return null;
	return (
		<>
			<p className="story-text">
				{twin.cause ? (
					<>
						<b>Cause:</b> {causeText(twin.cause)}{" "}
					</>
				) : null}
				{index > 0 ? (
					<>
						<b>Same bytes:</b> {hopsUpTo(branch, index)}.{" "}
					</>
				) : null}
				<Verdict player={player} twin={twin} branch={branch} />
			</p>
			{twin.decision ? <Values decision={twin.decision} /> : null}
		</>
	);
}

const hopsUpTo = ({ hops }: Run, index: number): string =>
	index === 1 ? `hop ${hops[0]?.number}` : `hops ${hops[0]?.number} to ${hops[index - 1]?.number}`;

function Verdict({ player, twin, branch }: Props & { readonly branch: Run }) {
	const { context } = player;
	const ended = !context.showOriginal && atEnd(context);
	const edited = branch.hops[editedFrom(player) ?? 0];
	return (
		<>
			{twin.decision ? (
				<>
					<b>First decision that differs:</b> {placeOf(twin.decision)},{" "}
					{decidedText(context.original, branch, twin.decision)}
				</>
			) : ended ? (
				<>
					<b>No decision differs.</b> Every check said the same.
				</>
			) : (
				<>
					Step on to see what {laneOf(branch, edited && !("lane" in edited.message) ? edited.message.to : "as").spoken}{" "}
					decides.
				</>
			)}
			{ended ? ` ${branch.end.text}` : ""}
		</>
	);
}

/** "hop 16", and where the two runs number it differently, both. */
function placeOf({ a, b }: Decision): string {
	if (a && b && a.number !== b.number) return `hop ${b.number}, in the original hop ${a.number}`;
	return b ? `hop ${b.number}` : `hop ${a?.number} of the original`;
}

function decidedText(original: Run, branch: Run, { a, b, before, after }: Decision): string {
	const check = after ?? before;
	if (check) return `“${check.title}”. ${check.specs.join(", ")}.`;
	const [run, hop] = b?.refusal ? [branch, b] : [original, a];
	if (!hop?.refusal) return "the answers differ.";
	const lane = "lane" in hop.message ? hop.message.lane : hop.message.from;
	const where = run === original ? "in the original " : "";
	return `${where}${laneOf(run, lane).spoken} refuses${hop.refusal.error ? ` with ${hop.refusal.error}` : ""}.`;
}

/** What the deciding check said in each run and what it compared, whole: a value that is the same in both stands once. */
function Values({ decision: { before, after } }: { readonly decision: Decision }) {
	const sides = (["left", "right"] as const).map((side) => ({
		a: before?.compared?.[side],
		b: after?.compared?.[side],
	}));
	const differing = sides.filter((one) => one.a?.text !== one.b?.text);
	const same = sides.flatMap((one) => (one.a && one.a.text === one.b?.text ? [one.a] : []));
	const own = (run: "a" | "b") => differing.flatMap(({ [run]: value }) => value ?? []);
	if (!before && !after) return null;
	return (
		<Scrolls label="What the check compared" className="story-values">
			<dl>
				<Seen who="original" values={own("a")} check={before} />
				<Seen who="edited" values={own("b")} check={after} />
				{same.length > 0 ? <Seen who="both" values={same} /> : null}
			</dl>
		</Scrolls>
	);
}

/** What a check said, and the reason of a no. */
function saidText(check: CheckRecord | undefined): string {
	if (saidBy(check) === "absent" || !check) return "not reached";
	return check.verdict === "failed" && check.detail ? `${checkWord(check)}: ${check.detail}` : checkWord(check);
}

interface SeenProps {
	readonly who: string;
	readonly values: NonNullable<CheckRecord["compared"]>["left"][];
	/** Absent where the values stand for both. */
	readonly check?: CheckRecord | undefined;
}

function Seen({ who, values, ...said }: SeenProps) {
	return (
		<div>
			<dt>{who}</dt>
			<dd>
				{values.map(({ label, text }) => (
					<span key={label}>
						<i>{label}</i> <b>{text}</b>{" "}
					</span>
				))}
				{"check" in said ? <i className="story-said">{saidText(said.check)}</i> : null}
			</dd>
		</div>
	);
}
