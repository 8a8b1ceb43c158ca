"use client";
import { type ReactNode, useReducer, useSyncExternalStore } from "react";
import { Segmented } from "../../ui/Segmented";
import { t } from "../../words/words";
import { type PaperChoice, paperQuery, readPaper } from "./paper-query";

function subscribe(listener: () => void): () => void {
	window.addEventListener("popstate", listener);
	return () => window.removeEventListener("popstate", listener);
}

/** The choice that the address has; while the page is built, and without script, the usual one. */
function usePaper(): readonly [PaperChoice, (choice: PaperChoice) => void] {
	const [, lookAgain] = useReducer((times: number) => times + 1, 0);
	const search = useSyncExternalStore(
		subscribe,
		() => window.location.search,
		() => "",
	);
	const choose = (choice: PaperChoice) => {
		const { pathname, hash } = window.location;
		window.history.replaceState(window.history.state, "", `${pathname}${paperQuery(choice)}${hash}`);
		lookAgain();
	};
	return [readPaper(search), choose];
}

/** The pages, and above them, on the screen only, on which paper they are printed, and whether with answers. */
export function Papers({ children }: { readonly children: ReactNode }) {
	const [choice, choose] = usePaper();
	return (
		<>
			<div className="sheet-tools">
				<Segmented
					label={t("Paper")}
					value={choice.paper}
					options={[
						{ value: "a4", text: "A4" },
						{ value: "letter", text: t("Letter ~ paper size") },
					]}
					onChange={(paper) => choose({ ...choice, paper })}
				/>
				<Segmented
					label={t("Answers")}
					value={choice.answers}
					options={[
						{ value: "with", text: t("With answers") },
						{ value: "without", text: t("Without ~ answers") },
					]}
					onChange={(answers) => choose({ ...choice, answers })}
				/>
				<button type="button" className="btn btn-primary" onClick={() => window.print()}>
					{t("Print")}
				</button>
			</div>
			<div className="sheets" data-paper={choice.paper} data-answers={choice.answers}>
				{children}
			</div>
		</>
	);
}
