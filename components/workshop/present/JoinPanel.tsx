"use client";
import { useState } from "react";
import { door } from "@/lib/workshop/session";
import { QrCode } from "../QrCode";
import { hostOf, useOrigin } from "../useOrigin";
import type { ConsoleDialog, ConsoleProps, Desk } from "./desk";

interface Props extends Pick<ConsoleProps, "session" | "change" | "telling"> {
	/** The call-out code of the place; absent where it does not fit into one. */
	readonly code: string | undefined;
	readonly desk: Desk;
	readonly onOpen: (dialog: ConsoleDialog) => void;
}

/** How to come in, who is in, and what they can be asked. */
export function JoinPanel({ session, change, telling, code, desk, onOpen }: Props) {
	const { relay, tally } = telling;
	const [sure, setSure] = useState(false);
	const origin = useOrigin();
	const connected = relay === "connected";
	const { room } = session;
	return (
		<section className="panel present-join" aria-labelledby="present-join">
			<div className="present-title">
				<h2 id="present-join">Join</h2>
				<span className="grow" />
				{connected ? (
					<span>
						<b>{tally?.connected ?? 0} connected</b>, {(tally?.connected ?? 0) - (tally?.exploring ?? 0)} following
					</span>
				) : (
					<button type="button" className="btn-link" onClick={() => onOpen("relay")}>
						no relay, use the code
					</button>
				)}
			</div>
			<div className="present-door">
				<QrCode
					text={connected ? `${origin}/workshop/follow` : `${origin}${room.at ?? "/"}`}
					size={108}
					label={connected ? "QR code of the page for followers" : "QR code of this very place"}
				/>
				<div>
					<p className="present-code">{code ?? "no code"}</p>
					<p className="present-small">
						{code ? "Say it, or show it. It needs no network." : "This place fits into no code. Show the QR code."}
					</p>
					<p className="font-mono">{hostOf(origin)}</p>
				</div>
			</div>
			<div className="present-row">
				<button
					type="button"
					className="btn"
					aria-pressed={room.door === true}
					onClick={() => change((before) => door(before, !before.room.door))}
				>
					Show it on the screen
				</button>
				<button type="button" className="btn" aria-keyshortcuts="Shift+S" onClick={desk.invite}>
					Send all here
				</button>
				<button
					type="button"
					className="btn"
					onBlur={() => setSure(false)}
					onClick={() => {
						if (sure) desk.resetAll();
						setSure(!sure);
					}}
				>
					{sure ? "Really reset all?" : "Reset all"}
				</button>
			</div>
			<p className="present-small">
				{connected && (tally?.exploring ?? 0) > 0 ? `${tally?.exploring} explore on their own. ` : ""}
				“Send all here” asks them; it pulls nobody.
			</p>
		</section>
	);
}
