"use client";
import type { RefObject } from "react";
import { type Tab, tabsOf } from "@/lib/flow/link/share";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { CompareHopByHop } from "../controls/CompareLink";
import type { Player } from "../playing/usePlayer";
import { Scrolls } from "../ui/Scrolls";
import { mark } from "../words/text";
import { t } from "../words/words";
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
			{t(context.showOriginal ? "Back to the branch" : "Return to the original")} <kbd>0</kbd>
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
					{t("Edit again")}
				</button>
				{ownTabs(lesson).map((tab) => (
					<button key={tab} type="button" className="btn" onClick={() => inspect(tab)}>
						{t(ownNames[tab])}
					</button>
				))}
				<button type="button" className="btn" onClick={() => inspect(lessonTab(lesson, player.view.tab))}>
					{t("Inspect hop")}
				</button>
				{withReturn ? <ReturnButton context={context} send={send} /> : null}
				<CompareHopByHop lesson={lesson} player={player} />
				<button type="button" className="btn" onClick={() => send({ type: "DROP_BRANCH" })}>
					{t("Drop the branch")}
				</button>
			</div>
			<Scrolls label={t("What was changed")} className="story-changes">
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

const titleOf = (count: number): string =>
	count === 0 ? t("Nothing was changed") : count === 1 ? t("One change") : t("{count} changes", { count });

const ownNames = { lab: mark("Lab"), policy: mark("Policy") } as const;

type OwnTab = keyof typeof ownNames;

/** The tabs that only this kind of lesson has. */
const ownTabs = (lesson: LessonView): readonly OwnTab[] =>
	tabsOf(lesson).filter((tab): tab is OwnTab => Object.hasOwn(ownNames, tab));

/** About the hop itself, where the tab that is open is about the whole run. */
const lessonTab = (lesson: LessonView, open: Tab): Tab | undefined =>
	ownTabs(lesson).some((tab) => tab === open) ? "letter" : undefined;

/** `sent` and `was`, with what differs marked in what was sent. */
function ChangeRows({ change: { name, was, sent } }: { readonly change: Change }) {
	const now = markDifference(sent ?? "", was ?? "");
	const before = markDifference(was ?? "", sent ?? "");
	return (
		<>
			<div>
				<dt>{t("sent")}</dt>
				<dd className="story-sent" translate="no">
					{sent === undefined ? (
						t("no {name}", { name })
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
					<dt>{t("was")}</dt>
					<dd className="story-was" translate="no">
						{name}={before.before}
						{before.differs}
						{before.after}
					</dd>
				</div>
			)}
		</>
	);
}
