"use client";
import { travelOf } from "@/lib/flow/read/describe";
import { headlineCheck } from "@/lib/flow/read/headline";
import type { ChoicePoint, Hop, Run } from "@/lib/flow/run";
import { mediaType } from "@/lib/http/message";
import { startLine, targetOf } from "@/lib/http/raw";
import { SmallStamp } from "../stage/Stamp";
import { Term, TermText, useTerms } from "../terms/Term";
import { PenIcon } from "../ui/icons";
import { type LetterRow, letterRows } from "./letter-rows";
import { UserScreen } from "./pieces";
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
			<h2>{note.title}</h2>
			<p className="text-ink2">
				Hop {hop.number} of {run.hops.at(-1)?.number}. {travelOf(message)}. <TermText text={note.text} />
			</p>
			<Prediction hop={hop} guess={props.guess} />
			<StartLine hop={hop} />
			{isPage ? <UserScreen {...props} /> : null}
			<ChecksLine hop={hop} onAll={props.onAllChecks} />
			<Rows {...props} rows={letterRows(run, hop)} />
			{props.editable !== undefined ? (
				<p className="mt-4">
					<button type="button" className="btn" onClick={props.onEdit}>
						<PenIcon size={16} /> Edit {props.editable === hop.number ? "" : `hop ${props.editable} `}before sending
					</button>
				</p>
			) : null}
			{note.modelled ? (
				<p className="mt-3 text-[14px] leading-[20px] text-ink2">
					<b>Modelled.</b> {note.modelled}
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
	const was = prediction.answers.find((answer) => answer.holds);
	return (
		<p className="guess">
			You said: “{said?.text}”. {said?.holds ? "The run says the same." : `The run says: ${was?.text ?? hop.label}.`}
		</p>
	);
}

function StartLine({ hop: { message } }: { readonly hop: Hop }) {
	if (message.kind === "link") return <p className="raw my-3">{message.url.split("?", 1)[0]}</p>;
	if (message.kind === "request")
		return (
			<p className="raw my-3 font-semibold">
				{message.request.method} {targetOf(message.request.url).target.split("?", 1)[0]} HTTP/1.1
				<br />
				Host: {targetOf(message.request.url).host}
			</p>
		);
	if (message.kind === "response") return <p className="raw my-3 font-semibold">{startLine(message.response)}</p>;
	return null;
}

/** In the Letter of a checks hop: the verdict and its two sides. */
function ChecksLine({ hop, onAll }: { readonly hop: Hop; readonly onAll: () => void }) {
	const check = headlineCheck(hop);
	if (!check) return null;
	return (
		<div className="my-3 border-y border-rule py-3">
			<p className="flex items-center justify-between gap-3">
				<b>{check.title}</b>
				<SmallStamp verdict={check.verdict} policy={check.policy !== undefined} />
			</p>
			{check.compared ? <Sides compared={check.compared} /> : null}
			{hop.refusal?.description ? <p className="mt-1 text-ink2">{sentence(hop.refusal.description)}</p> : null}
			<button type="button" className="btn-link mt-2 text-[15px]" onClick={onAll}>
				See every check of this hop
			</button>
		</div>
	);
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function Rows({ rows, ...props }: LetterProps & { readonly rows: readonly LetterRow[] }) {
	if (rows.length === 0) return null;
	return (
		<>
			<dl className="letter">
				{rows.map((row, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a message may repeat a name, and rows never move.
					<Row key={i} row={row} {...props} />
				))}
			</dl>
			<p className="mt-3 text-[15px] text-ink2">
				<b className="text-ink">Follow this value</b> Select a value to trace it across the flow.
			</p>
		</>
	);
}

function Row({ row, run, follow, onFollow }: Following & { readonly row: LetterRow; readonly run: Run }) {
	const { name, text, value, origin, purpose, without } = row;
	const terms = useTerms();
	return (
		<div className="letter-row">
			<dt>
				<Term id={terms?.termOfName(name)}>{name}</Term>
			</dt>
			<dd>
				{value ? (
					<ValueButton run={run} value={value} follow={follow} onFollow={onFollow}>
						{text}
					</ValueButton>
				) : (
					<span className="font-mono font-medium">{text}</span>
				)}
				{purpose || origin ? <small>{[purpose, origin].filter(Boolean).join(". ")}</small> : null}
				{without ? <small>Without it: {continued(without)}</small> : null}
			</dd>
		</div>
	);
}

/** A sentence behind a colon: a name in capitals keeps its first letter. */
const continued = (text: string): string =>
	/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
