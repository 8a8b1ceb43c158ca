"use client";
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { patiently } from "../ui/patiently";
import type { Spoken } from "../words/text";
import { speak } from "../words/words";
import { languages } from "./languages";

const ENGLISH: Spoken = { lang: "en", translate: () => undefined, begin: () => () => undefined };

/**
 * Everything in the language that the root element names (`data-language`). Pages are built in English; where another
 * language was chosen they are drawn anew once its words are here, and where those cannot be fetched they stay as they are.
 */
export function Language({ children }: { readonly children: ReactNode }) {
	const [lang, setLang] = useState("en");
	const chosen = useRef(false);
	useEffect(() => {
		const root = document.documentElement;
		let on = true;
		let end = ENGLISH.begin();
		// Drawing anew forgets what was typed. Whoever typed before the words came reads this one page in English.
		let typed = false;
		const onInput = () => {
			typed = true;
		};
		document.addEventListener("input", onInput, true);
		const change = async (wasChosen: boolean) => {
			const wanted = root.dataset.language ?? "en";
			if (wanted === "en" && !wasChosen) return;
			const from = Object.hasOwn(languages, wanted) ? languages[wanted] : undefined;
			const spoken = from ? await patiently(from.get, () => undefined) : ENGLISH;
			// What begins when this is over would never end, and two that say the title never agree on it.
			if (!on || (root.dataset.language ?? "en") !== wanted || (typed && !wasChosen)) return;
			end();
			end = spoken.begin();
			speak(spoken.lang, spoken.translate);
			root.lang = spoken.lang;
			root.dir = spoken.dir ?? "ltr";
			chosen.current = wasChosen;
			setLang(spoken.lang);
		};
		const observer = new MutationObserver(() => void change(true));
		observer.observe(root, { attributeFilter: ["data-language"] });
		void change(false);
		return () => {
			on = false;
			document.removeEventListener("input", onInput, true);
			observer.disconnect();
			end();
		};
	}, []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: when another language is drawn.
	useEffect(() => {
		// The dialog with the choice is gone: the focus goes to the button that opens it.
		if (chosen.current) document.querySelector<HTMLElement>("[data-settings]")?.focus();
	}, [lang]);
	return <Fragment key={lang}>{children}</Fragment>;
}
