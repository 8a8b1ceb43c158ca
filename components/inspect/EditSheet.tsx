"use client";
import { type ReactNode, useMemo, useState } from "react";
import { utf8 } from "@/lib/crypto/bytes";
import { applyOps } from "@/lib/flow/apply-edit";
import { type EditOp, editableOf, type Part } from "@/lib/flow/edit";
import type { Hop, Run } from "@/lib/flow/run";
import type { HttpRequest } from "@/lib/http/message";
import { rawText } from "@/lib/http/raw";
import { Dialog } from "../ui/Dialog";
import { rich, t } from "../words/words";
import { EditCertificate } from "./EditCertificate";
import { EditList } from "./EditList";
import { type Draft, draftOf, opsOf } from "./edit-draft";
import "./edit.css";

interface Props {
	readonly run: Run;
	readonly hop: Hop;
	/** Why these changes are too much, in a sentence; `undefined` where they are not. */
	readonly problemOf: (ops: readonly EditOp[]) => string | undefined;
	readonly onSend: (ops: readonly EditOp[]) => void;
	readonly onClose: () => void;
	readonly words?: Words;
}

/** What is said around the fields. */
interface Words {
	readonly title: string;
	readonly about: string;
	/** What comes of it. */
	readonly after: ReactNode;
	readonly send: string;
	readonly original: string;
}

const beforeSending = (): Words => ({
	title: t("Edit before sending"),
	about: t("The server answers the bytes that you send."),
	after: rich("The answer makes a branch beside this run. {O} or {zero} brings the original back.", {
		O: <kbd>O</kbd>,
		zero: <kbd>0</kbd>,
	}),
	send: t("Send edited"),
	original: t("Send original"),
});

const METHODS = ["GET", "POST", "PUT", "DELETE", "HEAD"];

/** The letter lies open: any part of the request can be changed before it leaves. */
export function EditSheet({ run, hop, problemOf, onSend, onClose, words = beforeSending() }: Props) {
	const original = originalOf(hop);
	const before = useMemo(() => editableOf(original), [original]);
	const [draft, setDraft] = useState<Draft>(() => draftOf(before, editableOf(currentOf(hop))));
	const ops = opsOf(before, draft);
	const sent = applyOps(original, ops);
	const problem = problemOf(ops);
	const isLink = hop.message.kind === "link";
	const setPart = (part: Part) => (entries: Draft[Part]) => setDraft({ ...draft, [part]: entries });
	return (
		<Dialog
			title={words.title}
			open
			place="sheet"
			onClose={onClose}
			aside={<span className="text-[14px] text-ink2">{changeCount(ops.length)}</span>}
		>
			<p className="text-ink2">
				{t("Hop {hop}.", { hop: hop.number })} {words.about}
			</p>
			<form
				className="edit"
				onSubmit={(event) => {
					event.preventDefault();
					if (problem === undefined) onSend(ops);
				}}
			>
				<div className="edit-fields">
					<Target draft={draft} isLink={isLink} onChange={setDraft} />
					{before.certificate === undefined ? null : (
						<EditCertificate
							run={run}
							before={before.certificate}
							value={draft.certificate ?? ""}
							onChange={(certificate) => setDraft({ ...draft, certificate })}
						/>
					)}
					<EditList
						part="query"
						open={!before.isForm}
						run={run}
						before={before.query}
						entries={draft.query}
						onChange={setPart("query")}
					/>
					{isLink ? null : (
						<EditList
							part="header"
							open={before.query.length === 0 && !before.isForm}
							run={run}
							before={before.header}
							entries={draft.header}
							onChange={setPart("header")}
						/>
					)}
					{before.isForm ? (
						<EditList part="form" open run={run} before={before.form} entries={draft.form} onChange={setPart("form")} />
					) : null}
					<p className="mt-2 text-[14px] leading-[20px] text-ink2">{words.after}</p>
				</div>
				<div className="edit-leaves">
					<Preview before={original} request={sent} isLink={isLink} />
					<p role="alert" className="edit-problem" lang="en">
						{problem}
					</p>
					<div className="edit-actions">
						<button type="submit" className="btn btn-primary btn-large" aria-disabled={problem !== undefined}>
							{words.send}
						</button>
						<button type="button" className="btn btn-large" onClick={() => onSend([])}>
							{words.original}
						</button>
					</div>
				</div>
			</form>
		</Dialog>
	);
}

const changeCount = (count: number): string => (count === 1 ? t("1 change") : t("{count} changes", { count }));

/** What would have left without any edit. */
function originalOf({ message }: Hop): HttpRequest {
	if (message.kind === "request") return message.original ?? message.request;
	if (message.kind === "link") return { method: "GET", url: message.original ?? message.url, headers: [], body: "" };
	throw new Error("Only a message that leaves can be edited");
}

function currentOf({ message }: Hop): HttpRequest {
	if (message.kind === "request") return message.request;
	if (message.kind === "link") return { method: "GET", url: message.url, headers: [], body: "" };
	throw new Error("Only a message that leaves can be edited");
}

function Target({ draft, isLink, onChange }: { draft: Draft; isLink: boolean; onChange: (draft: Draft) => void }) {
	return (
		<div className="edit-target">
			{isLink ? null : (
				<select
					className="edit-input"
					aria-label={t("Method")}
					value={draft.method}
					onChange={(event) => onChange({ ...draft, method: event.target.value })}
				>
					{METHODS.map((method) => (
						<option key={method} translate="no">
							{method}
						</option>
					))}
				</select>
			)}
			<input
				className="edit-input grow"
				aria-label={t("URL without query")}
				value={draft.target}
				spellCheck={false}
				autoCapitalize="off"
				onChange={(event) => onChange({ ...draft, target: event.target.value })}
			/>
		</div>
	);
}

/** Exactly what will leave, live. */
function Preview({
	before,
	request,
	isLink,
}: {
	readonly before: HttpRequest;
	readonly request: HttpRequest;
	readonly isLink: boolean;
}) {
	const bytes = (one: HttpRequest) => (isLink ? one.url : rawText(one));
	const { start, middle, end } = difference(bytes(before), bytes(request));
	return (
		<>
			<p className="mt-3 flex justify-between gap-2">
				<b>{t("Bytes that will leave")}</b>
				<span className="text-[14px] text-ink2">
					{request.body === "" ? t("live") : t("live, {count} in the body", { count: utf8(request.body).length })}
				</span>
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the fields keep their room. */}
			<pre className="raw edit-preview" role="region" aria-label={t("Bytes that will leave")} tabIndex={0}>
				{start}
				{middle === "" ? null : <mark className="edit-mark">{middle}</mark>}
				{end}
			</pre>
		</>
	);
}

/** What two texts begin and end with alike, and what stands between in the second: in whole characters. */
function difference(one: string, other: string) {
	const [before, after] = [[...one], [...other]];
	let from = 0;
	while (from < after.length && before[from] === after[from]) from++;
	let tail = 0;
	while (tail < after.length - from && tail < before.length - from && before.at(-1 - tail) === after.at(-1 - tail))
		tail++;
	const to = after.length - tail;
	const part = (start: number, end?: number) => after.slice(start, end).join("");
	return { start: part(0, from), middle: part(from, to), end: part(to) };
}
