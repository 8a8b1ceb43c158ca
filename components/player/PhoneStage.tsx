"use client";
import { lazy, useState } from "react";
import type { Tab } from "@/lib/flow/link/share";
import { travelOf } from "@/lib/flow/read/describe";
import { headlineCheck } from "@/lib/flow/read/headline";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { stampOf, stampOnAnswer } from "@/lib/flow/read/stamp";
import type { Hop, Run } from "@/lib/flow/run";
import { endOf } from "@/lib/http/text";
import { phaseNames } from "@/lib/vocabulary/lanes";
import { Opening } from "../controls/Opening";
import { checksAt } from "../inspect/checks-at";
import { Inspector } from "../inspect/Inspector";
import { letterRows } from "../inspect/letter-rows";
import { UserScreen } from "../inspect/pieces";
import { choiceAt, editableAt } from "../playing/actions-at";
import type { Player } from "../playing/usePlayer";
import { LaneStrip } from "../stage/LaneStrip";
import { Racks, rackValues } from "../stage/Racks";
import { Stamp } from "../stage/Stamp";
import { TermText } from "../terms/Term";
import { LaterDialog } from "../ui/pieces";
import { ProseNote } from "../words/ProseNote";
import { t } from "../words/words";
import type { DialogName } from "./dialogs";
import type { Ended } from "./ended";
import { Edited } from "./pieces";
import { readOn } from "./read-on";

// A flow has no attacker.
const AttackRacks = lazy(() => import("./AttackRacks").then((m) => ({ default: m.AttackRacks })));

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
	readonly onOpen: (dialog: DialogName) => void;
	readonly onEdit: () => void;
	readonly ended: Ended | undefined;
}

/** The phone's stage: a strip of lanes, one card for the hop, and its details in a sheet from below. */
export function PhoneStage({ lesson, player, onOpen, onEdit, ended }: Props) {
	const { context, run, change } = player;
	const [sheet, setSheet] = useState<"inspect" | "racks">();
	const hop = run.hops[context.cursor];
	if (!hop) return null;
	const inspect = (tab: Tab) => {
		change({ tab });
		setSheet("inspect");
	};
	const racks = {
		run,
		cursor: context.cursor,
		follow: player.view.follow,
		onFollow: (value: string | undefined) => change({ follow: value }),
		gutter: 0,
		rows: 9,
	};
	const before = run.hops[context.cursor - 1];
	const next = run.hops[context.cursor + 1];
	const said = next ? context.ask && next.prediction?.question : run.end.text;
	return (
		<div className="phone-stage">
			<LaneStrip run={run} hop={hop} />
			{context.branch ? <Edited player={player} /> : null}
			{before ? <MiniHop hop={before} onPress={() => player.send({ type: "BACK" })} /> : null}
			{hop.index === 0 && player.view.act === "watch" ? <Opening story={lesson.story} /> : null}
			<Card {...{ player, hop, lesson, inspect, onEdit }} />
			{ended?.stamp}
			<p className="phone-mini">
				<span className="font-mono">{next?.number}</span>
				{said ? <span lang="en">{said}</span> : t("What happens next?")}
			</p>
			<button type="button" className="phone-racks" onClick={() => setSheet("racks")}>
				<b>{t("Who holds what")}</b>{" "}
				<span className="text-ink2" lang="en">
					{countsOf(run, context.cursor)}
				</span>
			</button>
			<div className="phone-more">
				{lesson.kind === "flow" ? (
					<button type="button" className="btn" onClick={() => onOpen("protections")}>
						{t("Protections")}
					</button>
				) : null}
				<button type="button" className="btn" onClick={() => onOpen("share")}>
					{t("Share")}
				</button>
				<button type="button" className="btn" onClick={readOn}>
					{t("Read")}
				</button>
				<button
					type="button"
					className="btn"
					onClick={() => change({ view: "machine" })}
					aria-pressed={player.view.view === "machine"}
				>
					{t("Machine")}
				</button>
			</div>
			{sheet === undefined ? null : (
				<LaterDialog
					title={sheet === "racks" ? t("Who holds what now") : t("Hop {number}", { number: hop.number })}
					open
					onClose={() => setSheet(undefined)}
				>
					{sheet === "racks" ? (
						<div className="phone-rack-list">
							{lesson.kind === "attack" ? <AttackRacks lesson={lesson} {...racks} /> : <Racks {...racks} />}
						</div>
					) : (
						<Inspector lesson={lesson} player={player} onEdit={onEdit} />
					)}
				</LaterDialog>
			)}
		</div>
	);
}

function MiniHop({ hop, onPress }: { readonly hop: Hop; readonly onPress: () => void }) {
	return (
		<button
			type="button"
			className="phone-mini"
			onClick={onPress}
			aria-label={t("Back to hop {number}: {title}", { number: hop.number, title: hop.note.title })}
		>
			<span className="font-mono">{hop.number}</span> <span lang="en">{hop.note.title}</span>
		</button>
	);
}

interface CardProps extends Pick<Props, "player" | "lesson" | "onEdit"> {
	readonly hop: Hop;
	readonly inspect: (tab: Tab) => void;
}

function Card({ player, hop, lesson, inspect, onEdit }: CardProps) {
	const { run, context } = player;
	const choice = choiceAt(run, hop);
	const checks = checksAt(run, hop)?.checks.length ?? 0;
	return (
		<article className="phone-card" aria-label={t("Hop {number}", { number: hop.number })}>
			<p className="flex items-center gap-2 text-[15px] text-ink2" lang="en">
				<span className="disc">{hop.number}</span> {phaseNames[hop.phase]}. {travelOf(hop.message)}
			</p>
			<h2 lang="en">{hop.note.title}</h2>
			<p lang="en">
				<TermText text={hop.note.text} />
			</p>
			<ProseNote />
			<Gist run={run} hop={hop} />
			{choice ? (
				<UserScreen
					run={run}
					hop={hop}
					choice={choice}
					onChoose={(point, made) => player.send({ type: "CHOOSE", index: point.index, choice: made })}
				/>
			) : null}
			<div className="phone-buttons">
				{lesson.attack ? (
					<button type="button" className="btn" onClick={() => inspect("lab")}>
						{t("Lab")}
					</button>
				) : null}
				{lesson.policy ? (
					<button type="button" className="btn" onClick={() => inspect("policy")}>
						{t("Policy")}
					</button>
				) : null}
				<button type="button" className="btn" onClick={() => inspect("letter")}>
					{t("Letter")}
				</button>
				<button type="button" className="btn" onClick={() => inspect("raw")}>
					{t("Raw")}
				</button>
				<button type="button" className="btn" onClick={() => inspect("why")}>
					{t("Why")}
				</button>
				{checks > 0 ? (
					<button type="button" className="btn" onClick={() => inspect("checks")}>
						{t("Checks {count}", { count: checks })}
					</button>
				) : null}
				{editableAt(run, context.cursor)?.index === hop.index ? (
					<button type="button" className="btn" onClick={onEdit}>
						{t("Edit")}
					</button>
				) : null}
			</div>
		</article>
	);
}

/** The message in a few lines: its label, and its secrets by their last four characters; or the verdict. */
function Gist({ run, hop }: { readonly run: Run; readonly hop: Hop }) {
	const check = headlineCheck(hop);
	if (check)
		return (
			<div className="raw phone-gist" lang="en">
				<p className="mb-2">{check.title}</p>
				<Stamp {...(stampOf(hop) ?? { accepted: hop.refusal === undefined })} />
			</div>
		);
	const rows = letterRows(run, hop).filter((row) => row.value && !row.value.isPublic);
	const stamp = hop.message.kind === "work" ? undefined : stampOnAnswer(run, hop);
	return (
		<div className="raw phone-gist" lang="en">
			{hop.label}
			{rows.map(({ name, value }) => (
				<span key={name} className="block">
					{name}={" "}
					<b className={`made-${run.lanes.find((lane) => lane.id === value?.maker)?.role}`}>
						…{endOf(value?.text ?? "", 4)}
					</b>
				</span>
			))}
			{stamp ? (
				<span className="mt-2 block">
					<Stamp {...stamp} />
				</span>
			) : null}
		</div>
	);
}

const countsOf = (run: Run, cursor: number): string =>
	run.lanes.map((lane) => `${lane.short} ${rackValues(run, cursor, lane.id).length}`).join(", ");
