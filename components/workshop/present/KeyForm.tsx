"use client";
import { useState } from "react";
import type { Telling } from "./useTelling";

const says: Readonly<Record<Telling["relay"], string>> = {
	looking: "Looking for the relay of this server…",
	none: "This server has no relay. Two windows on this machine, the QR code and the code work without one.",
	lost: "The relay cannot be reached now. It is tried again, and everybody keeps their place.",
	key: "The relay takes the key that the server printed when it was started. Until then: two windows on this machine, the QR code and the code.",
	connected: "The relay is connected: whoever opens Follow on this server sees what you show.",
};

interface Props {
	readonly telling: Pick<Telling, "relay">;
	readonly onKey: (key: string) => void;
}

/** What the relay says, and the field for its key. */
export function KeyForm({ telling: { relay }, onKey }: Props) {
	const [typed, setTyped] = useState("");
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				onKey(typed.trim());
				setTyped("");
			}}
		>
			<p role="status">{says[relay]}</p>
			{relay === "connected" || relay === "none" ? null : (
				<div className="present-row">
					<label className="grow">
						Presenter key
						<input
							className="edit-field mt-1 font-mono"
							type="password"
							autoComplete="off"
							spellCheck={false}
							value={typed}
							onChange={(event) => setTyped(event.target.value)}
						/>
					</label>
					<button type="submit" className="btn">
						Use it
					</button>
				</div>
			)}
		</form>
	);
}
