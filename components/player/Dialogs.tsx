"use client";
import { problemOfAsking } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { CompareWithBefore } from "../controls/CompareLink";
import { Meaning } from "../controls/Meaning";
import { Protections, StartFrom } from "../controls/Protections";
import { EditSheet } from "../inspect/EditSheet";
import { Inspector } from "../inspect/Inspector";
import { OfflineBadge } from "../offline/OfflineBadge";
import { OfflineSays } from "../offline/OfflineSays";
import { editableAt } from "../playing/actions-at";
import type { Player } from "../playing/usePlayer";
import { openSearch } from "../search/open-search";
import { JoinForm } from "../site/JoinForm";
import { SettingsPanel } from "../site/SettingsPanel";
import { Dialog } from "../ui/Dialog";
import { useGo } from "../ui/useGo";
import type { DialogName } from "./dialogs";
import { GoToForm } from "./GoToForm";
import { Help } from "./Help";
import { AttackLink } from "./LessonHeader";
import { ScopePicker } from "./ScopePicker";
import { Share } from "./Share";
import "../inspect/lab.css";
import { t } from "../words/words";

interface Props {
	readonly name: DialogName;
	readonly lesson: LessonView;
	readonly player: Player;
	readonly onOpen: (name: DialogName) => void;
	readonly onClose: () => void;
}

/** Every dialog of a lesson page. */
export function Dialogs(props: Props) {
	const { name, lesson, player, onClose } = props;
	const goThere = useGo();
	switch (name) {
		case "edit":
			return <Edit {...props} />;
		case "inspect":
			return (
				<Dialog
					title={t("Hop {number}", { number: player.run.hops[player.context.cursor]?.number ?? "" })}
					open
					place="sheet"
					onClose={onClose}
				>
					<Inspector lesson={lesson} player={player} onEdit={() => props.onOpen("edit")} />
				</Dialog>
			);
		case "protections":
			return (
				<Dialog title={t("Protections")} open place="sheet" onClose={onClose}>
					<ProtectionsDrawer lesson={lesson} player={player} />
				</Dialog>
			);
		case "share":
			return (
				<Dialog title={t("Share and export")} open onClose={onClose}>
					<Share lesson={lesson} player={player} />
				</Dialog>
			);
		case "help":
			return (
				<Dialog title={t("Keys")} open onClose={onClose}>
					<Help where={!lesson.free ? "lesson" : player.view.view === "messages" ? "hand" : "free"} />
				</Dialog>
			);
		case "settings":
			return (
				<Dialog title={t("Settings")} open onClose={onClose}>
					<SettingsPanel />
				</Dialog>
			);
		case "join":
			return (
				<Dialog title={t("Join with a code")} open onClose={onClose}>
					<JoinForm
						onGo={(href) => {
							onClose();
							goThere(href);
						}}
					/>
				</Dialog>
			);
		case "goTo":
			return (
				<Dialog title={t("Go to hop")} open onClose={onClose}>
					<GoToForm run={player.run} onGo={(to) => go(props, to)} />
				</Dialog>
			);
		case "menu":
			return (
				<Dialog title={t("Menu")} open onClose={onClose}>
					<Menu {...props} />
				</Dialog>
			);
	}
}

function go({ player, onClose }: Props, to: number): void {
	player.send({ type: "JUMP", to });
	onClose();
}

function Edit({ player, onClose }: Props) {
	const { run, context } = player;
	const hop = editableAt(run, context.cursor);
	if (!hop || !("exchange" in hop.message)) return null;
	const { exchange } = hop.message;
	return (
		<EditSheet
			key={exchange}
			run={run}
			hop={hop}
			onClose={onClose}
			problemOf={(ops) => problemOfAsking(context, { type: "EDIT", edit: { exchange, ops } })}
			onSend={(ops) => {
				player.send({ type: "EDIT", edit: { exchange, ops } });
				onClose();
			}}
		/>
	);
}

function ProtectionsDrawer({ lesson, player }: Pick<Props, "lesson" | "player">) {
	const { context, send, run } = player;
	const { settings } = context.spec;
	const changed = context.changed.length;
	return (
		<>
			<p className="text-ink2">
				{t("A change plays the run again from the seed, up to where you stand. Changed hops are marked.")}
			</p>
			<div className="mt-2 flex flex-wrap items-center justify-between gap-2">
				<StartFrom settings={settings} onChange={(next) => send({ type: "CONFIGURE", settings: next })} />
				<span className="flex gap-2">
					<button
						type="button"
						className="btn"
						disabled={context.undo.length === 0}
						onClick={() => send({ type: "UNDO" })}
					>
						{t("Undo")}
					</button>
					<button type="button" className="btn" onClick={() => send({ type: "RESET" })}>
						{t("Reset")}
					</button>
				</span>
			</div>
			{lesson.scopes ? (
				<ScopePicker
					scopes={lesson.scopes}
					settings={settings}
					onChange={(next) => send({ type: "CONFIGURE", settings: next })}
				/>
			) : null}
			<Protections
				ids={lesson.controls}
				levels={lesson.levels}
				settings={settings}
				explain={(id) => <Meaning id={id} settings={settings} />}
				onChange={(next) => send({ type: "CONFIGURE", settings: next })}
			/>
			<div className="mt-3 flex flex-wrap items-center justify-between gap-2">
				<p role="status" className="text-[15px] text-ink2">
					{changed > 0 ? t("{changed} of {all} hops are different now.", { changed, all: run.hops.length }) : ""}
				</p>
				<CompareWithBefore lesson={lesson} player={player} />
			</div>
		</>
	);
}

function Menu({ lesson, player, onOpen, onClose }: Props) {
	const goThere = useGo();
	const { change } = player;
	const item = (text: string, act: () => void) => (
		<li>
			<button type="button" className="btn w-full" onClick={act}>
				{text}
			</button>
		</li>
	);
	return (
		<ul className="grid list-none gap-2 p-0">
			{item(t("Protections"), () => {
				if (lesson.kind === "flow") return onOpen("protections");
				change({ tab: "lab" });
				onClose();
			})}
			{item(t(player.view.view === "machine" ? "Show the messages" : "Show the machine"), () => {
				change({ view: player.view.view === "machine" ? "messages" : "machine" });
				onClose();
			})}
			{item(t(player.context.ask ? "Ask me first: on" : "Ask me first: off"), () =>
				player.send({ type: "ASK", on: !player.context.ask }),
			)}
			{item(t("Back to hop 1, everything as it was"), () => {
				player.send({ type: "RESET" });
				onClose();
			})}
			{item(t("Present"), () => {
				change({ view: "projector" });
				onClose();
			})}
			{item(t("Share and export"), () => onOpen("share"))}
			{item(t("Search"), () => {
				onClose();
				// It comes while the page is quiet; before, there is its page.
				if (!openSearch()) goThere("/search");
			})}
			{item(t("Go to hop"), () => onOpen("goTo"))}
			{item(t("Join with a code"), () => onOpen("join"))}
			{item(t("Keys"), () => onOpen("help"))}
			{item(t("Settings"), () => onOpen("settings"))}
			<li>
				<AttackLink lesson={lesson} player={player} />
			</li>
			{item(t("Read as text"), () => {
				onClose();
				document.getElementById("text")?.scrollIntoView();
			})}
			<li>
				<OfflineBadge />
				<OfflineSays />
			</li>
		</ul>
	);
}
