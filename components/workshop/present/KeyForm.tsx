"use client";
import { useState } from "react";
import { mark, type Text } from "../../words/text";
import { t } from "../../words/words";
import type { Telling } from "./useTelling";

const says: Readonly<Record<Telling["relay"], Text>> = {
	looking: mark("Looking for the relay of this server…"),
	none: mark("This server has no relay. Two windows on this machine, the QR code and the code work without one."),
	lost: mark("The relay cannot be reached now. It is tried again, and everybody keeps their place."),
	key: mark(
		"The relay takes the key that the server printed when it was started. Until then: two windows on this machine, the QR code and the code.",
	),
	connected: mark("The relay is connected: whoever opens Follow on this server sees what you show."),
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
			<p role="status">{t(says[relay])}</p>
			{relay === "connected" || relay === "none" ? null : (
				<div className="present-row">
					<label className="grow">
						{t("Presenter key")}
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
						{t("Use it")}
					</button>
				</div>
			)}
		</form>
	);
}
