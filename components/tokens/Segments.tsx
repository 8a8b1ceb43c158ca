"use client";
import { use } from "react";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import type { SegmentName } from "@/lib/crypto/rewrite-jwt";
import type { Role } from "@/lib/vocabulary/lanes";
import { CoveredContext, Shown } from "./Covered";
import { stretchesOf } from "./forge";

interface Props {
	readonly original: DecodedJwt;
	readonly current: DecodedJwt;
	/** Who made it, as far as anybody has verified. */
	readonly maker: Role | undefined;
}

const titles: Readonly<Record<SegmentName, readonly [title: string, what: string]>> = {
	header: ["Header", "how it is signed"],
	payload: ["Payload", "what it claims"],
	signature: ["Signature", ""],
};

/** The three segments as they stand in the token: numbered, each with an underline of its own, changes in red. */
export function Segments({ original, current, maker }: Props) {
	const names = Object.keys(titles) as SegmentName[];
	return (
		<ol className="segments" data-maker={maker}>
			{names.map((name, index) => {
				const [title, what] = titles[name];
				return (
					<li key={name}>
						<span className="segment-number" aria-hidden="true">
							{index + 1}
						</span>
						<h3>{title}</h3>
						<span className="segment-what">
							{name === "signature" ? `${current.signatureLength} bytes over 1 and 2` : what}
						</span>
						<SegmentText name={name} before={original.segments[index] ?? ""} after={current.segments[index] ?? ""} />
					</li>
				);
			})}
		</ol>
	);
}

export function SegmentText({ name, before, after }: { name: SegmentName | "text"; before: string; after: string }) {
	const covered = use(CoveredContext);
	if (after === "") return <p className="segment-text">{before === "" ? "None." : <Gone />}</p>;
	if (covered)
		return (
			<p className="segment-text" data-segment={name}>
				<Shown text={after} />
			</p>
		);
	return (
		<p className="segment-text" data-segment={name} dir="ltr">
			{shortened(stretchesOf(before, after)).map(({ text, changed, at }) =>
				changed ? (
					<mark key={at} className="forged">
						{text}
					</mark>
				) : (
					<span key={at}>{text}</span>
				),
			)}
			{after.length > MAX_SHOWN ? <span className="more"> and {after.length - MAX_SHOWN} more characters</span> : null}
		</p>
	);
}

const Gone = () => <mark className="forged">Taken away.</mark>;

/** A segment may be a novel; the page shows its beginning. */
const MAX_SHOWN = 4000;

function shortened(stretches: ReturnType<typeof stretchesOf>) {
	let at = 0;
	return stretches.flatMap(({ text, changed }) => {
		const start = at;
		at += text.length;
		return start >= MAX_SHOWN ? [] : [{ text: text.slice(0, MAX_SHOWN - start), changed, at: start }];
	});
}
