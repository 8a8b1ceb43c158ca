"use client";
import { useState } from "react";
import { ankiFile } from "@/lib/progress/anki";
import { dayOf } from "../progress/dates";
import { progressNow } from "../progress/store";
import { piece } from "../ui/piece";
import { save } from "../ui/save";
import { t } from "../words/words";

const cardsPiece = piece(() => import("./cards"));

/** Saves the cards as a file, and says how many there are. */
export function AnkiButton() {
	const [said, setSaid] = useState("");
	const make = async () => {
		const { missedCards, termCards } = await cardsPiece.get();
		const missed = await missedCards(progressNow());
		save(`par-avion-cards-${dayOf(Date.now())}.txt`, "text/plain", ankiFile([...missed, ...termCards]));
		return t("{missed} of exercises that you missed, {terms} of terms.", {
			missed: missed.length,
			terms: termCards.length,
		});
	};
	const onPress = () =>
		void make().then(setSaid, () =>
			setSaid(t("The cards could not be made: a part of the site could not be fetched.")),
		);
	return (
		<>
			<button type="button" className="btn" onClick={onPress}>
				{t("Cards for Anki")}
			</button>
			<p role="status" className="progress-said">
				{said}
			</p>
		</>
	);
}
