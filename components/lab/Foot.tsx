"use client";
import { curlOf } from "@/lib/flow/export/curl";
import { partsOf } from "@/lib/lab/exchange";
import type { Exchange } from "@/lib/lab/log";
import { CopyButton } from "../ui/CopyButton";
import { BackIcon, NextIcon } from "../ui/icons";
import { rich, t } from "../words/words";
import { addressOf } from "./door";
import type { Lab } from "./useLab";

interface Props {
	readonly lab: Lab;
	readonly exchanges: readonly Exchange[];
	readonly exchange: Exchange | undefined;
	readonly onStep: (by: number) => void;
	/** Follows what comes again. */
	readonly onNewest: () => void;
}

/** One message after the other, and what can be taken along. */
export function Foot({ lab, exchanges, exchange, onStep, onNewest }: Props) {
	const at = exchanges.findIndex(({ n }) => n === exchange?.n);
	const request = exchange && partsOf(exchange).request;
	const live = lab.standing === "watching";
	return (
		<div className="lab-foot">
			<button
				type="button"
				className="btn btn-large"
				aria-label={t("Previous message")}
				disabled={at <= 0}
				onClick={() => onStep(-1)}
			>
				<BackIcon size={18} />
			</button>
			<button
				type="button"
				className="btn btn-primary btn-large"
				disabled={at < 0 || at === exchanges.length - 1}
				onClick={() => onStep(1)}
			>
				{t("Next message")} <NextIcon size={18} />
			</button>
			<p>
				{exchange
					? rich("Message {n} of {all}", { n: <b>{exchange.n}</b>, all: exchanges.at(-1)?.n })
					: t("No message yet")}
			</p>
			{live && at >= 0 && at < exchanges.length - 1 ? (
				<button type="button" className="btn" onClick={onNewest}>
					{t("Follow the newest")}
				</button>
			) : null}
			<p className="lab-local not-phone">
				{live && lab.door !== "no server" && lab.door?.running
					? lab.door.local
						? t("Listening on 127.0.0.1 only. Nothing leaves this machine.")
						: t("Listening for other machines, too: whoever reaches this site reads what a sandbox sees.")
					: null}
			</p>
			<span className="not-phone lab-take">
				{request ? <CopyButton text={() => curlOf(request)}>{t("Copy as curl")}</CopyButton> : null}
				{live && lab.sandbox ? (
					<>
						<a
							className="btn"
							href={addressOf(lab.sandbox.id, "/trace.har")}
							download={`lab-${lab.sandbox.id}.har`}
							translate="no"
						>
							HAR
						</a>
						<a
							className="btn"
							href={addressOf(lab.sandbox.id, "/trace")}
							download={`lab-${lab.sandbox.id}.json`}
							translate="no"
						>
							JSON
						</a>
					</>
				) : null}
			</span>
		</div>
	);
}
