"use client";
import { partsOf } from "@/lib/lab/exchange";
import { type LeftOut, leftOut } from "@/lib/lab/left-out";
import type { Exchange } from "@/lib/lab/log";
import { parametersOf } from "@/lib/lab/parameters";
import { rich, t } from "../words/words";
import { Cut } from "./Cut";
import { Changed } from "./ExplainTab";

interface Props {
	readonly exchange: Exchange;
	/** What the sandbox has seen: what a client asked for may stand in an earlier message. */
	readonly log: readonly Exchange[];
}

/** A message that was answered with a yes: what it said, and what came back. */
export function Answered({ exchange, log }: Props) {
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
			<Less left={leftOut(exchange, log)} />
			<h3>{t("What was sent")}</h3>
			<Values values={request ? parametersOf(request) : []} none={t("No parameters.")} />
			<h3>{t("What came back")}</h3>
			<Values
				values={response ? parametersOf(response) : []}
				none={response?.body === "" ? t("Nothing: the answer has no body.") : t("A page or a document: Raw has it.")}
			/>
		</div>
	);
}

/** Which scopes were asked for in vain, and why a yes can be one to less. */
function Less({ left }: { readonly left: LeftOut | undefined }) {
	if (!left) return null;
	const { unknown, withheld } = left;
	return (
		<>
			<h3>{t("What was left out")}</h3>
			{unknown.length > 0 ? (
				<p>
					{rich(
						"Unknown scope: {scopes}. Where openid is asked for, the server passes over what it does not know (OpenID Connect Core §3.1.2.1); else it refuses the request.",
						{ scopes: <b translate="no">{unknown.join(" ")}</b> },
					)}
				</p>
			) : null}
			{withheld.length > 0 ? (
				<p>{rich("Asked for and not granted: {scopes}.", { scopes: <b translate="no">{withheld.join(" ")}</b> })}</p>
			) : null}
			<p className="lab-small">
				{t("A server may grant less than was asked for, and says in scope what it has granted (RFC 6749 §3.3).")}
			</p>
		</>
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
					<dd title={text}>
						<Cut text={text} />
					</dd>
				</div>
			))}
		</dl>
	);
}
