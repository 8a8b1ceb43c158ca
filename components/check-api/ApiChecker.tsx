"use client";
import { NoticeList } from "../controls/Notices";
import { InspectTitle } from "../tokens/InspectTitle";
import { useQuietFetch } from "../ui/useQuietFetch";
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
	const { place, report, own, failed, go } = state;
	return (
		<>
			<InspectTitle title="Check an API" current="/inspect/api">
				<ApiChoice place={place} report={report} onGo={go} />
			</InspectTitle>
			<NoticeList notices={state.notices} onDismiss={state.dismiss} />
			{failed ? <p role="alert">{FAILED[failed]}</p> : null}
			<div className="api-columns">
				<section className="panel api-calls" aria-labelledby="calls-title">
					<div className="pane-head">
						<h2 id="calls-title">Calls to the API</h2>
						<p role="status" className="api-summary">
							{summaryOf(report.answers)}
						</p>
					</div>
					<CallTable state={state} />
				</section>
				<ValidationList state={state} />
				{report.typed === undefined ? null : (
					<OwnToken key={`${place.of} ${report.api}`} typed={report.typed} answer={own} onSend={state.send} />
				)}
			</div>
		</>
	);
}

const FAILED = {
	fault: "The last question failed in our simulator, not in OAuth. These are the answers before it.",
	unreachable: "The last question could not be asked: the server cannot be reached. These are the answers before it.",
};
