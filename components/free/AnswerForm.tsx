"use client";
import { useState } from "react";
import type { Act } from "@/lib/flow/intervention";
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { Field } from "./Field";
import { ownRequest } from "./templates";

/** What the attacker's own address answers: a redirect, or a page. */
export function AnswerForm({ player, onSend }: { readonly player: Player; readonly onSend: (act: Act) => void }) {
	const [location, setLocation] = useState(ownRequest(player.run, player.context.cursor));
	const [body, setBody] = useState("");
	return (
		<form
			className="free-form"
			onSubmit={(event) => {
				event.preventDefault();
				onSend({ do: "answer", status: location === "" ? 200 : 303, location, body });
			}}
		>
			<p>{t("This request reached your own address. Without an answer of yours it gets an empty page.")}</p>
			<Field label={t("Location: where the browser is sent")} value={location} onChange={setLocation} wide />
			<Field label={t("Body, where it is sent nowhere")} value={body} onChange={setBody} wide />
			<button type="submit" className="btn btn-primary">
				{t("Answer ~ a request")}
			</button>
		</form>
	);
}
