"use client";
import { useSyncExternalStore } from "react";
import { travelOf } from "@/lib/flow/read/describe";
import { headlineCheck } from "@/lib/flow/read/headline";
import type { ChoicePoint, Hop, Run } from "@/lib/flow/run";
import { mediaType } from "@/lib/http/message";
import { startLine, targetOf } from "@/lib/http/raw";
import type { ParameterNote } from "@/lib/vocabulary/parameters";
import { SmallStamp } from "../stage/Stamp";
import { Term, TermText, useTerms } from "../terms/Term";
import { PenIcon } from "../ui/icons";
import { rich, t } from "../words/words";
import { type LetterRow, letterRows } from "./letter-rows";
import { broughtNote } from "./noted-run";
import { notesPiece, UserScreen } from "./pieces";
import { Sides } from "./Sides";
import { type Following, ValueButton } from "./ValueText";

export interface LetterProps extends Following {
	readonly run: Run;
	readonly hop: Hop;
	readonly choice: ChoicePoint | undefined;
	readonly onChoose: (choice: ChoicePoint, made: string) => void;
	/** Opens the request that can be changed from here, if any, by its number. */
	readonly editable: string | undefined;
	readonly onEdit: () => void;
	readonly onAllChecks: () => void;
	/** What was predicted of this hop. */
	readonly guess: { readonly answer?: number } | undefined;
}

/** The default tab: one plain sentence, then every parameter with what it is for. */
export function LetterTab(props: LetterProps) {
	const { run, hop } = props;
	const { message, note } = hop;
	const isPage = message.kind === "response" && mediaType(message.response.headers) === "text/html";
	return (
		<div className="tab-body">
			<h2 lang="en">{note.title}</h2>
			<p className="text-ink2">
				{rich("Hop {hop} of {all}.", { hop: hop.number, all: run.hops.at(-1)?.number })}{" "}
				<span lang="en">
					{travelOf(message)}. <TermText text={note.text} />
				</span>
			</p>
			<Prediction hop={hop} guess={props.guess} />
			<StartLine hop={hop} />
			{isPage ? <UserScreen {...props} /> : null}
			<ChecksLine hop={hop} onAll={props.onAllChecks} />
			<Rows {...props} rows={letterRows(run, hop)} />
			{props.editable !== undefined ? (
				<p className="mt-4">
					<button type="button" className="btn" onClick={props.onEdit}>
						<PenIcon size={16} />{" "}
						{props.editable === hop.number
							? t("Edit before sending")
							: t("Edit hop {hop} before sending", { hop: props.editable })}
					</button>
				</p>
			) : null}
			{note.modelled ? (
				<p className="mt-3 text-[14px] leading-[20px] text-ink2">
					<b>{t("Modelled.")}</b> <span lang="en">{note.modelled}</span>
				</p>
			) : null}
		</div>
	);
}

/** What the learner expected, beside what the run has: perhaps only in the next hop. No score. */
function Prediction({ hop, guess }: { readonly hop: Hop; readonly guess: LetterProps["guess"] }) {
	const { prediction } = hop;
	if (!prediction || guess?.answer === undefined) return null;
	const said = prediction.answers[guess.answer];
	const was = prediction.answers.find(({ holds }) => holds);
	const answer = <span lang="en">{said?.text}</span>;
	return (
		<p className="guess">
			{said?.holds
				? rich("You said: “{answer}”. The run says the same.", { answer })
				: rich("You said: “{answer}”. The run says: {outcome}.", {
						answer,
						outcome: <span lang="en">{was?.text ?? hop.label}</span>,
					})}
		</p>
	);
}

function StartLine({ hop: { message } }: { readonly hop: Hop }) {
	if (message.kind === "link")
		return (
			<p className="raw my-3" translate="no">
				{message.url.split("?", 1)[0]}
			</p>
		);
	if (message.kind === "request")
		return (
			<p className="raw my-3 font-semibold" translate="no">
				{message.request.method} {targetOf(message.request.url).target.split("?", 1)[0]} HTTP/1.1
				<br />
				Host: {targetOf(message.request.url).host}
			</p>
		);
	if (message.kind === "response")
		return (
			<p className="raw my-3 font-semibold" translate="no">
				{startLine(message.response)}
			</p>
		);
	return null;
}

/** In the Letter of a checks hop: the verdict and its two sides. */
function ChecksLine({ hop, onAll }: { readonly hop: Hop; readonly onAll: () => void }) {
	const check = headlineCheck(hop);
	if (!check) return null;
	return (
		<div className="my-3 border-y border-rule py-3">
			<p className="flex items-center justify-between gap-3">
				<b lang="en">{check.title}</b>
				<SmallStamp verdict={check.verdict} policy={check.policy !== undefined} />
			</p>
			{check.compared ? <Sides compared={check.compared} /> : null}
			{hop.refusal?.description ? (
				<p className="mt-1 text-ink2" lang="en">
					{sentence(hop.refusal.description)}
				</p>
			) : null}
			<button type="button" className="btn-link mt-2 text-[15px]" onClick={onAll}>
				{t("See every check of this hop")}
			</button>
		</div>
	);
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function Rows({ rows, ...props }: LetterProps & { readonly rows: readonly LetterRow[] }) {
	const { run, hop } = props;
	const noteOf = useSyncExternalStore(notesPiece.whenHere, notesPiece.have, () => undefined);
	if (rows.length === 0) return null;
	return (
		<>
			<dl className="letter">
				{rows.map((row, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a message may repeat a name, and rows never move.
					<Row key={i} row={row} note={broughtNote(run, hop.index, i) ?? noteOf?.(row)} {...props} />
				))}
			</dl>
			<p className="mt-3 text-[15px] text-ink2">
				<b className="text-ink">{t("Follow this value")}</b> {t("Select a value to trace it across the flow.")}
			</p>
		</>
	);
}

interface RowProps extends Following {
	readonly row: LetterRow;
	readonly note: ParameterNote | undefined;
	readonly run: Run;
}

function Row({ row, note, run, follow, onFollow }: RowProps) {
	const { name, text, value, origin } = row;
	const { purpose, without } = note ?? {};
	const terms = useTerms();
	return (
		<div className="letter-row">
			<dt translate="no">
				<Term id={terms?.termOfName(name)}>{name}</Term>
			</dt>
			<dd>
				{value ? (
					<ValueButton run={run} value={value} follow={follow} onFollow={onFollow}>
						{text}
					</ValueButton>
				) : (
					<span className="font-mono font-medium" translate="no">
						{text}
					</span>
				)}
				{purpose || origin ? (
					<small>
						<span lang="en">{purpose}</span>
						{purpose && origin ? ". " : ""}
						{origin}
					</small>
				) : null}
				{without ? (
					<small>{rich("Without it: {what}", { what: <span lang="en">{continued(without)}</span> })}</small>
				) : null}
			</dd>
		</div>
	);
}

/** A sentence behind a colon: a name in capitals keeps its first letter. */
const continued = (text: string): string =>
	/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
