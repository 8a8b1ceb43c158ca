"use client";
import { indented } from "@/lib/crypto/json-source";
import { judgesOf } from "@/lib/inspect/kinds";
import type { TokenTrial } from "@/lib/inspect/token";
import { SmallStamp, Stamp } from "../stage/Stamp";
import { Segmented } from "../ui/Segmented";
import { t } from "../words/words";
import { ClaimTable } from "./ClaimTable";
import { toldRows } from "./claim-rows";
import type { Inspection, InspectionEvent } from "./inspection";
import { introspectionWords, saidOf } from "./introspection-words";
import { Mixed } from "./Mixed";
import type { Trials } from "./useTrial";
import { VerdictFoot } from "./VerdictFoot";
import { FailedHead } from "./VerdictPane";
import { stampCode } from "./verdict-words";

interface Props {
	readonly state: Inspection;
	readonly trials: Trials;
	readonly send: (event: InspectionEvent) => void;
}

/** The right side of an opaque token: what the authorization server says to who asks about it (RFC 7662 §2). */
export function IntrospectionPane({ state, trials, send }: Props) {
	const { trial, moments = [] } = trials;
	const said = saidOf(trial);
	return (
		<section className="panel verdict-pane" aria-labelledby="verdict-title" aria-busy={trials.busy}>
			{trials.failed ? <FailedHead failed={trials.failed} /> : <Head trial={trial} />}
			{moments.length > 0 ? (
				<div className="moments">
					<span aria-hidden="true">{t("Asked")}</span>
					<Segmented
						label={t("Asked")}
						value={String(state.clock)}
						options={moments.map(({ name, clock }) => ({ value: String(clock), text: name }))}
						onChange={(clock) => send({ type: "CLOCK", clock: Number(clock) })}
					/>
				</div>
			) : null}
			<div className="claims-box">
				{said ? (
					<ClaimTable
						rows={toldRows(trial.response?.body ?? "", trial.clock)}
						forged={new Set()}
						judge={undefined}
						maker="as"
					/>
				) : null}
				<Asked trial={trial} />
			</div>
			<VerdictFoot
				label={t("Asked by")}
				judge={state.checkedAs}
				judges={judgesOf.opaque}
				onJudge={(checkedAs) => send({ type: "CHECK_AS", checkedAs })}
				copy={() => (said ? indented(trial.response?.body ?? "", "  ") : "")}
				again={trials.again}
			/>
		</section>
	);
}

function Head({ trial }: { readonly trial: TokenTrial }) {
	const { title, text, english } = introspectionWords(trial);
	const active = saidOf(trial)?.active;
	return (
		<div className="verdict-head">
			<div>
				<h2 id="verdict-title">{title}</h2>
				<p>
					<Mixed text={text} english={english} />
				</p>
			</div>
			<span className="big-stamp">
				<Stamp accepted={active === true} code={active === false ? "active: false" : stampCode(trial)} />
			</span>
		</div>
	);
}

/** What the server makes sure of before it answers. The one who asks does not hear of it. */
function Asked({ trial }: { readonly trial: TokenTrial }) {
	return (
		<section className="asked" aria-labelledby="asked-title">
			<h3 id="asked-title">{t("What the server checks before it answers")}</h3>
			<ol>
				{trial.checks
					.filter(({ id }) => id.startsWith("introspect."))
					.map(({ id, title, verdict, detail, compared }) => (
						<li key={id}>
							<span lang="en">
								{title}
								{verdict === "failed" && compared
									? `: ${compared.left.label} ${compared.left.text} ${compared.relation} ${compared.right.label} ${compared.right.text}`
									: null}
							</span>
							<SmallStamp verdict={verdict} detail={detail} />
						</li>
					))}
			</ol>
		</section>
	);
}
