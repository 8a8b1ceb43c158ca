"use client";
import { FREE, grants } from "@/content/free/grants";
import { atEnd } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { openedWords, wordsOfVerdict } from "@/lib/flow/read/verdict-words";
import type { Run } from "@/lib/flow/run";
import { rackKinds, showsInRack } from "@/lib/vocabulary/values";
import { Protections, StartFrom } from "../controls/Protections";
import type { Player } from "../playing/usePlayer";
import { Chip } from "../stage/Racks";
import { LocalOnly } from "../ui/LocalOnly";
import { useGo } from "../ui/useGo";
import { t } from "../words/words";
import { CompareWith } from "./CompareWith";
import { heldAt, isAhead } from "./held";
import { Ledger } from "./Ledger";
import { Places } from "./Places";
import { ATTACKER } from "./reach-at";
import { useFree } from "./useFree";
import "../inspect/lab.css";
import "./places.css";

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
}

/** Where the attacker stands, what it holds, what it did, and what stands against it. */
export function AttackerTab({ lesson, player }: Props) {
	const { context, send, run } = player;
	const free = useFree(player);
	const configure = (settings: typeof context.spec.settings) => send({ type: "CONFIGURE", settings });
	return (
		<div className="tab-body lab free-tab">
			<Places run={run} free={free} />
			<Held player={player} />
			<Ledger player={player} free={free}>
				<CompareWith lesson={lesson} player={player} />
			</Ledger>
			<div className="mt-3 flex items-center justify-between gap-2">
				<h3>{t("Protections")}</h3>
				<StartFrom settings={context.spec.settings} onChange={configure} />
			</div>
			<Protections ids={lesson.controls} levels={lesson.levels} settings={context.spec.settings} onChange={configure} />
			<Grant lesson={lesson} />
			<p className="text-ink2">
				<LocalOnly />
			</p>
		</div>
	);
}

/** Which grant it is, and the way to each other one. */
function Grant({ lesson }: Pick<Props, "lesson">) {
	const go = useGo();
	return (
		<label className="mt-3 flex items-center justify-between gap-2">
			<b>{t("Grant")}</b>
			<select className="btn" value={lesson.id} onChange={({ target }) => go(`/attacks/free/${target.value}`)}>
				{grants.map(({ id, title }) => (
					<option key={id} lang="en" value={`${FREE}${id}` === lesson.id ? lesson.id : id}>
						{title}
					</option>
				))}
			</select>
		</label>
	);
}

/** What the attacker holds; at the end, what each of these opened when it was tried, and what is lacking. */
function Held({ player }: { readonly player: Player }) {
	const { run, context } = player;
	const held = heldAt(run, context.cursor).filter((value) => !value.isPublic && showsInRack(value, ATTACKER));
	const [shown, ofPages] = [true, false].map((is) => held.filter(({ kind }) => rackKinds.includes(kind) === is));
	const tried = atEnd(context) ? run.played : undefined;
	const lacks = (atEnd(context) ? wordsOfVerdict(run)?.lacks : undefined) ?? [];
	return (
		<section aria-label={t("What I hold")}>
			<h3>{t("What I hold")}</h3>
			{held.length === 0 ? <p className="text-ink2">{t("Nothing yet, but what is your own.")}</p> : null}
			<ul className="free-held">
				{shown?.map((value) => {
					const opened = tried?.opened.find(({ id }) => id === value.id);
					return (
						<li key={value.id}>
							<Chip run={run} value={value} />
							{isAhead(run, context.cursor, value) ? (
								<span className="text-ink2">{t("from hop {hop}", { hop: value.since ?? "" })}</span>
							) : null}
							{tried && opened ? (
								<span className="text-ink2" lang="en">
									{openedWords(opened, tried.aim)}
								</span>
							) : null}
						</li>
					);
				})}
				{lacks.map((name) => (
					<li key={name}>
						<span className="slot">
							<span translate="no">{name}</span> ?<span className="sr-only"> {t("is missing")}</span>
						</span>
					</li>
				))}
			</ul>
			{ofPages?.length ? <OfPages run={run} held={ofPages} /> : null}
		</section>
	);
}

/** Cookies, and what is in forms and addresses of pages. Racks leave these out, and so do their counts. */
function OfPages({ run, held }: { readonly run: Run; readonly held: ReturnType<typeof heldAt> }) {
	return (
		<>
			<p className="text-ink2">{t("And what belongs to pages, such as cookies, which the racks leave out:")}</p>
			<ul className="free-held">
				{held.map((value) => (
					<li key={value.id}>
						<Chip run={run} value={value} />
					</li>
				))}
			</ul>
		</>
	);
}
