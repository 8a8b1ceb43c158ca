"use client";
import type { RefObject } from "react";
import { laneOf } from "@/lib/flow/describe";
import { saidBy } from "@/lib/flow/first-difference";
import type { LessonView } from "@/lib/flow/lesson-view";
import { atEnd } from "@/lib/flow/player-steps";
import type { Run } from "@/lib/flow/run";
import { type Tab, tabsOf } from "@/lib/flow/share";
import { checkWord } from "@/lib/flow/stamp";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { CompareHopByHop } from "../compare/CompareLink";
import { Scrolls } from "../ui/Scrolls";
import { causeText } from "./cause";
import { type Change, changesOf, markDifference } from "./changes";
import type { DialogName } from "./dialogs";
import { editedFrom } from "./Transport";
import type { Decision, TwinView } from "./twin-view";
import type { Player } from "./usePlayer";

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
	readonly twin: TwinView;
	readonly onOpen: (dialog: DialogName) => void;
	readonly box?: RefObject<HTMLDivElement | null>;
	/** Whether it also has the way to the other run. */
	readonly withReturn?: boolean;
}

/** Shows the other of the two runs. */
export function ReturnButton({ context, send }: Pick<Player, "context" | "send">) {
	return (
		<button type="button" className="btn" onClick={() => send({ type: "SHOW", original: !context.showOriginal })}>
			{context.showOriginal ? "Back to the branch" : "Return to the original"} <kbd>0</kbd>
		</button>
	);
}

/** What was changed, what stayed, and where the first decision differs; nothing that has not been shown yet. */
export function Story({ lesson, player, twin, onOpen, box, withReturn = false }: Props) {
	const { context, send } = player;
	const { branch, showOriginal, cursor } = context;
	const index = editedFrom(player) ?? 0;
	const edited = branch?.hops[index];
	if (!branch || !edited) return null;
	const changes = changesOf(edited);
	const inspect = (tab?: Tab) => {
		if (tab) player.change({ tab });
		onOpen("inspect");
	};
	return (
		<div className="panel story" ref={box}>
			<div className="story-head">
				<h2>{titleOf(changes.length)}</h2>
				<button type="button" className="btn" onClick={() => onOpen("edit")} hidden={cursor !== index || showOriginal}>
					Edit again
				</button>
				{ownTabs(lesson).map((tab) => (
					<button key={tab} type="button" className="btn" onClick={() => inspect(tab)}>
						{ownNames[tab]}
					</button>
				))}
				<button type="button" className="btn" onClick={() => inspect(lessonTab(lesson, player.view.tab))}>
					Inspect hop
				</button>
				{withReturn ? <ReturnButton context={context} send={send} /> : null}
				<CompareHopByHop lesson={lesson} player={player} />
				<button type="button" className="btn" onClick={() => send({ type: "DROP_BRANCH" })}>
					Drop the branch
				</button>
			</div>
			<Scrolls label="What was changed" className="story-changes">
				<dl>
					{changes.map((change) => (
						<ChangeRows key={`${change.name}${change.was}${change.sent}`} change={change} />
					))}
				</dl>
			</Scrolls>
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
		</div>
	);
}

const titleOf = (changes: number): string =>
	changes === 0 ? "Nothing was changed" : changes === 1 ? "One change" : `${changes} changes`;

const ownNames: Partial<Record<Tab, string>> = { lab: "Lab", policy: "Policy" };

/** The tabs that only this kind of lesson has. */
const ownTabs = (lesson: LessonView): readonly Tab[] => tabsOf(lesson).filter((tab) => ownNames[tab] !== undefined);

/** About the hop itself, where the tab that is open is about the whole run. */
const lessonTab = (lesson: LessonView, open: Tab): Tab | undefined =>
	ownTabs(lesson).includes(open) ? "letter" : undefined;

const hopsUpTo = ({ hops }: Run, index: number): string =>
	index === 1 ? `hop ${hops[0]?.number}` : `hops ${hops[0]?.number} to ${hops[index - 1]?.number}`;

/** `sent` and `was`, with what differs marked in what was sent. */
function ChangeRows({ change: { name, was, sent } }: { readonly change: Change }) {
	const now = markDifference(sent ?? "", was ?? "");
	const before = markDifference(was ?? "", sent ?? "");
	return (
		<>
			<div>
				<dt>sent</dt>
				<dd className="story-sent">
					{sent === undefined ? (
						`no ${name}`
					) : (
						<>
							{name}={now.before}
							<mark className="story-mark">{now.differs}</mark>
							{now.after}
						</>
					)}
				</dd>
			</div>
			{was === undefined ? null : (
				<div>
					<dt>was</dt>
					<dd className="story-was">
						{name}={before.before}
						{before.differs}
						{before.after}
					</dd>
				</div>
			)}
		</>
	);
}

function Verdict({ player, twin, branch }: Pick<Props, "player" | "twin"> & { readonly branch: Run }) {
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
					Step on to see what the{" "}
					{laneOf(branch, edited && !("lane" in edited.message) ? edited.message.to : "as").short} decides.
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
