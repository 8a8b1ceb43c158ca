"use client";
import { useState } from "react";
import { entryOf } from "@/content/catalog";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { calloutOf } from "../playing/callout-of";
import { addressHere } from "../playing/useAddress";
import type { Player } from "../playing/usePlayer";
import { CopyButton } from "../ui/CopyButton";
import { SoftLink } from "../ui/SoftLink";
import { save } from "../ui/save";
import { t } from "../words/words";
import { exported, type Format } from "./export-run";

const formats: readonly { readonly id: Format; readonly name: string; readonly file: string; readonly type: string }[] =
	[
		{ id: "curl", name: "curl", file: "run.sh", type: "text/x-shellscript" },
		{ id: "har", name: "HAR 1.2", file: "run.har", type: "application/json" },
		{ id: "markdown", name: "Markdown", file: "run.markdown", type: "text/markdown" },
		{ id: "mermaid", name: "Mermaid", file: "run.mmd", type: "text/plain" },
		{ id: "svg", name: "SVG", file: "run.svg", type: "image/svg+xml" },
		{ id: "png", name: "PNG", file: "run.png", type: "image/png" },
	];

/** The link of this place, its call-out code, and the run in the formats of other tools. */
export function Share({ lesson, player }: { readonly lesson: LessonView; readonly player: Player }) {
	const code = calloutOf(lesson, player);
	const [failed, setFailed] = useState(false);
	const href = addressHere(player.link);
	const exportAs = async ({ id, file, type }: (typeof formats)[number]) => {
		try {
			save(file, type, await exported(id, player.run, lesson.title));
		} catch {
			setFailed(true);
		}
	};
	return (
		<div className="grid gap-4">
			<section>
				<h3>{t("Link")}</h3>
				<p className="text-[15px] text-ink2">
					{t("Opens this run at this hop, with its settings, choices and edits. The same bytes for everybody.")}
				</p>
				<p className="raw my-2 max-h-24 overflow-auto" translate="no">
					{href}
				</p>
				<CopyButton text={href}>{t("Copy link")}</CopyButton>
			</section>
			<section>
				<h3>{t("Call-out code")}</h3>
				{code ? (
					<p className="flex items-center gap-3">
						<span className="raw text-[22px] font-bold" translate="no">
							{code}
						</span>
						<CopyButton text={code}>{t("Copy code")}</CopyButton>
					</p>
				) : (
					<p className="text-[15px] text-ink2">
						{t("This place has edits, choices or levels that do not fit into a code. Share the link instead.")}
					</p>
				)}
			</section>
			<section>
				<h3>{t("Export the run")}</h3>
				<div className="mt-1 flex flex-wrap gap-2" translate="no">
					{formats.map((format) => (
						<button key={format.id} type="button" className="btn" onClick={() => void exportAs(format)}>
							{format.name}
						</button>
					))}
				</div>
				<p role="alert" className="text-[14px]">
					{failed ? t("The export could not be made. Copy messages from the Raw tab instead.") : ""}
				</p>
			</section>
			{entryOf(lesson.id) ? (
				<section>
					<h3>{t("On paper")}</h3>
					<p className="text-[15px] text-ink2">
						{t("A sheet to fill in, and its answers, made from this lesson at its usual settings.")}
					</p>
					<SoftLink className="btn mt-1" href={`/workshop/handout/${lesson.id}`}>
						{t("Print sheet")}
					</SoftLink>
				</section>
			) : null}
		</div>
	);
}
