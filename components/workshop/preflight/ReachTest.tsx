"use client";
import { Segmented } from "../../ui/Segmented";
import { mark } from "../../words/text";
import { t } from "../../words/words";
import { isLoopback } from "../loopback";
import { QrCode } from "../QrCode";
import type { Scanned } from "./relay";

const answers = [
	{ value: "yes", text: mark("The phone says so") },
	{ value: "no", text: mark("It does not") },
] as const;

interface Props {
	/** Where other devices find the site; empty while that is not known. */
	readonly origin: string;
	readonly scanned: Scanned | undefined;
	readonly onScanned: (scanned: Scanned) => void;
}

/** This page's own address for a phone, and what the phone has said. */
export function ReachTest({ origin, scanned, onScanned }: Props) {
	if (origin === "" || isLoopback(new URL(origin).hostname)) return null;
	const address = `${origin}/workshop/preflight?phone=1`;
	return (
		<div className="preflight-reach">
			<QrCode content={address} size={200} label={t("QR code of {title}", { title: address })} />
			<div>
				<p className="raw" translate="no">
					{address}
				</p>
				<Segmented<Scanned | "">
					label={t("What the phone says")}
					value={scanned ?? ""}
					options={answers.map(({ value, text }) => ({ value, text: t(text) }))}
					onChange={(said) => said && onScanned(said)}
				/>
			</div>
		</div>
	);
}
