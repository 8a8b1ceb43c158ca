"use client";
import { t } from "../../words/words";
import { QrCode } from "../QrCode";
import { useRoomOrigin } from "../useRoomOrigin";

interface Props {
	readonly path: string;
	readonly code: string | undefined;
	readonly title: string;
}

/** Where the sheet leads: the call-out code, the address, and the address as a QR code. Their room is there from the start. */
export function PlaceCode({ path, code, title }: Props) {
	// Where others find this site, as whoever prints it has it; empty until the page runs, which is when that is known.
	const { origin } = useRoomOrigin();
	const address = `${origin}${path}`;
	return (
		<div className="sheet-place">
			<div>
				{code === undefined ? null : (
					<p className="sheet-code" translate="no">
						{code}
					</p>
				)}
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
