"use client";
import { useState } from "react";
import { acts } from "@/lib/flow/link/share";
import { atEnd } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import { controls } from "@/lib/vocabulary/controls";
import { levelOf, type Settings, withVariant } from "@/lib/vocabulary/settings";
import { CompareWithBefore } from "../controls/CompareLink";
import { Protections, StartFrom } from "../controls/Protections";
import { Variants } from "../controls/Variants";
import type { Player } from "../playing/usePlayer";
import { ArrowIcon } from "../ui/icons";
import { mark } from "../words/text";
import { rich, t } from "../words/words";
import { AttackFacts } from "./AttackFacts";
import { Explain } from "./Explain";
import { useOtherWays } from "./useOtherWays";
import { YourRuns } from "./YourRuns";
import "./lab.css";

/** The attack's own tab: what happened, what could stop it, what you have tried. */
export function LabTab({ lesson, player }: { readonly lesson: LessonView; readonly player: Player }) {
	const { attack } = lesson;
	const { view } = player;
	if (!attack) return null;
	if (view.act === "explain") return <Explain id={lesson.id} player={player} explain={attack.explain} />;
	return <Lab lesson={lesson} player={player} attack={attack} />;
}

interface LabProps {
	readonly lesson: LessonView;
	readonly player: Player;
	readonly attack: NonNullable<LessonView["attack"]>;
}

function Lab({ lesson, player, attack }: LabProps) {
	const { context, run, view } = player;
	const hop = run.hops[context.cursor];
	const ended = atEnd(context);
	const stopped = ended && run.verdict?.goalMet === false;
	const landing = useOtherWays(lesson, stopped ? context.spec : undefined);
	const configure = (settings: Settings) => player.send({ type: "CONFIGURE", settings });
	return (
		<div className="tab-body lab">
			<h2 lang={ended ? undefined : "en"}>{ended ? endTitle(run, landing) : hop?.note.title}</h2>
			<p className="text-ink2" lang="en">
				{ended ? run.end.text : hop?.note.text}
			</p>
			{stopped && landing !== undefined && landing !== "none" ? (
				<Weakened variant={landing} usual={attack.variants[0].id} settings={context.spec.settings} onOpen={configure} />
			) : null}
			<div className="mt-3 flex items-center justify-between gap-2">
				<h3>{t("Protections")}</h3>
				<StartFrom settings={context.spec.settings} onChange={configure} />
			</div>
			<Protections ids={lesson.controls} levels={lesson.levels} settings={context.spec.settings} onChange={configure} />
			<Variants variants={attack.variants} settings={context.spec.settings} onChange={configure} />
			{view.act === "defend" ? <Hints hints={attack.hints} /> : null}
			<YourRuns player={player} lesson={lesson} />
			<p className="text-ink2">{advice(player, lesson, landing)}</p>
			<Actions player={player} lesson={lesson} />
			<AttackFacts about={attack.about} />
		</div>
	);
}

type Landing = ReturnType<typeof useOtherWays>;

function endTitle({ verdict }: Run, landing: Landing): string {
	if (verdict?.goalMet) return t("The attack lands");
	if (landing !== undefined && landing !== "none") return t("The attack is only weakened");
	return verdict?.honestWorks ? t("The attack is stopped") : t("Nobody gets through");
}

/** An attacker who goes about it otherwise still lands, under the same protections: the way to that run. */
function Weakened({
	variant,
	usual,
	settings,
	onOpen,
}: {
	readonly variant: LabProps["attack"]["variants"][number];
	readonly usual: string;
	readonly settings: Settings;
	readonly onOpen: (settings: Settings) => void;
}) {
	return (
		<p className="weakened">
			{rich("Under the same protections, an attacker who {variant} still lands it.", {
				variant: <b lang="en">{variant.name}</b>,
			})}{" "}
			<button
				type="button"
				className="btn-link"
				onClick={() => onOpen(withVariant(settings, variant.id === usual ? undefined : variant.id))}
			>
				{t("Open that run")}
			</button>
		</p>
	);
}

/** Judged on the final state: every variant of the attack fails and the honest sign-in works. */
function advice({ run, context }: Player, lesson: LessonView, landing: Landing): string {
	if (!atEnd(context)) return t("Play the run to its end. Not every protection matters here.");
	if (run.verdict?.goalMet) return t("Find the smallest set that stops this attack and still lets Ada in.");
	if (landing !== undefined && landing !== "none") return t("An attacker adapts. Find a set that stops every way.");
	if (!run.verdict?.honestWorks) return t("Ada must still get in. Lower what locks her out.");
	if (landing === undefined && (lesson.attack?.variants.length ?? 1) > 1)
		return t("Looking at what else the attacker could do.");
	const raised = lesson.controls.filter(
		(id) => controls[id].kind === "protection" && levelOf(context.spec.settings, id) !== levelOf(lesson.defaults, id),
	);
	return raised.length === 1
		? t("Stopped with a single protection. That is the smallest set there can be.")
		: t("Stopped, with {count} protections raised. Could fewer do it?", { count: raised.length });
}

const rungs = [mark("Where to look"), mark("Which check"), mark("Near answer")];

function Hints({ hints }: { readonly hints: readonly string[] }) {
	const [open, setOpen] = useState(0);
	return (
		<section className="mt-3" aria-label={t("Hints")}>
			<div className="rungs">
				<b>{t("Hints")}</b>
				{rungs.map((name, i) => (
					<button
						key={name}
						type="button"
						className="btn"
						disabled={i > open}
						aria-expanded={i < open}
						onClick={() => setOpen(Math.max(open, i + 1))}
					>
						{i + 1} {i < open ? t("Seen ~ of a hint") : t(name)}
					</button>
				))}
			</div>
			<div aria-live="polite">
				{hints.slice(0, open).map((hint) => (
					<p key={hint} lang="en" className="mt-1 text-[15px] leading-[21px]">
						{hint}
					</p>
				))}
			</div>
		</section>
	);
}

function Actions({ player, lesson }: { readonly player: Player; readonly lesson: LessonView }) {
	const { send, view, change, context } = player;
	const next = acts[acts.indexOf(view.act) + 1];
	return (
		<div className="lab-actions">
			<button type="button" className="btn" onClick={() => send({ type: "JUMP", to: 0 })}>
				{t("Run again")}
			</button>
			<button type="button" className="btn" disabled={context.undo.length === 0} onClick={() => send({ type: "UNDO" })}>
				{t("Undo")}
			</button>
			<button type="button" className="btn" onClick={() => send({ type: "RESET" })}>
				{t("Reset")}
			</button>
			<CompareWithBefore lesson={lesson} player={player} />
			{next ? (
				<button type="button" className="btn btn-primary ms-auto" onClick={() => change({ act: next })}>
					{next === "defend" ? t("Act 2: Defend") : t("Act 3: Explain")} <ArrowIcon size={16} />
				</button>
			) : null}
		</div>
	);
}
