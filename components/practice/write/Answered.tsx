"use client";
import { useEffect, useRef } from "react";
import { stampWord } from "@/lib/flow/read/stamp";
import type { Run } from "@/lib/flow/run";
import { shortened } from "@/lib/http/text";
import type { Written, WrittenCheck } from "@/lib/practice/write";
import { rackKinds } from "@/lib/vocabulary/values";
import { Sides } from "../../inspect/Sides";
import { Chip } from "../../stage/Racks";
import { Scrolls } from "../../ui/Scrolls";
import { PAST } from "../past";
import { CheckMark } from "./CheckMark";
import type { Outcome } from "./useWriting";

interface Props {
	readonly outcome: Outcome | undefined;
	/** What stands in the editor now. */
	readonly text: string;
	readonly run: Run | undefined;
}

/** What became of the last try: a sentence where no server saw it, else the answer and the checks that led to it. */
export function Answered({ outcome, text, run }: Props) {
	const isPast = outcome !== undefined && outcome.text !== text;
	return (
		<div className="write-became" data-past={isPast}>
			{isPast ? <p className="of-the-past">{PAST}</p> : null}
			<div role="status" className={outcome?.kind === "written" ? "sr-only" : "write-says"}>
				{outcome ? <p>{saidOf(outcome)}</p> : null}
			</div>
			{outcome?.kind === "written" ? (
				<div className="write-answered">
					<Answer written={outcome.written} run={run} />
					{outcome.written.checks.length > 0 ? <Checks written={outcome.written} /> : null}
				</div>
			) : null}
		</div>
	);
}

const FAILED = {
	fault: "This try failed in our simulator, not in OAuth. Your text is kept.",
	unreachable: "What answers could not be fetched: the server of this page cannot be reached. Your text is kept.",
};

function saidOf(outcome: Outcome): string {
	if (outcome.kind === "unreadable") return `${outcome.problem.says} It was not sent.`;
	if (outcome.kind === "failed") return FAILED[outcome.failed];
	const { stamp, answer, refusedBy, wrong } = outcome.written;
	const word = stamp
		? `${stampWord(stamp)}${stamp.code ? ` ${stamp.code}` : ""}.`
		: answer
			? "Answered."
			: "No answer.";
	const by = refusedBy ? ` Refused by: ${refusedBy.title}.` : "";
	return `${word}${by}${wrong && wrong.name !== "" && wrong.kind !== "missing" ? ` ${wrong.name} is framed in your request.` : ""}`;
}

function Answer({
	written: { answer, stamp, refusedBy, made, judged },
	run,
}: {
	readonly written: Written;
	readonly run: Run | undefined;
}) {
	const head = useRef<HTMLDivElement>(null);
	// Where it is below the edge it comes up as far as needed; the editor stays where it can be seen.
	useEffect(() => {
		if (judged) head.current?.scrollIntoView({ block: "nearest" });
	}, [judged]);
	const brought = made.filter(({ kind, text }) => rackKinds.includes(kind) && answer?.includes(text));
	return (
		<section className="write-answer" aria-labelledby="write-answer-title">
			<div ref={head} className="write-answer-head">
				<h3 id="write-answer-title">Answer</h3>
				{stamp ? (
					<span className="st" data-verdict={stamp.accepted ? "passed" : "failed"}>
						{stampWord(stamp)}
					</span>
				) : null}
				{stamp?.code ? <code>{stamp.code}</code> : null}
			</div>
			<p className="write-judged">{judged.says}</p>
			{answer === undefined ? (
				<p className="text-ink2">No answer. No server saw it, so there is no stamp.</p>
			) : (
				<Scrolls label="The answer" className="raw">
					{answer}
				</Scrolls>
			)}
			{refusedBy?.compared ? <Sides compared={refusedBy.compared} /> : null}
			{run && brought.length > 0 ? (
				<p className="write-brought">
					<span>It brings</span>
					{brought.map((value) => (
						<Chip key={value.id} run={run} value={{ ...value, bornAt: 0 }} isNew />
					))}
				</p>
			) : null}
		</section>
	);
}

/** In the order of the receiver. */
function Checks({ written: { checks, refusedBy, receiver } }: { readonly written: Written }) {
	return (
		<section className="write-checks" aria-labelledby="write-checks-title">
			<h3 id="write-checks-title">
				{refusedBy ? "Which check refused it" : `What ${receiver?.spoken ?? "it"} checked`}
			</h3>
			<ol>
				{checks.map((check) => (
					<li key={check.id} data-verdict={check.verdict}>
						<CheckMark verdict={check.verdict} />
						<span className="write-check-title">{check.title}</span>
						<span className="write-check-value">{shownOf(check)}</span>
					</li>
				))}
			</ol>
		</section>
	);
}

/** What was looked at, in short, or what came of it. */
function shownOf({ verdict, detail, compared }: WrittenCheck): string {
	if (verdict === "not reached") return "not reached";
	if (verdict === "failed") return "refused";
	return shortened(detail ?? compared?.left.text ?? "", 28, 16, 8);
}
