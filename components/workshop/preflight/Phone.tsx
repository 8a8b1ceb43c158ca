"use client";
import { isLoopback, type Relay } from "./relay";
import { useRelay } from "./usePreflight";

const says: Readonly<Record<Relay["is"], string>> = {
	asking: "The teacher's machine is asked.",
	there: "This device reaches the teacher's machine.",
	none: "This device reaches the teacher's machine.",
	unreachable:
		"This device does not reach the teacher's machine now. It shows what it had kept. Is it in the room's network, and does the server run?",
};

/** What a phone shows that was led here: whether the machine really answers it. */
export function Phone() {
	const { found, ask } = useRelay();
	const { hostname } = window.location;
	return (
		<>
			<h1>{isLoopback(hostname) ? "This proves nothing" : "A device of the room"}</h1>
			<p role="status" className="preflight-phone">
				{isLoopback(hostname)
					? `${hostname} is this device itself. Open the preflight page by the address of the network, and scan its code.`
					: says[found.is]}
			</p>
			{found.is === "none" ? <p>It has no relay: follow by QR code or call-out code.</p> : null}
			<button type="button" className="btn btn-large" onClick={ask}>
				Ask again
			</button>
		</>
	);
}
