"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { Act } from "@/lib/flow/intervention";
import type { Hop } from "@/lib/flow/run";
import type { Player } from "../playing/usePlayer";
import { Dialog } from "../ui/Dialog";
import { useMedia } from "../ui/useMedia";
import { t } from "../words/words";
import { AgainForm } from "./AgainForm";
import { AnswerForm } from "./AnswerForm";
import { Builder } from "./Builder";
import { ChangeSheet } from "./ChangeSheet";
import type { HandForm } from "./hand-tools";
import { LureForm } from "./LureForm";
import { reachAt } from "./reach-at";
import type { Free } from "./useFree";

interface Props {
	readonly form: HandForm;
	readonly player: Player;
	readonly free: Free;
	readonly hop: Hop;
	readonly onClose: () => void;
}

/** What a tool opens: below the stage, or as a sheet where there is no room. */
export function Form(props: Props) {
	const { form, player, free, hop, onClose } = props;
	const exchange = reachAt(player.run, hop)?.exchange ?? "";
	const send = (act: Act) => {
		free.act(act);
		onClose();
	};
	if (form === "change")
		return (
			<ChangeSheet
				run={player.run}
				hop={hop}
				problemOf={(ops) => free.problemOfChange(exchange, ops)}
				onSend={(ops) => {
					free.change(exchange, ops);
					onClose();
				}}
				onClose={onClose}
			/>
		);
	if (form === "again")
		return (
			<Place title={t("Send again")} onClose={onClose}>
				<AgainForm player={player} onSend={send} />
			</Place>
		);
	if (form === "own")
		return (
			<Place title={t("Send my own request")} onClose={onClose}>
				<Builder player={player} onSend={send} />
			</Place>
		);
	if (form === "lure")
		return (
			<Place title={t("Send Ada a link")} onClose={onClose}>
				<LureForm player={player} onSend={(url) => send({ do: "lure", url })} />
			</Place>
		);
	return (
		<Place title={t("Answer it")} onClose={onClose}>
			<AnswerForm
				player={player}
				onSend={(act) => {
					free.interfere(exchange, act);
					onClose();
				}}
			/>
		</Place>
	);
}

interface PlaceProps {
	readonly title: string;
	readonly onClose: () => void;
	readonly children: ReactNode;
}

function Place({ title, onClose, children }: PlaceProps) {
	const phone = useMedia("(max-width: 719px)");
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		box.current?.querySelector<HTMLElement>("input, select, button")?.focus();
	}, []);
	if (phone)
		return (
			<Dialog title={title} open place="sheet" onClose={onClose}>
				{children}
			</Dialog>
		);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened, wherever in it the focus is.
		<div
			ref={box}
			className="free-place"
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				onClose();
			}}
		>
			{children}
		</div>
	);
}
