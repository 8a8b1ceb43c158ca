"use client";
import { lazy, memo, useState } from "react";
import { describeHop, travelOf } from "@/lib/flow/read/describe";
import { rawOf } from "@/lib/flow/read/raw-of";
import { checkWord } from "@/lib/flow/read/stamp";
import type { Hop, Run } from "@/lib/flow/run";
import { phaseNames } from "@/lib/vocabulary/lanes";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { t } from "../words/words";

// Few parties write a log.
const Logged = lazy(() => import("../policy").then((m) => ({ default: m.Logged })));

interface Props {
	readonly run: Run;
	/** The last hop to show; later ones stay out of the live page, so that nothing is spoiled. */
	readonly until: number;
}

/**
 * The run as text: everything the picture shows, hop by hop. This is the document; the stage is its
 * picture. The page is served with all of it.
 */
export const Transcript = memo(function Transcript({ run, until }: Props) {
	const [all, setAll] = useState(false);
	const first = all || run.hops.length <= LONG ? 0 : Math.max(0, until + 1 - LIMIT);
	return (
		<>
			{first > 0 ? (
				<p>
					<button type="button" className="btn" onClick={() => setAll(true)}>
						{t("Show hops 1 to {last}, too", { last: run.hops[first - 1]?.number ?? "" })}
					</button>
				</p>
			) : null}
			<Entries run={run} first={first} until={until} />
		</>
	);
});

/** A run of more hops than this shows only its last few at first, so that a jump in it stays quick. */
const LONG = 60;
const LIMIT = 5;

function Entries({ run, first, until }: Props & { readonly first: number }) {
	return (
		<ol className="transcript" start={first + 1}>
			{run.hops.slice(first, until + 1).map((hop) => (
				<Entry key={hop.index} run={run} hop={hop} current={hop.index === until} />
			))}
		</ol>
	);
}

const Entry = memo(function Entry({
	run,
	hop,
	current,
}: {
	readonly run: Run;
	readonly hop: Hop;
	readonly current: boolean;
}) {
	return (
		<li id={`hop-${hop.number}`} data-current={current}>
			<p className="transcript-head">
				<span className="transcript-number">{hop.number}</span>
				<b lang="en">{hop.note.title}</b>
				<span className="text-ink2" lang="en">
					{phaseNames[hop.phase]}. {travelOf(hop.message)}
				</span>
			</p>
			<p className="measure" lang="en">
				{hop.note.text}
			</p>
			<p className="measure text-ink2" lang="en">
				{describeHop(run, hop.index)}
			</p>
			{hop.message.kind === "checks" ? <Checks checks={hop.message.checks} /> : null}
			{hop.message.logged ? <Logged lines={hop.message.logged} /> : null}
			<RawDetails text={rawOf(hop)} />
		</li>
	);
});

function Checks({ checks }: { readonly checks: readonly CheckRecord[] }) {
	return (
		<ol className="transcript-checks" lang="en">
			{checks.map((check) => (
				<li key={check.id}>
					{check.title}: {checkWord(check)}
					{check.detail ? ` (${check.detail})` : ""}. <span className="text-ink2">{check.specs.join(", ")}</span>
				</li>
			))}
		</ol>
	);
}

function RawDetails({ text }: { readonly text: string | undefined }) {
	if (text === undefined) return null;
	return (
		<details>
			<summary>{t("As sent")}</summary>
			<pre className="raw">{text}</pre>
		</details>
	);
}
