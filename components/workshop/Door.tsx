"use client";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { calloutOf } from "../playing/callout-of";
import type { Player } from "../playing/usePlayer";
import { rich, t } from "../words/words";
import { QrCode } from "./QrCode";
import { hostOf } from "./useOrigin";
import type { Heard } from "./useRoom";
import { useRoomOrigin } from "./useRoomOrigin";
import "./door.css";

interface Props {
	readonly heard: Pick<Heard, "room" | "relay">;
	readonly lesson?: LessonView;
	readonly player?: Player;
}

/** How to come in, for everybody in the room: by the relay, or by the very place where there is none. */
export function Door({ heard, lesson, player }: Props) {
	const { origin, alone } = useRoomOrigin();
	const { room, relay } = heard;
	const place = room?.at;
	const code = lesson && player ? calloutOf(lesson, player) : undefined;
	const follows = relay !== "none";
	const open = follows || place === undefined ? "/workshop/follow" : place;
	return (
		<main id="main" className="door">
			<div className="band" />
			<h1 translate="no">Par Avion</h1>
			<div className="door-ways">
				{alone || origin === "" ? null : (
					<QrCode
						content={`${origin}${open}`}
						size={280}
						label={follows ? t("QR code of the page for followers") : t("QR code of this very place")}
					/>
				)}
				<div>
					{origin === "" ? null : alone ? (
						<p>{rich("Only this machine opens {host}.", { host: <span translate="no">{hostOf(origin)}</span> })}</p>
					) : (
						<>
							<p>{t("Open ~ an address")}</p>
							<p className="door-address" translate="no">
								{hostOf(origin)}
								{follows ? "/workshop/follow" : ""}
							</p>
						</>
					)}
					{code ? (
						<>
							<p>{codeWords({ alone, follows })}</p>
							<p className="door-code">{code}</p>
						</>
					) : null}
				</div>
			</div>
			<p>
				{place !== undefined
					? t("Nobody asks for your name.")
					: t("The presenter has not begun. Nobody asks for your name.")}
			</p>
		</main>
	);
}

/** Where the code is typed. */
function codeWords({ alone, follows }: { readonly alone: boolean; readonly follows: boolean }): string {
	if (alone) return t("With this site on your own machine, press J and type");
	return follows
		? t("or, with this site on your own machine, press J and type")
		: t("then press J and type, there or with this site on your own machine");
}
