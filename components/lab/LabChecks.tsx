"use client";
import { useState } from "react";
import { tallyOf } from "@/lib/flow/read/stamp";
import { partsOf } from "@/lib/lab/exchange";
import type { Exchange } from "@/lib/lab/log";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { Sides } from "../inspect/Sides";
import { SmallStamp } from "../stage/Stamp";
import { t } from "../words/words";

/** What was checked, in order, with what was compared. */
export function LabChecks({ exchange }: { readonly exchange: Exchange }) {
	const { checks, place } = partsOf(exchange);
	const failed = checks.find(({ verdict }) => verdict === "failed");
	const [open, setOpen] = useState<string | undefined>(failed?.id);
	if (checks.length === 0) return <p className="tab-body">{t("Nothing is checked at this message.")}</p>;
	return (
		<div className="checks">
			<p className="tab-body" lang="en">
				{place.charAt(0).toUpperCase() + place.slice(1)}
				{": "}
				{tallyOf(checks)}.
			</p>
			<ol className="check-list">
				{checks.map((check, i) => (
					<Item
						key={check.id}
						check={check}
						number={i + 1}
						open={check.id === open}
						onOpen={() => setOpen(check.id === open ? undefined : check.id)}
					/>
				))}
			</ol>
		</div>
	);
}

interface ItemProps {
	readonly check: CheckRecord;
	readonly number: number;
	readonly open: boolean;
	readonly onOpen: () => void;
}

function Item({ check, number, open, onOpen }: ItemProps) {
	const { title, verdict, detail, compared, without, specs } = check;
	return (
		<li className="check" data-open={open}>
			<button type="button" className="check-head" aria-expanded={open} onClick={onOpen}>
				<span className="check-number">{number}</span>
				<span className="check-title" lang="en">
					{title} {verdict !== "skipped" && detail ? <span className="check-detail">{detail}</span> : null}
				</span>
				<SmallStamp verdict={verdict} detail={detail} />
			</button>
			{open ? (
				<div className="check-body">
					{compared ? <Sides compared={compared} /> : null}
					<p lang="en">Without it: {without.charAt(0).toLowerCase() + without.slice(1)}</p>
					<p className="lab-small" translate="no">
						{specs.join(", ")}
					</p>
				</div>
			) : null}
		</li>
	);
}
