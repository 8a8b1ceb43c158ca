"use client";
import { timeOfDay } from "@/lib/world/clock";
import { NoticeList } from "../controls/Notices";
import { InspectTitle } from "../tokens/InspectTitle";
import { useQuietFetch } from "../ui/useQuietFetch";
import { mark } from "../words/text";
import { t } from "../words/words";
import { ApiChoice } from "./ApiChoice";
import { CallTable } from "./CallTable";
import { OwnToken } from "./OwnToken";
import { checkPieces } from "./pieces";
import type { Report } from "./report";
import { useReport } from "./useReport";
import { ValidationList } from "./ValidationList";
import { summaryOf } from "./words";
import "./calls.css";
import "./check-api.css";

/** Every wrong call, sent to the API of a run; what it should answer, and what it does. */
export function ApiChecker({ built }: { readonly built: Report }) {
	useQuietFetch(checkPieces);
	const state = useReport(built);
	const { place, report, busy, failed, go } = state;
	return (
		<>
			<InspectTitle title={t("Check an API")} current="/inspect/api">
				<ApiChoice place={place} report={report} onGo={go} />
			</InspectTitle>
			<NoticeList notices={state.notices} onDismiss={state.dismiss} />
			{failed ? (
				<p role="alert" className="api-failed">
					{t(FAILED[failed])}
				</p>
			) : null}
			<div className="api-columns">
				<section className="panel api-calls" aria-labelledby="calls-title" aria-busy={busy}>
					<div className="pane-head">
						<h2 id="calls-title">{t("Calls to the API, at {time}", { time: timeOfDay(report.clock) })}</h2>
						<p role="status" className="api-summary">
							{summaryOf(report.answers)}
						</p>
						<a href="#validations-title" className="to-checks">
							{t("What the API checks")}
						</a>
					</div>
					<CallTable state={state} />
				</section>
				<ValidationList state={state} />
				<OwnToken key={`${report.of} ${report.api}`} report={report} place={place} />
			</div>
		</>
	);
}

const FAILED = {
	fault: mark("The last question failed in our simulator, not in OAuth. These are the answers before it."),
	unreachable: mark(
		"The last question could not be asked: the server cannot be reached. These are the answers before it.",
	),
};
