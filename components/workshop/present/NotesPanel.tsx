"use client";
import { useEffect, useRef, useState } from "react";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { type Note, notesAt } from "@/lib/workshop/notes";
import { note, type Session } from "@/lib/workshop/session";
import { Scrolls } from "../../ui/Scrolls";
import { useSize } from "../../ui/useSize";
import { mark, type Text } from "../../words/text";
import { t } from "../../words/words";
import type { Desk } from "./desk";
import type { ChangeSession } from "./useSession";
import "./notes.css";

interface Props {
	readonly desk: Desk;
	readonly session: Session;
	readonly lesson: LessonView;
	readonly change: ChangeSession;
}

const labels: Readonly<Record<Note["label"], Text>> = {
	Say: mark("Say"),
	Why: mark("Why"),
	"Point at": mark("Point at"),
	Checked: mark("Checked"),
	Refused: mark("Refused"),
	Trap: mark("Trap"),
	Ask: mark("Ask"),
	Then: mark("Then"),
	Read: mark("Read"),
};

/** What to say: one's own notes, and what the run itself says, hop by hop, scrolled to the current one. */
export function NotesPanel({ desk, session, lesson, change }: Props) {
	const { run, context } = desk.player;
	const list = useRef<HTMLDivElement>(null);
	const number = run.hops[context.cursor]?.number;
	const { width } = useSize(list, { width: 350, height: 300 });
	// biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls when another hop is current, and when lines break anew.
	useEffect(() => {
		const box = list.current?.parentElement;
		const here = list.current?.querySelector<HTMLElement>('[data-current="true"]');
		if (box && here) box.scrollTop = here.offsetTop - box.offsetTop;
	}, [number, width]);
	return (
		<section className="panel present-notes" aria-labelledby="present-notes">
			<div className="present-title">
				<h2 id="present-notes">{t("Notes for hop {number}", { number: number ?? "" })}</h2>
			</div>
			<Scrolls label={t("Notes of every hop")} className="present-notes-list">
				<div ref={list}>
					{run.hops.map((hop) => (
						<section
							key={hop.index}
							data-current={hop.index === context.cursor}
							aria-label={t("Hop {number}", { number: hop.number })}
						>
							<h3 lang="en">
								{hop.number} {hop.note.title}
							</h3>
							<OwnNote
								key={`${lesson.id} ${hop.number}`}
								name={`${lesson.id} ${hop.number}`}
								number={hop.number}
								{...{ session, change }}
							/>
							<dl>
								{notesAt(run, hop.index).map(({ label, text }) => (
									<div key={label}>
										<dt>{t(labels[label])}</dt>
										<dd lang="en">{text}</dd>
									</div>
								))}
							</dl>
						</section>
					))}
				</div>
			</Scrolls>
		</section>
	);
}

interface OwnProps extends Pick<Props, "session" | "change"> {
	readonly name: string;
	readonly number: string;
}

/** The presenter's own note of a hop: a text that becomes a field when it is pressed. */
function OwnNote({ name, number, session, change }: OwnProps) {
	const [editing, setEditing] = useState(false);
	const text = session.notes[name] ?? "";
	if (!editing)
		return (
			<p className="present-own">
				{text ? <span>{text}</span> : null}
				<button
					type="button"
					className="btn-link"
					aria-label={text ? t("Edit for hop {number}", { number }) : t("Add a note for hop {number}", { number })}
					onClick={() => setEditing(true)}
				>
					{text ? t("Edit") : t("Add a note")}
				</button>
			</p>
		);
	return (
		<textarea
			className="edit-field present-field"
			// biome-ignore lint/a11y/noAutofocus: it was pressed to be typed into.
			autoFocus
			rows={3}
			aria-label={t("Your note for hop {number}", { number })}
			defaultValue={text}
			onBlur={({ target }) => {
				change((before) => note(before, name, target.value));
				setEditing(false);
			}}
			onKeyDown={(event) => {
				if (event.key === "Escape") event.currentTarget.blur();
			}}
		/>
	);
}
