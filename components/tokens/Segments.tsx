"use client";
import { use } from "react";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import type { SegmentName } from "@/lib/crypto/rewrite-jwt";
import type { Role } from "@/lib/vocabulary/lanes";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { CoveredContext, Shown } from "./Covered";
import { stretchesOf } from "./forge";

interface Props {
	readonly original: DecodedJwt;
	readonly current: DecodedJwt;
	/** Who made it, as far as anybody has verified. */
	readonly maker: Role | undefined;
}

const titles: Readonly<Record<SegmentName, Text>> = {
	header: mark("Header ~ of a token"),
	payload: mark("Payload"),
	signature: mark("Signature"),
};

/** The three segments as they stand in the token: numbered, each with an underline of its own, changes in red. */
export function Segments({ original, current, maker }: Props) {
	const names = Object.keys(titles) as SegmentName[];
	return (
		<ol className="segments" data-maker={maker}>
			{names.map((name, index) => {
				return (
					<li key={name}>
						<span className="segment-number" aria-hidden="true">
							{index + 1}
						</span>
						<h3>{t(titles[name])}</h3>
						<span className="segment-what">{whatWords(name, current)}</span>
						<SegmentText name={name} before={original.segments[index] ?? ""} after={current.segments[index] ?? ""} />
					</li>
				);
			})}
		</ol>
	);
}

function whatWords(name: SegmentName, { signatureLength }: DecodedJwt): string {
	if (name === "signature") return t("{count} bytes over 1 and 2", { count: signatureLength });
	return name === "header" ? t("how it is signed") : t("what it claims");
}

export function SegmentText({ name, before, after }: { name: SegmentName | "text"; before: string; after: string }) {
	const covered = use(CoveredContext);
	if (after === "") return <p className="segment-text">{before === "" ? t("None.") : <Gone />}</p>;
	if (covered)
		return (
			<p className="segment-text" data-segment={name}>
				<Shown text={after} />
			</p>
		);
	return (
		<p className="segment-text" data-segment={name} dir="ltr" translate="no">
			{shortened(stretchesOf(before, after)).map(({ text, changed, at }) =>
				changed ? (
					<mark key={at} className="forged">
						{text}
					</mark>
				) : (
					<span key={at}>{text}</span>
				),
			)}
			{after.length > MAX_SHOWN ? (
				<span className="more"> {t("and {count} more characters", { count: after.length - MAX_SHOWN })}</span>
			) : null}
		</p>
	);
}

const Gone = () => <mark className="forged">{t("Taken away.")}</mark>;

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
