"use client";
import { type Decision, decidedAt, decisionsOf } from "@/lib/flow/read/decisions";
import { laneOf } from "@/lib/flow/read/describe";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { checksOf } from "@/lib/flow/read/stamp";
import type { Run } from "@/lib/flow/run";
import { judgesCall } from "@/lib/vocabulary/decision";
import type { Player } from "../playing/usePlayer";
import { useMedia } from "../ui/useMedia";
import { AuditLog } from "./AuditLog";
import { Calls } from "./Calls";
import { keepInView } from "./keep-in-view";
import { MoreBelow } from "./MoreBelow";
import { Rules } from "./Rules";
import "./audit.css";
import "./policy.css";
import { mark } from "../words/text";
import { t } from "../words/words";

/** Which calls a policy has decided so far, and what each of its rules said about the current one. */
export function PolicyTab({ lesson, player }: { readonly lesson: Pick<LessonView, "log">; readonly player: Player }) {
	const { context, run, send } = player;
	const phone = useMedia("(max-width: 719px)") === true;
	const hop = run.hops[context.cursor];
	if (!hop) return null;
	const decisions = decisionsOf(run, context.cursor);
	const here = decidedAt(run, context.cursor);
	const current = decisions.find((decision) => decision.hop.index === here);
	return (
		<div className="tab-body policy">
			<h2>{current ? t("May this call happen?") : <span lang="en">{hop.note.title}</span>}</h2>
			<p className="policy-intro">{current ? tokenSaid(current) : <span lang="en">{hop.note.text}</span>}</p>
			{decisions.length > 0 ? (
				<Calls decisions={decisions} current={current} onJump={(to) => send({ type: "JUMP", to })} />
			) : (
				<p className="policy-none">
					{t("No call has been decided yet. Each will get a row here, with what the rules said.")}
				</p>
			)}
			{current ? (
				<div key={here} ref={keepInView}>
					<Rules decision={current} />
					<p className="policy-answer">
						<b>{t("Every rule must permit.")}</b> <span>{answerTo(run, current, context.cursor)}</span>
					</p>
				</div>
			) : null}
			{/* Where there is no room for it under the stage. */}
			{lesson.log && (phone || context.branch) ? <AuditLog player={player} /> : null}
			<MoreBelow rows=".policy-calls tr, .policy-rules > li, .policy-answer" texts={MORE} />
		</div>
	);
}

const MORE = [mark("{count} more row below"), mark("{count} more rows below")] as const;

/** How far OAuth came with this call. */
function tokenSaid({ hop }: Decision): string {
	const accepted = checksOf(hop).filter(({ policy, verdict }) => policy === undefined && verdict === "passed").length;
	return t("{count} checks accepted token and call. OAuth ends there.", { count: accepted });
}

/** What follows from the rules; and once it was sent, the answer itself. */
function answerTo(run: Run, { hop, permitted }: Decision, cursor: number): string {
	const at = run.hops[cursor];
	if (at?.message.kind === "response")
		return t("{party} answered {answer}.", { party: capital(laneOf(run, at.message.from).spoken), answer: at.label });
	const checks = checksOf(hop);
	const noes = checks.filter(({ verdict }) => verdict === "failed").length;
	const status = hop.refusal?.status ?? "";
	if (!permitted)
		return noes === 1
			? t("One says no: {status}.", { status })
			: t("{count} say no: {status}.", { count: noes, status });
	const asked = checks.some(({ policy, verdict }) => judgesCall(policy) && verdict !== "skipped");
	return t(asked ? "All that were asked do." : "None was asked, so none could say no.");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
