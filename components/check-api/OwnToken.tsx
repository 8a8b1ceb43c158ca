"use client";
import { useId, useState } from "react";
import { rawText } from "@/lib/http/raw";
import type { CallAnswer } from "@/lib/inspect/api/check-api";
import { problemOf, type TypedToken } from "@/lib/inspect/api/own-call";
import { Stamp } from "../stage/Stamp";
import { cameText, saidBy } from "./words";

interface Props {
	/** What the token of the run says: the learner begins there. */
	readonly typed: TypedToken;
	readonly answer: CallAnswer | undefined;
	readonly onSend: (typed: TypedToken | undefined) => void;
}

/** Claims of one's own, signed with the demonstration key and sent. */
export function OwnToken({ typed: first, answer, onSend }: Props) {
	const id = useId();
	const [typed, setTyped] = useState(first);
	const [problem, setProblem] = useState<string>();
	const change = (part: Partial<TypedToken>) => {
		setTyped({ ...typed, ...part });
		setProblem(undefined);
	};
	const submit = () => {
		const found = problemOf(typed);
		setProblem(found);
		// Another object, so that the same token is sent again.
		if (found === undefined) onSend({ ...typed });
	};
	return (
		<section className="panel api-own" aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>Your own token</h2>
			<p>Change what it says. It is signed with the issuer’s demonstration key, which is public, and sent.</p>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					submit();
				}}
			>
				<Part id={`${id}-header`} name="Header" text={typed.header} rows={5} onText={(header) => change({ header })} />
				<Part id={`${id}-claims`} name="Claims" text={typed.claims} rows={11} onText={(claims) => change({ claims })} />
				<p role="alert" className="paste-problem">
					{problem}
				</p>
				<div className="api-own-buttons">
					<button type="submit" className="btn btn-primary">
						Sign and send
					</button>
					<button
						type="button"
						className="btn"
						onClick={() => {
							setTyped(first);
							setProblem(undefined);
							onSend(undefined);
						}}
					>
						As it was
					</button>
				</div>
			</form>
			<div role="status">{answer ? <Answer answer={answer} /> : null}</div>
		</section>
	);
}

interface PartProps {
	readonly id: string;
	readonly name: string;
	readonly text: string;
	readonly rows: number;
	readonly onText: (text: string) => void;
}

const Part = ({ id, name, text, rows, onText }: PartProps) => (
	<>
		<label htmlFor={id}>{name}</label>
		<textarea
			id={id}
			className="edit-field"
			rows={rows}
			spellCheck={false}
			autoComplete="off"
			autoCapitalize="off"
			value={text}
			onChange={(event) => onText(event.target.value)}
		/>
	</>
);

function Answer({ answer }: { readonly answer: CallAnswer }) {
	const { response, request, outcome } = answer;
	return (
		<div className="api-own-answer">
			<span className="big-stamp">
				<Stamp accepted={outcome === "fits"} code={cameText(response)} />
			</span>
			<p>{saidBy(answer, [])}</p>
			<details className="exchange">
				<summary>What was sent, and what came back</summary>
				<pre className="raw">{rawText(request)}</pre>
				<pre className="raw">{rawText(response)}</pre>
			</details>
		</div>
	);
}
