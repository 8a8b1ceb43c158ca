import type { ReactNode } from "react";
import { atEnd } from "@/lib/flow/player/player-steps";
import { laneOf } from "@/lib/flow/read/describe";
import { saidBy } from "@/lib/flow/read/first-difference";
import { checkWord } from "@/lib/flow/read/stamp";
import type { Run } from "@/lib/flow/run";
import type { CheckRecord } from "@/lib/vocabulary/message";
import type { Player } from "../playing/usePlayer";
import { Scrolls } from "../ui/Scrolls";
import { t } from "../words/words";
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
						<b>{t("Cause:")}</b> {causeText(twin.cause)}{" "}
					</>
				) : null}
				{index > 0 ? (
					<>
						<b>{t("Same bytes:")}</b> {hopsUpTo(branch, index)}{" "}
					</>
				) : null}
				<Verdict player={player} twin={twin} branch={branch} />
			</p>
			{twin.decision ? <Values decision={twin.decision} /> : null}
		</>
	);
}

function hopsUpTo({ hops }: Run, index: number): string {
	const [from, to] = [hops[0]?.number ?? "", hops[index - 1]?.number ?? ""];
	return index === 1 ? t("hop {from}.", { from }) : t("hops {from} to {to}.", { from, to });
}

function Verdict({ player, twin, branch }: Props & { readonly branch: Run }) {
	const { context } = player;
	const ended = !context.showOriginal && atEnd(context);
	const edited = branch.hops[editedFrom(player) ?? 0];
	return (
		<>
			{twin.decision ? (
				<>
					<b>{t("First decision that differs:")}</b> {placeOf(twin.decision)},{" "}
					{decidedText(context.original, branch, twin.decision)}
				</>
			) : ended ? (
				<>
					<b>{t("No decision differs.")}</b> {t("Every check said the same.")}
				</>
			) : (
				t("Step on to see what {party} decides.", {
					party: laneOf(branch, edited && !("lane" in edited.message) ? edited.message.to : "as").spoken,
				})
			)}
			{ended ? <span lang="en"> {branch.end.text}</span> : null}
		</>
	);
}

/** "hop 16", and where the two runs number it differently, both. */
function placeOf({ a, b }: Decision): string {
	if (a && b && a.number !== b.number)
		return t("hop {number}, in the original hop {original}", { number: b.number, original: a.number });
	return b ? t("hop {number}", { number: b.number }) : t("hop {number} of the original", { number: a?.number ?? "" });
}

function decidedText(original: Run, branch: Run, { a, b, before, after }: Decision): ReactNode {
	const check = after ?? before;
	if (check)
		return (
			<span lang="en">
				“{check.title}”. {check.specs.join(", ")}.
			</span>
		);
	const [run, hop] = b?.refusal ? [branch, b] : [original, a];
	if (!hop?.refusal) return t("the answers differ.");
	const party = laneOf(run, "lane" in hop.message ? hop.message.lane : hop.message.from).spoken;
	const { error } = hop.refusal;
	if (run === original)
		return error
			? t("in the original {party} refuses with {error}.", { party, error })
			: t("in the original {party} refuses.", { party });
	return error ? t("{party} refuses with {error}.", { party, error }) : t("{party} refuses.", { party });
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
		<Scrolls label={t("What the check compared")} className="story-values">
			<dl>
				<Seen who={t("original")} values={own("a")} check={before} />
				<Seen who={t("edited")} values={own("b")} check={after} />
				{same.length > 0 ? <Seen who={t("both")} values={same} /> : null}
			</dl>
		</Scrolls>
	);
}

/** What a check said, and the reason of a no. */
function saidText(check: CheckRecord | undefined): ReactNode {
	if (saidBy(check) === "absent" || !check) return t("not reached");
	const word = checkWord(check);
	return <span lang="en">{check.verdict === "failed" && check.detail ? `${word}: ${check.detail}` : word}</span>;
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
					<span key={label} lang="en">
						<i>{label}</i> <b>{text}</b>{" "}
					</span>
				))}
				{"check" in said ? <i className="story-said">{saidText(said.check)}</i> : null}
			</dd>
		</div>
	);
}
