"use client";
import { useState } from "react";
import { hrefOfCallout } from "../playing/callout-of";

/** Six characters that somebody said aloud, and the page that they stand for. */
export function JoinForm({ onGo }: { readonly onGo: (href: string) => void }) {
	const [typed, setTyped] = useState("");
	const [problem, setProblem] = useState("");
	const join = async () => {
		const href = await hrefOfCallout(typed).catch(() => null);
		if (href) onGo(href);
		else if (href === null) setProblem("The page of this code cannot be reached now. Your place here is kept.");
		else setProblem("This code is not one of ours. Codes look like K7Q-F2M: please check each character.");
	};
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				void join();
			}}
		>
			<label className="block">
				The code on the screen
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
				Go there
			</button>
		</form>
	);
}
