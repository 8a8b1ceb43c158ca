"use client";
import { useState } from "react";
import { door } from "@/lib/workshop/session";
import { rich, t } from "../../words/words";
import { QrCode } from "../QrCode";
import { hostOf } from "../useOrigin";
import { useRoomOrigin } from "../useRoomOrigin";
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
	const { origin, alone } = useRoomOrigin();
	const connected = relay === "connected";
	const exploring = tally?.exploring ?? 0;
	const { room } = session;
	return (
		<section className="panel present-join" aria-labelledby="present-join">
			<div className="present-title">
				<h2 id="present-join">{t("Join ~ a workshop")}</h2>
				<span className="grow" />
				{connected ? (
					<span>
						{rich("{connected}, {count} following", {
							connected: <b>{t("{count} connected", { count: tally?.connected ?? 0 })}</b>,
							count: (tally?.connected ?? 0) - exploring,
						})}
					</span>
				) : (
					<button type="button" className="btn-link" onClick={() => onOpen("relay")}>
						{t("no relay, use the code")}
					</button>
				)}
			</div>
			<div className="present-door">
				{alone || origin === "" ? null : (
					<QrCode
						content={connected ? `${origin}/workshop/follow` : `${origin}${room.at ?? "/"}`}
						size={108}
						label={connected ? t("QR code of the page for followers") : t("QR code of this very place")}
					/>
				)}
				<div>
					<p className="present-code">{code ?? t("no code")}</p>
					<p className="present-small">
						{code
							? t("Say it, or show it. It needs no network.")
							: t("This place fits into no code. Show the QR code.")}
					</p>
					{alone ? (
						<p className="present-small">
							{rich("Only this machine opens {host}. {preflight} says how others do.", {
								host: <span translate="no">{hostOf(origin)}</span>,
								preflight: (
									<a className="btn-link" href="/workshop/preflight" target="_blank" rel="noopener">
										{t("Preflight")}
									</a>
								),
							})}
						</p>
					) : (
						<p className="font-mono" translate="no">
							{hostOf(origin)}
						</p>
					)}
				</div>
			</div>
			<div className="present-row">
				<button
					type="button"
					className="btn"
					aria-pressed={room.door === true}
					onClick={() => change((before) => door(before, !before.room.door))}
				>
					{t("Show it on the screen")}
				</button>
				<button type="button" className="btn" aria-keyshortcuts="Shift+S" onClick={desk.invite}>
					{t("Send all here")}
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
					{sure ? t("Really reset all?") : t("Reset all")}
				</button>
			</div>
			<p className="present-small">{invitationText(connected ? exploring : 0)}</p>
		</section>
	);
}

function invitationText(exploring: number): string {
	if (exploring === 0) return t("“Send all here” asks them; it pulls nobody.");
	return exploring === 1
		? t("1 explores on their own. “Send all here” asks them; it pulls nobody.")
		: t("{count} explore on their own. “Send all here” asks them; it pulls nobody.", { count: exploring });
}
