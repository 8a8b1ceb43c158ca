"use client";
import { t } from "../words/words";
import { type ReadToken, readOther } from "./read-token";

interface Props {
	readonly token: ReadToken;
	readonly onRead: (token: ReadToken) => void;
}

/** Which token of a text it is, where there were several, and what was left out of it. */
export function PastedNote({ token, onRead }: Props) {
	const { name = "", others = [], notes = [] } = token;
	if (others.length === 0 && notes.length === 0) return null;
	return (
		<div className="pasted-note" role="status">
			{others.length === 0 ? null : (
				<p>
					{name === ""
						? t("There were {count} tokens in the text. This is one without a name.", { count: others.length + 1 })
						: t("There were {count} tokens in the text. This is {name}.", { count: others.length + 1, name })}
				</p>
			)}
			{others.slice(0, MAX_OTHERS).map((other, index) => (
				<button key={other.text} type="button" className="btn" onClick={() => onRead(readOther(token, index))}>
					{other.name === ""
						? t("Read number {number} instead", { number: index + 2 })
						: t("Read {name} instead", { name: other.name })}
				</button>
			))}
			{notes.map((note) => (
				<p key={note}>{note}</p>
			))}
		</div>
	);
}

const MAX_OTHERS = 6;
