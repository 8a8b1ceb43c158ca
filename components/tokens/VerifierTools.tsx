"use client";
import { useId, useState } from "react";
import { EXAMPLE_VERIFIER, seedAfterDefault, seededVerifier } from "@/lib/inspect/seeded-verifier";
import { rich, t } from "../words/words";
import { syntaxSentence } from "./pkce";

interface Props {
	readonly verifier: string;
	readonly onVerifier: (verifier: string) => void;
}

/** Where the verifier comes from, and what is wrong with it. */
export function VerifierTools({ verifier, onVerifier }: Props) {
	/** How many seeds were taken after the lessons' own. */
	const [seeds, setSeeds] = useState(0);
	const [typing, setTyping] = useState(false);
	const seed = seeds > 0 ? seedAfterDefault(seeds - 1) : undefined;
	const take = (taken: number) => {
		setSeeds(taken);
		setTyping(false);
		onVerifier(taken > 0 ? seededVerifier(seedAfterDefault(taken - 1)) : EXAMPLE_VERIFIER);
	};
	return (
		<div className="pkce-tools">
			<button type="button" className="btn" onClick={() => take(seeds + 1)}>
				{t("New from seed")}
			</button>
			<button type="button" className="btn" onClick={() => take(0)}>
				{t("RFC 7636 example")}
			</button>
			<button type="button" className="btn" aria-expanded={typing} onClick={() => setTyping(!typing)}>
				{t("Type your own")}
			</button>
			{seed !== undefined && verifier === seededVerifier(seed) ? (
				<span className="pkce-seed">{rich("seed {seed}", { seed: <code>{seed}</code> })}</span>
			) : null}
			<p role="status" className="pkce-syntax">
				{syntaxSentence(verifier)}
			</p>
			{typing ? <OwnVerifier verifier={verifier} onVerifier={onVerifier} /> : null}
		</div>
	);
}

function OwnVerifier({ verifier, onVerifier }: Props) {
	const id = useId();
	return (
		<div className="pkce-own">
			<label htmlFor={id}>{t("Your own verifier")}</label>
			<input
				id={id}
				className="edit-field"
				value={verifier}
				spellCheck={false}
				autoComplete="off"
				autoCapitalize="off"
				// biome-ignore lint/a11y/noAutofocus: it opens on a press of the button that asks for it.
				autoFocus
				onChange={(event) => onVerifier(event.target.value)}
			/>
		</div>
	);
}
