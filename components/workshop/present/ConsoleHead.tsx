"use client";
import Link from "next/link";
import { end } from "@/lib/workshop/session";
import { t } from "../../words/words";
import type { ConsoleDialog, ConsoleProps, Desk } from "./desk";

interface Props extends Pick<ConsoleProps, "session" | "change" | "telling" | "kept" | "onOver" | "lesson"> {
	readonly desk: Desk;
	readonly onOpen: (dialog: ConsoleDialog) => void;
}

export function ConsoleHead({ session, change, telling, kept, onOver, onOpen, desk, lesson }: Props) {
	const asks = desk.player.notices;
	return (
		<>
			<div className="band" data-attack={lesson.lesson.kind === "attack"} />
			<header className="present-head">
				<Link href="/" className="wordmark" prefetch={false} translate="no">
					Par Avion
				</Link>
				<span className="present-crumb">
					<Link href="/workshop" prefetch={false}>
						{t("Workshop")}
					</Link>{" "}
					/
				</span>
				<h1>{session.plan ? <span lang="en">{session.plan.title}</span> : t("Present")}</h1>
				<button type="button" className="btn" onClick={() => onOpen("plan")}>
					{t("Plan")}
				</button>
				<button type="button" className="btn not-phone" aria-keyshortcuts="?" onClick={() => onOpen("keys")}>
					{t("Keys")}
				</button>
				<a
					className="btn not-phone"
					href={`/workshop/handout/${lesson.lesson.id}`}
					target="_blank"
					rel="noopener"
					aria-label={t("Handout, in a new window")}
				>
					{t("Handout")}
				</a>
				<span className="grow" />
				{kept ? null : <span>{t("This browser keeps nothing: do not reload.")}</span>}
				<span className="present-screen" data-on={telling.screen}>
					{telling.screen ? t("Screen window connected") : t("No screen window")}
				</span>
				<button
					type="button"
					className="btn not-phone"
					onClick={() => window.open("/workshop/screen", "par-avion-screen")}
				>
					{t("Open screen window")}
				</button>
				<button
					type="button"
					className="btn"
					onClick={() => {
						change(end);
						onOver();
					}}
				>
					{t("End session")}
				</button>
			</header>
			{asks.length > 0 ? (
				<p className="present-notice" role="status">
					<span lang="en">{asks.join(" ")}</span>{" "}
					<button type="button" className="btn-link" onClick={desk.player.dismiss}>
						{t("OK")}
					</button>
				</p>
			) : null}
		</>
	);
}
