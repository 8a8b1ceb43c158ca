"use client";
import { useState } from "react";
import { joinBy } from "../playing/callout-of";
import { mark } from "../words/text";
import { t } from "../words/words";

const UNREACHED = mark("The page of this code cannot be reached now. Your place here is kept.");

/** Eight characters that somebody said aloud, and the page that they stand for. */
export function JoinForm({ onGo }: { readonly onGo: (href: string) => void }) {
	const [typed, setTyped] = useState("");
	const [problem, setProblem] = useState("");
	const join = async () => {
		const joined = await joinBy(typed).catch(() => ({ problem: t(UNREACHED) }));
		if ("href" in joined) onGo(joined.href);
		else setProblem(joined.problem);
	};
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				void join();
			}}
		>
			<label className="block">
				{t("The code on the screen")}
				<input
					className="edit-field mt-1 text-[22px] uppercase"
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					maxLength={12}
					value={typed}
					onChange={(event) => setTyped(event.target.value)}
				/>
			</label>
			<p role="alert" className="min-h-6 text-[15px]">
				{problem}
			</p>
			<button type="submit" className="btn btn-primary">
				{t("Go there")}
			</button>
		</form>
	);
}
