"use client";
import { lazy, memo, useContext, useEffect, useId, useRef } from "react";
import { type Tab, tabsOf } from "@/lib/flow/link/share";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { Opening } from "../controls/Opening";
import { choiceAt, editableAt, skipCheck } from "../playing/actions-at";
import type { Player } from "../playing/usePlayer";
import { panelProps, TabList } from "../ui/Tabs";
import { ProseNote } from "../words/ProseNote";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { checksAt } from "./checks-at";
import { LetterTab } from "./LetterTab";
import { OwnTab } from "./own-tab";
import { ChecksTab, RawTab, TokenTab, WhyTab } from "./pieces";

// Few lessons have one of these.
const LabTab = lazy(() => import("./LabTab").then((m) => ({ default: m.LabTab })));
const PolicyTab = lazy(() => import("../policy").then((m) => ({ default: m.PolicyTab })));

const names: Readonly<Record<Tab, Text>> = {
	lab: mark("Lab"),
	policy: mark("Policy"),
	letter: mark("Letter"),
	raw: mark("Raw"),
	token: mark("Token"),
	why: mark("Why"),
	checks: mark("Checks"),
};

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
	readonly onEdit: () => void;
}

/** Everything about the current hop, under five tabs; the lab comes before them in an attack, the policy where calls are decided. */
export const Inspector = memo(function Inspector({ lesson, player, onEdit }: Props) {
	const { context, run, view, change } = player;
	const hop = run.hops[context.cursor];
	const Lab = useContext(OwnTab) ?? LabTab;
	const id = useId();
	const panel = useScrollToTop(`${context.cursor} ${view.tab}`);
	if (!hop) return null;
	const count = checksAt(run, hop)?.checks.length ?? 0;
	const following = { follow: view.follow, onFollow: (value: string | undefined) => change({ follow: value }) };
	const own = tabsOf(lesson);
	// A link may name a tab that this lesson does not have.
	const tab = own.find((one) => one === view.tab) ?? own[0] ?? "letter";
	const guess = context.guess?.hop === hop.index ? context.guess : undefined;
	return (
		<div className="panel inspector">
			<TabList
				label={t("About this hop")}
				tabs={own.map((one) => ({ value: one, text: tabText(one, count, lesson.free) }))}
				value={tab}
				onChange={(to) => change({ tab: to })}
				panel={id}
			/>
			<div className="tab-panel" {...panelProps(id, tab)} {...panel}>
				{hop.index === 0 && view.act === "watch" ? <Opening story={lesson.story} /> : null}
				{tab === "lab" ? <Lab lesson={lesson} player={player} /> : null}
				{tab === "policy" ? <PolicyTab lesson={lesson} player={player} /> : null}
				{tab === "letter" ? (
					<LetterTab
						run={run}
						hop={hop}
						choice={choiceAt(run, hop)}
						onChoose={(choice, made) => player.send({ type: "CHOOSE", index: choice.index, choice: made })}
						editable={editableAt(run, context.cursor)?.number}
						onEdit={onEdit}
						onAllChecks={() => change({ tab: "checks" })}
						guess={guess}
						{...following}
					/>
				) : null}
				{tab === "raw" ? <RawTab run={run} hop={hop} {...following} /> : null}
				{tab === "token" ? <TokenTab run={run} hop={hop} defaults={lesson.defaults} /> : null}
				{tab === "why" ? <WhyTab hop={hop} /> : null}
				{tab === "checks" ? <ChecksTab run={run} hop={hop} onSkip={(id, skip) => skipCheck(player, id, skip)} /> : null}
				<ProseNote />
			</div>
		</div>
	);
});

function tabText(tab: Tab, checks: number, free = false): string {
	if (tab === "checks" && checks > 0) return t("Checks {count}", { count: checks });
	return tab === "lab" && free ? t("Attacker") : t(names[tab]);
}

/**
 * A panel that begins at its top again when what it shows changes. Setting the scroll position makes the
 * browser lay out the page at once, so it is only done where somebody has scrolled.
 */
function useScrollToTop(shown: string) {
	const element = useRef<HTMLDivElement>(null);
	const scrolled = useRef(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is the reason to do it.
	useEffect(() => {
		if (scrolled.current && element.current) element.current.scrollTop = 0;
		scrolled.current = false;
	}, [shown]);
	return {
		ref: element,
		onScroll: () => {
			scrolled.current = true;
		},
	};
}
