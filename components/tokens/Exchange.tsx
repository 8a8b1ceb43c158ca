"use client";
import { formatPairs } from "@/lib/http/form";
import { rawText } from "@/lib/http/raw";
import { cut } from "@/lib/http/text";
import type { TokenTrial } from "@/lib/inspect/token";
import { t } from "../words/words";
import type { Inspection } from "./inspection";
import type { Trials } from "./useTrial";

interface Props {
	readonly state: Inspection;
	readonly trials: Trials;
	/** Whether it is what the page is about, and so stands open. */
	readonly open?: boolean;
}

/** The message that brought the token, and the answer, byte by byte. */
export function Exchange({ state, trials: { trial, answers }, open = false }: Props) {
	const { brought, response } = trial;
	const covered = state.hidden ? secretsOf(trial) : [];
	const cover = (text: string) => covered.reduce((shown, secret) => shown.replaceAll(secret, "••••••"), text);
	return (
		<details className="exchange" open={open}>
			<summary>{summaryWords(response !== undefined, answers)}</summary>
			<pre className="raw">{cut(cover(rawText(brought)), 4000)}</pre>
			{response ? <pre className="raw">{response.status === 0 ? t("No answer.") : rawText(response)}</pre> : null}
		</details>
	);
}

function summaryWords(answered: boolean, answers: number): string {
	if (answers === 0) return answered ? t("What was sent, and what came back") : t("The token response that brought it");
	return answered
		? t("What was sent, and what came back: answer {number}", { number: answers })
		: t("The token response that brought it: answer {number}", { number: answers });
}

/** The token, and the one beside it, as they stand in a header and in a form. */
function secretsOf({ token, call }: TokenTrial): readonly string[] {
	const texts = [token, call?.token ?? ""].filter((text) => text !== "");
	return texts.flatMap((text) => [text, formatPairs([["", text]]).slice(1)]);
}
