"use client";
import { shortened } from "@/lib/http/text";
import { partsOf } from "@/lib/lab/exchange";
import type { Exchange } from "@/lib/lab/log";
import { parametersOf } from "@/lib/lab/parameters";
import { t } from "../words/words";
import { Changed } from "./ExplainTab";

/** A message that was answered with a yes: what it said, and what came back. */
export function Answered({ exchange }: { readonly exchange: Exchange }) {
	const { request, response, checks, place } = partsOf(exchange);
	const passed = checks.filter(({ verdict }) => verdict === "passed").length;
	return (
		<div className="tab-body lab-explain">
			<p className="lab-verdict">
				<b translate="no">{response?.status}</b>
				<span lang="en">{place}</span>
				<span className="lab-small">{t("message {n}", { n: exchange.n })}</span>
			</p>
			<Changed faults={exchange.faults ?? []} />
			<p>
				{checks.length === 0
					? t("Nothing had to be checked.")
					: t("{passed} of {all} checks passed, the others do not apply.", { passed, all: checks.length })}
			</p>
			<h3>{t("What was sent")}</h3>
			<Values values={request ? parametersOf(request) : []} none={t("No parameters.")} />
			<h3>{t("What came back")}</h3>
			<Values values={response ? parametersOf(response) : []} none={t("A page or a document: Raw has it.")} />
		</div>
	);
}

function Values({ values, none }: { readonly values: ReturnType<typeof parametersOf>; readonly none: string }) {
	if (values.length === 0) return <p className="lab-small">{none}</p>;
	return (
		<dl className="lab-values" lang="en" translate="no">
			{values.map(([name, text], i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a parameter may come twice.
				<div key={i}>
					<dt>{name}</dt>
					<dd title={text}>{shortened(text, 48, 22, 22)}</dd>
				</div>
			))}
		</dl>
	);
}
