"use client";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { calloutOf } from "../playing/callout-of";
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { QrCode } from "./QrCode";
import { hostOf, useOrigin } from "./useOrigin";
import "./door.css";

interface Props {
	/** Whether the presenter shows something already. */
	readonly begun: boolean;
	readonly lesson?: LessonView;
	readonly player?: Player;
}

/** How to come in, for everybody in the room. */
export function Door({ begun, lesson, player }: Props) {
	const origin = useOrigin();
	const code = lesson && player ? calloutOf(lesson, player) : undefined;
	return (
		<main id="main" className="door">
			<div className="band" />
			<h1 translate="no">Par Avion</h1>
			<div className="door-ways">
				<QrCode content={`${origin}/workshop/follow`} size={280} label={t("QR code of the page for followers")} />
				<div>
					<p>{t("Open ~ an address")}</p>
					<p className="door-address" translate="no">
						{hostOf(origin)}/workshop/follow
					</p>
					{code ? (
						<>
							<p>{t("or, with this site on your own machine, press J and type")}</p>
							<p className="door-code">{code}</p>
						</>
					) : null}
				</div>
			</div>
			<p>{begun ? t("Nobody asks for your name.") : t("The presenter has not begun. Nobody asks for your name.")}</p>
		</main>
	);
}
