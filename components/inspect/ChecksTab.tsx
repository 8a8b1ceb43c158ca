"use client";
import { useEffect, useRef, useState } from "react";
import { headlineCheck } from "@/lib/flow/read/headline";
import { checksOf, tallyOf } from "@/lib/flow/read/stamp";
import type { Hop, Run } from "@/lib/flow/run";
import type { Role } from "@/lib/vocabulary/lanes";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { SmallStamp } from "../stage/Stamp";
import { mark, type Text } from "../words/text";
import { rich, t } from "../words/words";
import { checksAt } from "./checks-at";
import { Sides } from "./Sides";

interface Props {
	readonly run: Run;
	readonly hop: Hop;
	/** Skips one check by name and plays the run again, or checks it again. */
	readonly onSkip: (check: string, skip: boolean) => void;
}

/** Who checks, what against, with what result, and what an attacker would gain without it. */
export function ChecksTab({ run, hop, onSkip }: Props) {
	const found = checksAt(run, hop);
	const [chosen, setChosen] = useState<{ readonly hop: number; readonly id: string }>();
	if (!found)
		return (
			<div className="tab-body">
				<h2>{t("Nothing is checked at this hop")}</h2>
				<p className="text-ink2">{whoChecksNext(run, hop)}</p>
			</div>
		);
	const open = chosen?.hop === found.hop.index ? chosen.id : (headlineCheck(found.hop) ?? found.checks.at(-1))?.id;
	const failed = found.checks.find(({ verdict }) => verdict === "failed");
	return (
		<div className="checks">
			<div className="tab-body pb-2">
				<h2>{t(checkerTitle(run, found.hop))}</h2>
				<p className="text-ink2">
					{rich("Hop {hop} of {all}. {tally}.", {
						hop: found.hop.number,
						all: run.hops.at(-1)?.number,
						tally: <span lang="en">{tallyOf(found.checks)}</span>,
					})}{" "}
					{endWords(failed)}
				</p>
			</div>
			<ol className="check-list">
				{found.checks.map((check, i) => (
					<CheckItem
						key={check.id}
						check={check}
						number={i + 1}
						open={check.id === open}
						onOpen={() => setChosen({ hop: found.hop.index, id: check.id })}
						onSkip={onSkip}
					/>
				))}
			</ol>
		</div>
	);
}

const checkerTitles: Readonly<Record<Role, Text>> = {
	as: mark("The server checks, in this order"),
	rs: mark("The API checks, in this order"),
	client: mark("The client checks, in this order"),
	browser: mark("The browser checks, in this order"),
	attacker: mark("The attacker checks, in this order"),
};

function checkerTitle(run: Run, { message }: Hop): Text {
	const lane = "lane" in message ? message.lane : message.from;
	return checkerTitles[run.lanes.find((one) => one.id === lane)?.role ?? "as"];
}

function endWords(failed: CheckRecord | undefined): string {
	if (!failed) return t("The first refusal would end the list.");
	return failed.policy ? t("The denial ends the list.") : t("The refusal ends the list.");
}

function whoChecksNext(run: Run, hop: Hop): string {
	const next = run.hops.slice(hop.index + 1).find((one) => checksOf(one).length > 0);
	return next ? t("The next checks are at hop {hop}.", { hop: next.number }) : t("No more checks follow in this run.");
}

interface ItemProps {
	readonly check: CheckRecord;
	readonly number: number;
	readonly open: boolean;
	readonly onOpen: () => void;
	readonly onSkip: Props["onSkip"];
}

function CheckItem({ check, number, open, onOpen, onSkip }: ItemProps) {
	const item = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (open) scrollInside(item.current);
	}, [open]);
	const shown = check.verdict === "skipped" ? undefined : check.detail;
	return (
		<li ref={item} className="check" data-open={open}>
			<button type="button" className="check-head" aria-expanded={open} onClick={onOpen}>
				<span className="check-number">{number}</span>
				<span className="check-title" lang="en">
					{check.title} {shown ? <span className="check-detail">{shown}</span> : null}
				</span>
				<SmallStamp verdict={check.verdict} detail={check.detail} policy={check.policy !== undefined} />
			</button>
			{open ? <CheckBody check={check} onSkip={onSkip} /> : null}
		</li>
	);
}

/** Brings the open check into the panel's view, without moving the page. */
function scrollInside(item: HTMLElement | null): void {
	const panel = item?.closest<HTMLElement>(".tab-panel");
	if (!item || !panel) return;
	const hidden = item.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom;
	if (hidden > 0) panel.scrollTop += hidden + 8;
}

function CheckBody({ check, onSkip }: Pick<ItemProps, "check" | "onSkip">) {
	const { compared } = check;
	const skippedByName = check.detail === "skipped by you";
	return (
		<div className="check-body">
			{compared ? <Sides compared={compared} /> : null}
			<p className="mt-2">
				<b>{t("If skipped:")}</b>{" "}
				<span lang="en">{check.without.charAt(0).toLowerCase() + check.without.slice(1)}</span>
			</p>
			<p className="mt-1 flex flex-wrap justify-between gap-x-4 text-[14px] text-ink2">
				<span translate="no">{check.specs.join(", ")}</span>
				{check.switchable && (!check.disabled || skippedByName) ? (
					<button type="button" className="btn-link text-ink" onClick={() => onSkip(check.id, !skippedByName)}>
						{skippedByName ? t("Check it and rerun") : t("Skip it and rerun")}
					</button>
				) : null}
			</p>
		</div>
	);
}
