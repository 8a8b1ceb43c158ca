"use client";
import { useId } from "react";
import { LETTERS } from "@/lib/workshop/plan";
import type { Question } from "@/lib/workshop/room";
import { t } from "../../words/words";
import { CountBar } from "../CountBar";
import { holdsWords } from "../ScreenQuestion";
import type { Heard } from "../useRoom";

interface Props {
	readonly question: Question;
	readonly heard: Pick<Heard, "mine" | "sent" | "vote" | "canVote">;
}

/** One question. Choosing is private, and can be changed until it is closed or revealed. */
export function Poll({ question, heard }: Props) {
	const { text, answers, state, counts, first, holds } = question;
	const { mine, vote } = heard;
	const name = useId();
	const all = counts?.reduce((sum, one) => sum + one, 0) ?? 0;
	return (
		<fieldset className="poll" disabled={state !== "open"}>
			<legend lang="en">{text}</legend>
			{answers.map((answer, i) => (
				<label key={answer} className="poll-answer" data-mine={mine === i} data-holds={holds === i}>
					<input type="radio" name={name} checked={mine === i} onChange={() => vote(i)} />
					<b className="poll-letter">{LETTERS[i]}</b>
					<span className="grow" lang="en">
						{answer}
					</span>
					{counts ? (
						<>
							{first ? <span className="poll-yours">{t("first {count}", { count: first[i] ?? 0 })}</span> : null}
							<CountBar count={counts[i] ?? 0} of={all} holds={holds === i} />
							<b>{counts[i]}</b>
						</>
					) : null}
					{holds === i ? <span className="st">{holdsWords(question)}</span> : null}
					{mine === i ? <span className="poll-yours">{t("yours")}</span> : null}
				</label>
			))}
			<p role="status" className="poll-says">
				{saysOf(question, heard)}
			</p>
		</fieldset>
	);
}

function saysOf({ state }: Question, { mine, sent, canVote }: Props["heard"]): string {
	if (state === "revealed") return t("The presenter revealed the answers.");
	if (state === "closed") return t("The poll is closed. The answers come later.");
	if (!canVote) return t("There is no way to the presenter now: raise your hand.");
	if (mine === undefined) return t("No name is sent. You can change it until it is revealed.");
	if (!sent) return t("On its way, without a name.");
	return t("Sent, without a name. You can change it until it is revealed.");
}
