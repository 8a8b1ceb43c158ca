import { t } from "../words/words";
import { bitsOf, type Group, hexOf } from "./pkce";

/** One group bit by bit: eight bits for each byte above, six for each letter below. */
export function WhyFour({ group, index }: { readonly group: Group; readonly index: number }) {
	const { bits, added, letters } = bitsOf(group);
	const bytes = group.octets.map(hexOf);
	return (
		<div className="why" style={{ "--group": index }}>
			<div className="why-link" aria-hidden="true">
				<span />
				<span />
				<span />
			</div>
			<div className="why-box" aria-hidden="true" dir="ltr" translate="no" style={{ "--bits": bits.length }}>
				{bytes.map((byte, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a byte is its place.
					<span key={`byte${i}`} className="why-byte">
						{byte}
					</span>
				))}
				{added > 0 ? (
					<span className="why-byte" style={{ gridColumn: `span ${added}` }}>
						+
					</span>
				) : null}
				{[...bits].map((bit, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a bit is its place.
					<span key={`bit${i}`} className="why-bit" data-added={i >= bits.length - added}>
						{bit}
					</span>
				))}
				{letters.map(({ letter, number }, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a letter is its place.
					<span key={`letter${i}`} className="why-letter">
						{number} = {letter}
					</span>
				))}
			</div>
			<div className="why-words">
				<p className="sr-only">
					<span translate="no">{bytes.join(" ")}</span>:{" "}
					{letters.map(({ letter, number }) => t("{number} is {letter}", { number, letter })).join(", ")}.
				</p>
				{added === 0 ? (
					<p>
						{t(
							"Three bytes are 24 bits. Read them six at a time: four letters from a list of 64. Base64url uses - and _, and leaves no = at the end.",
						)}
					</p>
				) : (
					<p>
						{t(
							"Two bytes are left: 16 bits. Two zero bits fill the third letter. Base64 would add an = here; base64url does not (RFC 7515 §2).",
						)}
					</p>
				)}
			</div>
		</div>
	);
}
