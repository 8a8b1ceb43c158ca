"use client";
import { memo } from "react";
import { addressOf } from "@/lib/flow/link/address";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { ProfileId } from "@/lib/vocabulary/profiles";
import { below21 } from "@/lib/vocabulary/settings";
import { Lacking } from "../controls/lacking-piece";
import type { Player } from "../playing/usePlayer";
import { Glyph } from "../stage/glyphs";
import { MenuIcon } from "../ui/icons";
import { Segmented } from "../ui/Segmented";
import { SoftLink } from "../ui/SoftLink";
import { t } from "../words/words";
import type { DialogName } from "./dialogs";
import { editedFrom } from "./Transport";

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
	readonly onOpen: (dialog: DialogName) => void;
}

/** Where you are, which profile holds, and the ways to share, present and attack. The same at every hop. */
export const LessonHeader = memo(function LessonHeader({ lesson, player, onOpen }: Props) {
	const { view, change } = player;
	const isAttack = lesson.kind === "attack";
	return (
		<header className="lesson-header">
			<SoftLink href="/" className="wordmark">
				<span translate="no">Par Avion</span>
			</SoftLink>
			<nav className="crumb" aria-label={t("You are here")}>
				<SoftLink href={`/${lesson.kind}s`}>{t(isAttack ? "Attacks" : "Flows")}</SoftLink> /
			</nav>
			<h1 className="lesson-title" lang="en">
				<span className="not-phone">{lesson.title}</span>
				<span className="only-phone">{lesson.shortTitle}</span>
			</h1>
			<div className="only-desk">
				<Segmented
					label={t("View")}
					value={view.view === "machine" ? "machine" : "messages"}
					options={[
						{ value: "messages", text: t("Messages") },
						{ value: "machine", text: t("Machine") },
					]}
					onChange={(next) => change({ view: next })}
				/>
			</div>
			<span className="grow" />
			<Badges player={player} lesson={lesson} />
			{isAttack ? (
				<span className="attacker-active">
					<Glyph role="attacker" size={17} /> {t(lesson.free ? "You are the attacker" : "Attacker active")}
				</span>
			) : (
				<ProfileSwitch lesson={lesson} player={player} />
			)}
			<div className="only-desk header-buttons">
				{isAttack ? null : (
					<button type="button" className="btn" onClick={() => onOpen("protections")}>
						{t("Protections")}
					</button>
				)}
				<AttackLink lesson={lesson} player={player} />
				<button type="button" className="btn" onClick={() => onOpen("share")}>
					{t("Share")}
				</button>
				<button type="button" className="btn" onClick={() => change({ view: "projector" })}>
					{t("Present")}
				</button>
			</div>
			<button type="button" className="btn" data-settings="" aria-label={t("Menu")} onClick={() => onOpen("menu")}>
				<MenuIcon size={18} />
			</button>
		</header>
	);
}, isSame);

function isSame(before: Props, now: Props): boolean {
	const [was, is] = [before.player, now.player];
	return (
		before.lesson === now.lesson &&
		before.onOpen === now.onOpen &&
		was.run === is.run &&
		was.view === is.view &&
		was.context.spec === is.context.spec &&
		was.context.branch === is.context.branch
	);
}

const profileNames = { "2.0": "OAuth 2.0", "2.1": "2.1" } as const;

/** OAuth 2.0 or 2.1. On a phone it is a list, which needs less room. */
function ProfileSwitch({ lesson, player }: Pick<Props, "lesson" | "player">) {
	const { settings } = player.context.spec;
	const choose = (profile: ProfileId) => {
		const levels = profile === lesson.defaults.profile ? lesson.defaults.levels : {};
		player.send({ type: "CONFIGURE", settings: { ...settings, profile, levels, skippedChecks: [] } });
	};
	return (
		<>
			<span className="not-phone" translate="no">
				<Segmented
					label={t("Profile")}
					value={settings.profile}
					options={(["2.0", "2.1"] as const).map((id) => ({ value: id as ProfileId, text: profileNames[id] }))}
					onChange={choose}
				/>
			</span>
			<select
				className="btn only-phone"
				aria-label={t("Profile")}
				value={settings.profile}
				onChange={(event) => choose(event.target.value === "2.0" ? "2.0" : "2.1")}
			>
				<option value="2.0">2.0</option>
				<option value="2.1">2.1</option>
			</select>
		</>
	);
}

/** To the attack on this flow, or back: with the same protections, at the same seed. */
export function AttackLink({ lesson, player }: Pick<Props, "lesson" | "player">) {
	const target = attackHref(lesson, player);
	if (!target) return null;
	return (
		<SoftLink className="btn" href={target}>
			{lesson.kind === "attack" ? (
				t("Let the attacker out")
			) : (
				<>
					<span aria-hidden="true">✕</span> {t("Let the attacker in")}
				</>
			)}
		</SoftLink>
	);
}

/** The page on the other side, with the settings that are not its own defaults. */
export function attackHref(lesson: LessonView, player: Player): string | undefined {
	const { other } = lesson;
	if (!other) return undefined;
	const { settings } = player.context.spec;
	if (lesson.kind === "attack") return pathOfLesson(other);
	const query = new URLSearchParams(player.link);
	const kept = new URLSearchParams({ v: "1", p: settings.profile });
	for (const name of ["off", "set", "seed"]) {
		const value = query.get(name);
		if (value !== null) kept.set(name, value);
	}
	return addressOf(pathOfLesson(other), kept.toString());
}

/** What is unusual about this run, in words. */
function Badges({ player, lesson }: Pick<Props, "player" | "lesson">) {
	const { context, run } = player;
	const { settings } = context.spec;
	const from = editedFrom(player);
	const edited = from === undefined ? undefined : context.branch?.hops[from]?.number;
	const lacking = settings.profile === "2.1" ? below21(settings, lesson.controls) : [];
	const skipped = settings.skippedChecks.filter((id) => !run.unusedSkips.includes(id)).length;
	return (
		<>
			{edited === undefined ? null : <span className="badge">{t("Edited at hop {number}", { number: edited })}</span>}
			{lesson.kind === "flow" && lacking.length > 0 ? <Lacking ids={lacking} settings={settings} /> : null}
			{skipped > 0 ? (
				<span className="badge">
					{skipped === 1 ? t("1 check skipped") : t("{count} checks skipped", { count: skipped })}
				</span>
			) : null}
		</>
	);
}
