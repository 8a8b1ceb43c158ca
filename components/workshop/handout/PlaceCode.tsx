"use client";
import { useSyncExternalStore } from "react";
import { t } from "../../words/words";
import { QrCode } from "../QrCode";

interface Props {
	readonly path: string;
	readonly code: string | undefined;
	readonly title: string;
}

const never = () => () => {};

/** The origin of this site, as whoever prints it has it; empty until the page runs, which is when that is known. */
const useOrigin = (): string =>
	useSyncExternalStore(
		never,
		() => window.location.origin,
		() => "",
	);

/** Where the sheet leads: the call-out code, the address, and the address as a QR code. Their room is there from the start. */
export function PlaceCode({ path, code, title }: Props) {
	const origin = useOrigin();
	const address = `${origin}${path}`;
	return (
		<div className="sheet-place">
			<div>
				{code === undefined ? null : <p className="sheet-code">{code}</p>}
				<p>{code === undefined ? t("Open ~ an address") : t("Join with this code, or open")}</p>
				<p className="sheet-address" translate="no">
					{origin}
					<wbr />
					{path}
				</p>
			</div>
			<div className="sheet-qr">
				{origin === "" ? null : <QrCode content={address} size={QR} label={t("QR code of {title}", { title })} />}
			</div>
		</div>
	);
}

/** About 22 mm, with its quiet zone. */
const QR = 84;
