"use client";
import { isOurFault, isPending, partsOf } from "@/lib/lab/exchange";
import { explanationAsText } from "@/lib/lab/explain/as-text";
import type { Explanation } from "@/lib/lab/explain/explain";
import type { Exchange } from "@/lib/lab/log";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import { type DocumentId, documents, type SpecRef, splitSpec } from "@/lib/vocabulary/specs";
import { CopyButton } from "../ui/CopyButton";
import { rich, t } from "../words/words";
import { Cut } from "./Cut";
import { faultWords } from "./judging";

interface Props {
	readonly exchange: Exchange;
	readonly explained: Explanation;
	readonly played: PlayedChecks;
}

/** By check: the hop of a lesson in which it says no. */
export type PlayedChecks = Readonly<Partial<Record<CheckId, { readonly lesson: string; readonly href: string }>>>;

/** Why a request was refused, always in the same five parts. */
export function ExplainTab({ exchange, explained, played }: Props) {
	const { error, status, check, passed, values, relation, means, change, code, specs } = explained;
	const parts = partsOf(exchange);
	const run = check && played[check.id];
	return (
		<div className="tab-body lab-explain">
			<p className="lab-verdict">
				<span className="st" data-verdict="failed">
					{isOurFault(parts, exchange) ? t("OUR FAULT") : isPending(error) ? t("NOT YET") : t("REFUSED")}
				</span>
				<b translate="no">{error || status}</b>
				<span className="lab-small">{t("message {n}", { n: exchange.n })}</span>
			</p>
			<Changed faults={explained.faults} />
			<h3>{t("Which check")}</h3>
			{check ? (
				<p>
					<span lang="en">{check.title}</span>
					{". "}
					{passed === 1 ? t("1 check before it passed.") : t("{count} checks before it passed.", { count: passed })}
				</p>
			) : (
				<p>
					{parts.checks.length === 0
						? t("None: the request did not come so far.")
						: t("None: all of them passed, and the answer is still a no.")}
				</p>
			)}
			<h3>{t("What was compared")}</h3>
			{values.length > 0 ? (
				<dl className="lab-values" lang="en" translate="no">
					{values.map(([label, text], i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a label may come twice.
						<div key={i}>
							<dt>{label}</dt>
							<dd title={text}>
								<Cut text={text} />
							</dd>
						</div>
					))}
					{relation ? (
						<div>
							<dt />
							<dd>
								{values[1]?.[0]} <b>{relation}</b> {values[0]?.[0]}
							</dd>
						</div>
					) : null}
				</dl>
			) : (
				<p>
					{check?.detail ? <span lang="en">{check.detail}. </span> : null}
					{t("No two values: it is about whether something is there, and how it is written.")}
				</p>
			)}
			<h3>{t("In words")}</h3>
			<p lang="en">{means}</p>
			<h3>{t("What to change")}</h3>
			<p lang="en">{change}</p>
			{code ? (
				<>
					<p className="lab-small">{rich("In {library}:", { library: <span translate="no">{code.library}</span> })}</p>
					<pre className="lab-example" translate="no">
						{code.text}
					</pre>
				</>
			) : null}
			<h3>{t("Clause")}</h3>
			<Clauses specs={specs} />
			{explained.without ? (
				<p className="lab-small" lang="en">
					Without the check: {explained.without.charAt(0).toLowerCase() + explained.without.slice(1)}
				</p>
			) : null}
			<div className="lab-further">
				{run ? (
					<a className="btn" href={run.href}>
						<span>{rich("See it in {lesson}", { lesson: <span lang="en">{run.lesson}</span> })}</span>
					</a>
				) : null}
				<CopyButton text={() => explanationAsText(exchange, explained)}>{t("Copy as text")}</CopyButton>
			</div>
		</div>
	);
}

/** That an answer was changed on purpose, by the faults that are on. */
export function Changed({ faults }: Pick<Explanation, "faults">) {
	if (faults.length === 0) return null;
	return (
		<p className="lab-on-purpose">
			<b>{t("Changed on purpose:")}</b> <span lang="en">{faults.map((id) => faultWords[id].title).join(", ")}</span>
		</p>
	);
}

/** `OAuth 2.1 §2.4, §3.2.2`: the document is named once. */
function sectionsOf(document: DocumentId, specs: readonly SpecRef[]): string {
	const sections = specs.map(splitSpec).flatMap((one) => (one.document === document ? (one.section ?? []) : []));
	return [document, sections.map((section) => `§${section}`).join(", ")].join(" ").trim();
}

function Clauses({ specs }: { readonly specs: readonly SpecRef[] }) {
	if (specs.length === 0) return <p>{t("None: it is a matter of HTTP, or of this lab.")}</p>;
	return (
		<ul className="lab-clauses">
			{[...new Set(specs.map((spec) => splitSpec(spec).document))].map((document) => (
				<li key={document}>
					<b translate="no">{sectionsOf(document, specs)}</b> <span lang="en">{documents[document]}</span>
				</li>
			))}
		</ul>
	);
}
