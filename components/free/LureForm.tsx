"use client";
import { useState } from "react";
import type { Player } from "../playing/usePlayer";
import { Field } from "./Field";
import { addressesHeld } from "./held";

/** A link for Ada: an address of the attacker's choice, or one that it has copied or was sent to. */
export function LureForm({ player, onSend }: { readonly player: Player; readonly onSend: (url: string) => void }) {
	const known = addressesHeld(player.run, player.context.cursor);
	const [url, setUrl] = useState(known[0]?.value ?? "https://photos.example/connect");
	return (
		<form
			className="free-form"
			onSubmit={(event) => {
				event.preventDefault();
				onSend(url);
			}}
		>
			<p>Ada opens it in another tab. Where her own server asks her, she signs in and agrees.</p>
			<Field label="Link" value={url} onChange={setUrl} wide />
			{known.map(({ name, value }) => (
				<button key={value} type="button" className="btn" onClick={() => setUrl(value)}>
					{name}
				</button>
			))}
			<button type="submit" className="btn btn-primary">
				Send the link
			</button>
		</form>
	);
}
