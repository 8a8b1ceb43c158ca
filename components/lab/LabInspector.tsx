"use client";
import { useEffect, useId, useMemo, useRef } from "react";
import { partsOf } from "@/lib/lab/exchange";
import { explain } from "@/lib/lab/explain/explain";
import type { Exchange } from "@/lib/lab/log";
import { panelProps, TabList } from "../ui/Tabs";
import { ProseNote } from "../words/ProseNote";
import { mark } from "../words/text";
import { t } from "../words/words";
import { Answered } from "./Answered";
import { ExplainTab, type PlayedChecks } from "./ExplainTab";
import { LabChecks } from "./LabChecks";
import { LabRaw } from "./LabRaw";

export type LabTab = "explain" | "raw" | "checks";

interface Props {
	readonly exchange: Exchange | undefined;
	/** What the sandbox has seen: the cause of a refusal may lie in an earlier message. */
	readonly log: readonly Exchange[];
	readonly issuer: string;
	readonly played: PlayedChecks;
	readonly isOurs: (secret: string) => boolean;
	readonly tab: LabTab;
	readonly onTab: (tab: LabTab) => void;
}

/** Everything about one message: why it was refused, its bytes, and what was checked. */
export function LabInspector({ exchange, log, played, isOurs, tab, onTab }: Props) {
	const id = useId();
	const panel = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: each message is read from its beginning.
	useEffect(() => {
		if (panel.current) panel.current.scrollTop = 0;
	}, [exchange?.n, tab]);
	const explained = useMemo(() => exchange && explain(exchange, log), [exchange, log]);
	const count = exchange ? partsOf(exchange).checks.length : 0;
	return (
		<section className="panel inspector lab-inspector" aria-label={t("About this message")}>
			<TabList
				label={t("About this message")}
				tabs={[
					{ value: "explain", text: explained || !exchange ? t("Explain this error") : t("What came") },
					{ value: "raw", text: t("Raw") },
					{ value: "checks", text: t("Checks {count}", { count }) },
				]}
				value={tab}
				onChange={onTab}
				panel={id}
			/>
			<div ref={panel} className="tab-panel" {...panelProps(id, tab)}>
				{exchange === undefined ? <p className="tab-body">{t("When a message comes, it is explained here.")}</p> : null}
				{exchange && tab === "explain" ? (
					explained ? (
						<ExplainTab exchange={exchange} explained={explained} played={played} />
					) : (
						<Answered exchange={exchange} log={log} />
					)
				) : null}
				{exchange && tab === "raw" ? <LabRaw key={exchange.n} exchange={exchange} isOurs={isOurs} /> : null}
				{exchange && tab === "checks" ? <LabChecks key={exchange.n} exchange={exchange} /> : null}
				<ProseNote text={mark("What the lab says of a message is in English.")} />
			</div>
		</section>
	);
}
