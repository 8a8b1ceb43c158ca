"use client";
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { t } from "../../words/words";
import { lineSpan, type Span, wrongSpan } from "./mark-of";
import { asPutIn } from "./put-in";
import type { Outcome } from "./useWriting";

/** Puts a held value where the caret is, as it is written there. */
export type Insert = (value: string) => void;

interface Props {
	readonly task: string;
	readonly text: string;
	readonly outcome: Outcome | undefined;
	readonly insert: Ref<Insert>;
	readonly onText: (text: string) => void;
	readonly onSend: () => void;
}

/** Bytes as text. Tab leaves it; what the last try failed at is framed, until it is another text. */
export function Editor({ task, text, outcome, insert, onText, onSend }: Props) {
	const id = useId();
	const area = useRef<HTMLTextAreaElement>(null);
	const caret = useRef<number>(undefined);
	useImperativeHandle(insert, () => (held) => {
		const { current } = area;
		if (!current) return;
		const { selectionStart: from, selectionEnd: to, value } = current;
		const put = asPutIn(value, from, held);
		caret.current = from + put.length;
		onText(`${value.slice(0, from)}${put}${value.slice(to)}`);
		current.focus();
	});
	// A controlled field puts its caret at the end of a text that it did not write.
	useLayoutEffect(() => {
		if (caret.current === undefined || area.current?.value !== text) return;
		area.current.setSelectionRange(caret.current, caret.current);
		caret.current = undefined;
	}, [text]);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
		event.preventDefault();
		onSend();
	};
	const span = outcome && outcome.text === text ? spanOf(outcome) : undefined;
	return (
		<div className="write-editor">
			<div className="write-editor-head">
				<label htmlFor={id}>{t("Your request")}</label>
				<span id={`${id}-note`}>
					{t(
						"Breaks after & are not sent. Content-Length is added. A value that you hold goes in percent-encoded where that is needed. Each try starts from the same moment.",
					)}
				</span>
			</div>
			<div className="write-paper">
				<Marks text={text} span={span} />
				<textarea
					ref={area}
					id={id}
					aria-describedby={`${id}-note`}
					aria-invalid={outcome?.kind === "unreadable" && span !== undefined}
					lang="en"
					placeholder={`# ${task}`}
					value={text}
					spellCheck={false}
					autoComplete="off"
					autoCapitalize="off"
					autoCorrect="off"
					onChange={({ target }) => onText(target.value)}
					onKeyDown={onKeyDown}
				/>
			</div>
		</div>
	);
}

function spanOf(outcome: Outcome): Span | undefined {
	if (outcome.kind === "unreadable") return lineSpan(outcome.text, outcome.problem.line);
	if (outcome.kind === "failed" || !outcome.written.wrong) return undefined;
	return wrongSpan(outcome.text, outcome.written.wrong);
}

/** The same text under the field: it gives it its height, and frames what is pointed at. */
function Marks({
	text,
	span: [from, to] = [text.length, text.length],
}: {
	readonly text: string;
	readonly span?: Span | undefined;
}) {
	return (
		<div className="write-marks" aria-hidden="true" translate="no">
			{text.slice(0, from)}
			{from < to ? <mark>{text.slice(from, to)}</mark> : null}
			{/* A last empty line has its height, too. */}
			{`${text.slice(to)}\u200b`}
		</div>
	);
}
