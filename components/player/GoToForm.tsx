"use client";
import { useState } from "react";
import type { Run } from "@/lib/flow/run";
import { t } from "../words/words";

/** Types a hop's number and goes there. */
export function GoToForm({ run, onGo }: { readonly run: Run; readonly onGo: (hop: number) => void }) {
	const [typed, setTyped] = useState("");
	const [problem, setProblem] = useState("");
	const last = run.hops.at(-1)?.number ?? "";
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				const hop = run.hops.find(({ number }) => number === typed.trim().toLowerCase());
				if (hop) onGo(hop.index);
				else setProblem(t("This run has hops 1 to {last}.", { last }));
			}}
		>
			<label className="block">
				{t("Number of the hop, 1 to {last}", { last })}
				<input
					className="edit-field mt-1"
					autoComplete="off"
					inputMode="numeric"
					value={typed}
					onChange={(event) => setTyped(event.target.value)}
				/>
			</label>
			<p role="alert" className="min-h-6 text-[15px]">
				{problem}
			</p>
			<button type="submit" className="btn btn-primary">
				{t("Go")}
			</button>
		</form>
	);
}
