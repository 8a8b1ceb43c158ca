"use client";
import type { Role } from "@/lib/vocabulary/lanes";
import { t } from "../words/words";
import { SegmentText } from "./Segments";

interface Props {
	readonly original: string;
	readonly current: string;
	readonly maker: Role | undefined;
}

/** A token that has no parts: its text, and that there is nothing in it. */
export function OpaqueText({ original, current, maker }: Props) {
	return (
		<div className="segments opaque" data-maker={maker}>
			<h3>{t("Nothing to decode")}</h3>
			<SegmentText name="text" before={original} after={current} />
			<p>
				{t(
					"{count} random characters. They say nothing by themselves: the server that issued them remembers what they stand for, and an API has to ask it (RFC 7662 §1).",
					{ count: current.length },
				)}
			</p>
		</div>
	);
}
