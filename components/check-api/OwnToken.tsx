"use client";
import { useId, useState } from "react";
import { problemOf, type TypedToken } from "@/lib/inspect/api/own-call";
import type { Place } from "@/lib/inspect/api/place";
import { Stamp } from "../stage/Stamp";
import { mark } from "../words/text";
import { t } from "../words/words";
import { Messages, SaidText } from "./CallDetail";
import type { OwnAnswer, Report } from "./report";
import { useOwnToken } from "./useReport";
import { cameText, saidBy } from "./words";

interface Props {
	readonly report: Report;
	readonly place: Place;
}

/** Claims of one's own, signed with the demonstration key and sent. */
export function OwnToken({ report, place }: Props) {
	const id = useId();
	return (
		<section className="panel api-own" aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{t("Your own token")}</h2>
			{report.typed === undefined ? (
				<p>{t("This API takes opaque tokens. They say nothing, so there is nothing to write and to sign.")}</p>
			) : (
				<OwnForm id={id} first={report.typed} report={report} place={place} />
			)}
		</section>
	);
}

interface FormProps extends Props {
	readonly id: string;
	/** What the token of the run says: the learner begins there. */
	readonly first: TypedToken;
}

function OwnForm({ id, first, report, place }: FormProps) {
	const [typed, setTyped] = useState(first);
	const [problem, setProblem] = useState<string>();
	const { own, count, failed, send } = useOwnToken(place);
	// An answer stands beside the text that it is to, and no other.
	const change = (to: TypedToken) => {
		setTyped(to);
		setProblem(undefined);
		send(undefined);
	};
	const submit = () => {
		const found = problemOf(typed);
		setProblem(found);
		// Another object, so that the same token is sent again.
		send(found === undefined ? { ...typed } : undefined);
	};
	return (
		<>
			<p>
				{t(
					"Change what it says. It is signed with the issuer’s demonstration key, which is public, and sent to the API, which is made up like everything here. On its clock it is {clock}.",
					{ clock: report.clock },
				)}
				{report.traits.asks
					? ` ${t("This API asks the server, which answers from what it has on record for the jti: other claims do not count.")}`
					: null}
			</p>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					submit();
				}}
			>
				<Part id={`${id}-h`} name={t("Header")} text={typed.header} onText={(header) => change({ ...typed, header })} />
				<Part id={`${id}-c`} name={t("Claims")} text={typed.claims} onText={(claims) => change({ ...typed, claims })} />
				<p role="alert" className="paste-problem">
					{failed ? t(FAILED[failed]) : <span lang="en">{problem}</span>}
				</p>
				<div className="api-own-buttons">
					<button type="submit" className="btn btn-primary">
						{t("Sign and send")}
					</button>
					<button type="button" className="btn" onClick={() => change(first)}>
						{t("As it was")}
					</button>
				</div>
			</form>
			<div role="status">{own ? <Answer own={own} count={count} report={report} /> : null}</div>
		</>
	);
}

const FAILED = {
	fault: mark("This token failed in our simulator, not in OAuth."),
	unreachable: mark("The token could not be sent: the server cannot be reached."),
};

interface PartProps {
	readonly id: string;
	readonly name: string;
	readonly text: string;
	readonly onText: (text: string) => void;
}

const Part = ({ id, name, text, onText }: PartProps) => (
	<>
		<label htmlFor={id}>{name}</label>
		<textarea
			id={id}
			className="edit-field"
			rows={Math.min(14, text.split("\n").length + 1)}
			spellCheck={false}
			autoComplete="off"
			autoCapitalize="off"
			value={text}
			onChange={(event) => onText(event.target.value)}
		/>
	</>
);

interface AnswerProps {
	readonly own: OwnAnswer;
	readonly count: number;
	readonly report: Report;
}

function Answer({ own: { answer, missing }, count, report }: AnswerProps) {
	const titles = report.validations.filter(({ id }) => missing.includes(id)).map(({ title }) => title);
	return (
		<div className="api-own-answer">
			<span className="big-stamp">
				<Stamp accepted={answer.letIn} code={cameText(answer.response)} />
			</span>
			<p>
				{t("Answer {count}.", { count })} <SaidText said={saidBy(answer, titles, undefined)} />
			</p>
			<details className="exchange">
				<summary>{t("What was sent, and what came back")}</summary>
				<Messages request={answer.request} response={answer.response} />
			</details>
		</div>
	);
}
