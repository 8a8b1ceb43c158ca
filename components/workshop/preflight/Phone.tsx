"use client";
import { mark, type Text } from "../../words/text";
import { rich, t } from "../../words/words";
import { isLoopback } from "../loopback";
import type { Relay } from "./relay";
import { useRelay } from "./usePreflight";

const says: Readonly<Record<Relay["is"], Text>> = {
	asking: mark("The teacher's machine is asked."),
	there: mark("This device reaches the teacher's machine."),
	none: mark("This device reaches the teacher's machine."),
	unreachable: mark(
		"This device does not reach the teacher's machine now. It shows what it had kept. Is it in the room's network, and does the server run?",
	),
};

/** What a phone shows that was led here: whether the machine really answers it. */
export function Phone() {
	const { found, ask } = useRelay();
	const { hostname } = window.location;
	return (
		<>
			<h1>{isLoopback(hostname) ? t("This proves nothing") : t("A device of the room")}</h1>
			<p role="status" className="preflight-phone">
				{isLoopback(hostname)
					? rich(
							"{hostname} is this device itself. Open the preflight page by the address of the network, and scan its code.",
							{ hostname: <span translate="no">{hostname}</span> },
						)
					: t(says[found.is])}
			</p>
			{found.is === "none" ? <p>{t("It has no relay: follow by QR code or call-out code.")}</p> : null}
			<button type="button" className="btn btn-large" onClick={ask}>
				{t("Ask again ~ a server")}
			</button>
		</>
	);
}
