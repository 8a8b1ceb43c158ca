"use client";
import { useId, useRef, useState } from "react";
import { t } from "../words/words";
import { Mixed } from "./Mixed";
import { type Problem, type ReadToken, readToken } from "./read-token";

interface Props {
	/** What stands in it at first: a link's text that was no token. */
	readonly first: string;
	readonly onRead: (token: ReadToken) => void;
	readonly onClose: () => void;
}

/** Somebody's own token. What cannot be read stays where it is, with one sentence. */
export function PasteForm({ first, onRead, onClose }: Props) {
	const id = useId();
	const area = useRef<HTMLTextAreaElement>(null);
	const [{ problem, english, opaque }, setProblem] = useState(() => problemOf(first));
	const read = (text: string) => {
		const token = readToken(text);
		if (!("problem" in token)) onRead(token);
		else setProblem(token);
	};
	return (
		<form
			className="paste"
			onSubmit={(event) => {
				event.preventDefault();
				read(area.current?.value ?? "");
			}}
			onKeyDown={(event) => {
				if (event.key === "Escape") onClose();
			}}
		>
			<label htmlFor={id}>{t("Your token. It stays in this tab.")}</label>
			<textarea
				ref={area}
				id={id}
				className="edit-field"
				rows={4}
				spellCheck={false}
				autoComplete="off"
				autoCapitalize="off"
				// biome-ignore lint/a11y/noAutofocus: it opens on a press of the button that asks for it.
				autoFocus
				translate="no"
				defaultValue={first}
				aria-invalid={problem !== ""}
				aria-describedby={`${id}-problem`}
				onKeyDown={(event) => {
					if (event.key !== "Enter" || event.shiftKey) return;
					event.preventDefault();
					read(event.currentTarget.value);
				}}
				// After a paste the field has its new text only a moment later.
				onPaste={(event) => {
					const field = event.currentTarget;
					setTimeout(() => read(field.value), 0);
				}}
			/>
			<p id={`${id}-problem`} role="alert" className="paste-problem">
				<Mixed text={problem} english={english} />
			</p>
			<div className="paste-buttons">
				<button type="submit" className="btn btn-primary">
					{t("Decode")}
				</button>
				{opaque === undefined ? null : (
					<button type="button" className="btn" onClick={() => onRead({ text: opaque })}>
						{t("It is an opaque token")}
					</button>
				)}
				<button type="button" className="btn" onClick={onClose}>
					{t("Cancel")}
				</button>
			</div>
		</form>
	);
}

function problemOf(text: string): Problem {
	if (text === "") return { problem: "" };
	const token = readToken(text);
	return "problem" in token ? token : { problem: "" };
}
