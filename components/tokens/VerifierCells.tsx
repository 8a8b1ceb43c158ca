import { VERIFIER_LENGTH } from "@/lib/crypto/pkce";
import { cut } from "@/lib/http/text";
import { t } from "../words/words";
import { lengthSentence } from "./pkce";

/** Longer texts are no verifiers; their beginning is enough to see that. */
const MAX_CELLS = 160;

/** A text, one cell for each character. Characters that no verifier may have stand out. */
export function Cells({ text }: { readonly text: string }) {
	const characters = [...text];
	return (
		<>
			<p className="sr-only">{text === "" ? t("empty") : <span translate="no">{cut(text, MAX_CELLS)}</span>}</p>
			<div className="cells" aria-hidden="true" dir="ltr">
				{characters.slice(0, MAX_CELLS).map((character, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
					<span key={index} className="cell" data-stray={!/^[A-Za-z0-9\-._~]$/.test(character)}>
						{/\s/.test(character) ? "␣" : character}
					</span>
				))}
			</div>
			{characters.length > MAX_CELLS ? (
				<p className="cells-more">{t("and {count} more", { count: characters.length - MAX_CELLS })}</p>
			) : null}
		</>
	);
}

/** How long it is, between 43 and 128. */
export function LengthBar({ length }: { readonly length: number }) {
	const { min, max } = VERIFIER_LENGTH;
	return (
		<div className="length" style={{ "--at": Math.min(1, length / max), "--min": min / max }}>
			<div className="length-track" aria-hidden="true" />
			<div className="length-words">
				<span aria-hidden="true">0</span>
				<b>{lengthSentence(length)}</b>
				<span aria-hidden="true">{max}</span>
			</div>
		</div>
	);
}
