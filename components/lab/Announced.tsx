"use client";
import { useRef } from "react";
import { partsOf } from "@/lib/lab/exchange";
import { outcomeOf } from "@/lib/lab/live";
import type { Exchange } from "@/lib/lab/log";
import { t } from "../words/words";

/** Says a refusal to whoever does not see the list. What is answered is not said: there would be no end to it. */
export function Announced({ exchanges }: { readonly exchanges: readonly Exchange[] }) {
	// What was there before is read, and not announced.
	const before = useRef(exchanges.at(-1)?.n ?? 0);
	const refused = exchanges.findLast((one) => one.n > before.current && outcomeOf(one) === "refused");
	const error = refused && (partsOf(refused).refusal?.error ?? "");
	return (
		<p role="status" className="sr-only">
			{refused ? t("Message {n} was refused: {error}", { n: refused.n, error: error || t("without a code") }) : ""}
		</p>
	);
}
