"use client";
import type { Judge } from "@/lib/inspect/kinds";
import { CopyButton } from "../ui/CopyButton";
import { Segmented } from "../ui/Segmented";
import { t } from "../words/words";
import { judgeWords } from "./judges";

interface Props {
	/** Said before the choice: "Checked as". */
	readonly label: string;
	readonly judge: Judge;
	readonly judges: readonly Judge[];
	readonly onJudge: (judge: Judge) => void;
	/** What is copied. */
	readonly copy: () => string;
	/** Asks once more; absent where nobody is asked. */
	readonly again: (() => void) | undefined;
}

/** Who is asked, and asking again. */
export function VerdictFoot({ label, judge, judges, onJudge, copy, again }: Props) {
	return (
		<div className="verdict-foot">
			<span aria-hidden="true">{label}</span>
			<Segmented
				label={label}
				value={judge}
				options={judges.map((value) => ({ value, text: t(judgeWords[value].name) }))}
				onChange={onJudge}
			/>
			<span className="grow" />
			<CopyButton text={copy}>{t("Copy decoded")}</CopyButton>
			<button type="button" className="btn btn-primary" disabled={again === undefined} onClick={again}>
				{t("Verify again")}
			</button>
		</div>
	);
}
