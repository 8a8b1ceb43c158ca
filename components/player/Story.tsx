"use client";
import type { RefObject } from "react";
import { type Tab, tabsOf } from "@/lib/flow/link/share";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { CompareHopByHop } from "../controls/CompareLink";
import type { Player } from "../playing/usePlayer";
import { Scrolls } from "../ui/Scrolls";
import { type Change, changesOf, markDifference } from "./changes";
import type { DialogName } from "./dialogs";
import { StoryText } from "./StoryText";
import { editedFrom } from "./Transport";
import type { TwinView } from "./twin-view";

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
			<StoryText player={player} twin={twin} />
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
