"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { stampWord } from "@/lib/flow/read/stamp";
import type { Run } from "@/lib/flow/run";
import { shortened } from "@/lib/http/text";
import type { Written, WrittenCheck } from "@/lib/practice/write";
import type { Lane } from "@/lib/vocabulary/lanes";
import { rackKinds } from "@/lib/vocabulary/values";
import { Sides } from "../../inspect/Sides";
import { Chip } from "../../stage/Racks";
import { Scrolls } from "../../ui/Scrolls";
import { partySaid } from "../../words/party";
import { mark } from "../../words/text";
import { t } from "../../words/words";
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
			{isPast ? <p className="of-the-past">{t(PAST)}</p> : null}
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
	fault: mark("This try failed in our simulator, not in OAuth. Your text is kept."),
	unreachable: mark("What answers could not be fetched: the server of this page cannot be reached. Your text is kept."),
};

function saidOf(outcome: Outcome): ReactNode {
	if (outcome.kind === "unreadable")
		return (
			<>
				<span lang="en">{outcome.problem.says}</span> {t("It was not sent.")}
			</>
		);
	if (outcome.kind === "failed") return t(FAILED[outcome.failed]);
	const { refusedBy, wrong } = outcome.written;
	const isFramed = wrong && wrong.name !== "" && wrong.kind !== "missing";
	return (
		<>
			{becameOf(outcome.written)} {refusedBy ? t("Refused by: {check}.", { check: refusedBy.title }) : ""}{" "}
			{isFramed ? t("{name} is framed in your request.", { name: wrong.name }) : ""}
		</>
	);
}

function becameOf({ stamp, answer }: Written): ReactNode {
	if (stamp) return <span lang="en">{[stampWord(stamp), stamp.code].filter(Boolean).join(" ")}.</span>;
	return answer ? t("Answered.") : t("No answer.");
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
				<h3 id="write-answer-title">{t("Answer")}</h3>
				{stamp ? (
					<span className="st" lang="en" data-verdict={stamp.accepted ? "passed" : "failed"}>
						{stampWord(stamp)}
					</span>
				) : null}
				{stamp?.code ? <code>{stamp.code}</code> : null}
			</div>
			<p className="write-judged" lang="en">
				{judged.says}
			</p>
			{answer === undefined ? (
				<p className="text-ink2">{t("No answer. No server saw it, so there is no stamp.")}</p>
			) : (
				<Scrolls label={t("The answer")} className="raw">
					<span translate="no">{answer}</span>
				</Scrolls>
			)}
			{refusedBy?.compared ? <Sides compared={refusedBy.compared} /> : null}
			{run && brought.length > 0 ? (
				<p className="write-brought">
					<span>{t("It brings")}</span>
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
			<h3 id="write-checks-title">{checksTitle(refusedBy !== undefined, receiver)}</h3>
			<ol>
				{checks.map((check) => (
					<li key={check.id} data-verdict={check.verdict}>
						<CheckMark verdict={check.verdict} />
						<span className="write-check-title" lang="en">
							{check.title}
						</span>
						<span className="write-check-value">{shownOf(check)}</span>
					</li>
				))}
			</ol>
		</section>
	);
}

function checksTitle(isRefused: boolean, receiver: Lane | undefined): string {
	if (isRefused) return t("Which check refused it");
	return receiver ? t("What {party} checked", { party: partySaid(receiver) }) : t("What it checked");
}

/** What was looked at, in short, or what came of it. */
function shownOf({ verdict, detail, compared }: WrittenCheck): ReactNode {
	if (verdict === "not reached") return t("not reached");
	if (verdict === "failed") return t("refused");
	return <span lang="en">{shortened(detail ?? compared?.left.text ?? "", 28, 16, 8)}</span>;
}
