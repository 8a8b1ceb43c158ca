"use client";
import { useId, useState } from "react";
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { Field } from "./Field";
import { addressesHeld } from "./held";

/** A link for Ada: an address that the attacker has copied or was sent to, or one of its choice. */
export function LureForm({ player, onSend }: { readonly player: Player; readonly onSend: (url: string) => void }) {
	const id = useId();
	const known = addressesHeld(player.run, player.context.cursor);
	const [held, setHeld] = useState(known[0]?.value ?? "");
	const [url, setUrl] = useState("https://photos.example/connect");
	return (
		<form
			className="free-form"
			onSubmit={(event) => {
				event.preventDefault();
				onSend(held || url);
			}}
		>
			<p>{t("Ada opens it in another tab. Where her own server asks her, she signs in and agrees.")}</p>
			{known.length > 0 ? (
				<p className="free-field">
					<label htmlFor={id} className="font-mono">
						{t("Address")}
					</label>
					<select id={id} value={held} onChange={({ target }) => setHeld(target.value)}>
						{known.map(({ name, value }) => (
							<option key={value} value={value}>
								{name}
							</option>
						))}
						<option value="">{t("another one")}</option>
					</select>
				</p>
			) : null}
			{held === "" ? <Field label={t("Link")} value={url} onChange={setUrl} wide /> : null}
			<button type="submit" className="btn btn-primary">
				{t("Send the link")}
			</button>
		</form>
	);
}
