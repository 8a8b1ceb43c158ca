"use client";
import type { FaultId } from "@/lib/lab/fault-ids";
import type { Exchange } from "@/lib/lab/log";
import { CopyButton } from "../ui/CopyButton";
import { mark, type Text } from "../words/text";
import { rich, t } from "../words/words";
import { type FaultStanding, faultWords, whyNotReached } from "./judging";

/** A fault that is on. */
export interface FaultOn {
	readonly id: FaultId;
	readonly standing: FaultStanding;
	/** The number of the exchange from which on it may strike. */
	readonly since: number;
}

const UNTIL: Readonly<Record<FaultStanding["kind"], Text>> = {
	waiting: mark("waits for the next run"),
	struck: mark("has struck in run {run}, and goes off when the next run begins"),
	passed: mark("did not come up in run {run}, and goes off when the next run begins"),
};

/** The second server is there only while its fault is on. */
const SECOND = mark("has struck in run {run}, and stays on while your client comes to the second server");

const onSwitch: Readonly<Record<FaultStanding["kind"], Text>> = {
	waiting: mark("for the next run"),
	struck: mark("struck in run {run}"),
	passed: mark("not in run {run}"),
};

/** Where a fault stands, as short as a switch has room for. */
export const shortly = ({ kind, run = 0 }: FaultStanding): string => t(onSwitch[kind], { run });

interface Props {
	readonly on: readonly FaultOn[];
	readonly exchanges: readonly Exchange[];
	/** The issuer of the second server, which is there while its fault is on. */
	readonly other: string;
}

/** The faults that are on by name, wherever their switches are: what they wait for, and what they want of the developer. */
export function FaultsOn({ on, exchanges, other }: Props) {
	if (on.length === 0) return null;
	return (
		<ul className="lab-on" aria-label={t("Faults that are on")}>
			{on.map(({ id, standing: { kind, run = 0 }, since }) => (
				<li key={id}>
					<b lang="en">{faultWords[id].title}</b>{" "}
					{t(id === "mix-up" && kind === "struck" ? SECOND : UNTIL[kind], { run })}.
					{kind === "passed" ? (
						<span lang="en">
							{" "}
							{whyNotReached(
								id,
								exchanges.filter(({ n }) => n >= since),
							)}
						</span>
					) : null}
					{faultWords[id].note === undefined ? null : <small lang="en">{faultWords[id].note}</small>}
					{id === "mix-up" ? <small>{rich("Its issuer: {issuer}", { issuer: <Issuer url={other} /> })}</small> : null}
				</li>
			))}
		</ul>
	);
}

const Issuer = ({ url }: { readonly url: string }) => (
	<>
		<code translate="no">{url}</code> <CopyButton text={url}>{t("Copy")}</CopyButton>
	</>
);
