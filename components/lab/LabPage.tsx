"use client";
import { useMemo, useState } from "react";
import { drawnRun } from "@/lib/lab/drawn";
import { partsOf } from "@/lib/lab/exchange";
import { ownSecrets } from "@/lib/lab/foreign-secrets";
import { drawnOf, telling } from "@/lib/lab/live";
import { useQuietFetch } from "../ui/useQuietFetch";
import { t } from "../words/words";
import { Announced } from "./Announced";
import type { PlayedChecks } from "./ExplainTab";
import { Faults } from "./Faults";
import { Foot } from "./Foot";
import { runsOf } from "./judging";
import { LabInspector, type LabTab } from "./LabInspector";
import { Live } from "./Live";
import { PointHere } from "./PointHere";
import { labPieces } from "./pieces";
import { Report } from "./Report";
import { Standings } from "./Standings";
import { useLab } from "./useLab";
import { useLabKeys } from "./useLabKeys";
import "./lab-page.css";
import "./lab-live.css";
import "./lab-inspector.css";
import "./lab-side.css";

/** Your own client, live: where to point it, what came, why it was refused, what it does, and what it would miss. */
export function LabPage({
	played,
}: {
	/** Where a check says no in a lesson. */
	readonly played: PlayedChecks;
}) {
	const lab = useLab();
	useQuietFetch(labPieces);
	const { seen, sandbox } = lab;
	const { drawn, waiting } = drawnOf(seen);
	const runs = useMemo(() => runsOf(drawn, seen.runsBefore), [drawn, seen.runsBefore]);
	const [chosen, setChosen] = useState<number>();
	const [tab, setTab] = useState<LabTab>("explain");
	const live = lab.standing === "watching";
	// Whoever watches follows the newest message, and whoever looks at a recorded run begins where it tells most.
	const exchange = drawn.find(({ n }) => n === chosen) ?? (live ? drawn.at(-1) : telling(runs[0]?.exchanges ?? []));
	const run = runs.findLast(({ exchanges }) => exchanges.some(({ n }) => n === exchange?.n));
	const picture = useMemo(
		() => drawnRun({ lanes: seen.lanes, issuer: sandbox?.issuer ?? "" }, run?.exchanges ?? []),
		[seen.lanes, sandbox?.issuer, run],
	);
	const isOurs = useMemo(() => {
		const secrets = (sandbox?.clients ?? []).flatMap(({ client_secret }) => client_secret ?? []);
		return ownSecrets(
			secrets,
			drawn.flatMap((one) => partsOf(one).response ?? []),
		);
	}, [sandbox?.clients, drawn]);
	const step = (by: number) => {
		const at = drawn.findIndex(({ n }) => n === exchange?.n);
		const to = drawn[Math.min(Math.max(at + by, 0), drawn.length - 1)];
		if (to) setChosen(to.n);
	};
	useLabKeys({ step, explain: () => setTab("explain"), pause: () => lab.pause(seen.pausedAt === undefined) });
	return (
		<div className="lab" data-standing={lab.standing}>
			<h1 className="sr-only">{t("HTTP lab")}</h1>
			<Standings lab={lab} />
			{live ? <Announced exchanges={drawn} /> : null}
			{sandbox && live ? <PointHere lab={lab} sandbox={sandbox} hasMessages={drawn.length > 0} /> : null}
			{sandbox ? (
				<div className="lab-columns">
					<Live
						lab={lab}
						runs={runs}
						run={run}
						picture={picture}
						exchange={exchange}
						waiting={waiting}
						onChoose={setChosen}
					/>
					<LabInspector
						exchange={exchange}
						log={drawn}
						issuer={sandbox.issuer}
						played={played}
						isOurs={isOurs}
						tab={tab}
						onTab={setTab}
					/>
					<div className="lab-side">
						<Report runs={runs} exchanges={drawn} sandbox={sandbox} onChoose={setChosen} />
						<Faults lab={lab} runs={runs} exchanges={drawn} />
					</div>
				</div>
			) : null}
			{sandbox ? (
				<Foot lab={lab} exchanges={drawn} exchange={exchange} onStep={step} onNewest={() => setChosen(undefined)} />
			) : null}
		</div>
	);
}
