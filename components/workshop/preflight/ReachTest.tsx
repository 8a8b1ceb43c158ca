"use client";
import { Segmented } from "../../ui/Segmented";
import { QrCode } from "../QrCode";
import { isLoopback, type Scanned } from "./relay";

const answers = [
	{ value: "yes", text: "The phone says so" },
	{ value: "no", text: "It does not" },
] as const;

interface Props {
	readonly scanned: Scanned | undefined;
	readonly onScanned: (scanned: Scanned) => void;
}

/** This page's own address for a phone, and what the phone has said. */
export function ReachTest({ scanned, onScanned }: Props) {
	const { origin, hostname } = window.location;
	if (isLoopback(hostname)) return null;
	const address = `${origin}/workshop/preflight?phone=1`;
	return (
		<div className="preflight-reach">
			<QrCode text={address} size={200} label={`QR code of ${address}`} />
			<div>
				<p className="raw">{address}</p>
				<Segmented<Scanned | "">
					label="What the phone says"
					value={scanned ?? ""}
					options={answers}
					onChange={(said) => said && onScanned(said)}
				/>
			</div>
		</div>
	);
}
