"use client";
import { Fragment, type ReactNode, useEffect, useState } from "react";
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
	useEffect(() => {
		const root = document.documentElement;
		let on = true;
		let end = ENGLISH.begin();
		const change = async () => {
			const wanted = root.dataset.language;
			const from = wanted === undefined ? undefined : languages[wanted];
			const spoken = from ? await patiently(from.get, () => undefined) : ENGLISH;
			// What begins when this is over would never end, and two that say the title never agree on it.
			if (!on || root.dataset.language !== wanted) return;
			end();
			end = spoken.begin();
			speak(spoken.lang, spoken.translate);
			root.lang = spoken.lang;
			root.dir = spoken.dir ?? "ltr";
			setLang(spoken.lang);
		};
		const observer = new MutationObserver(change);
		observer.observe(root, { attributeFilter: ["data-language"] });
		void change();
		return () => {
			on = false;
			observer.disconnect();
			end();
		};
	}, []);
	return <Fragment key={lang}>{children}</Fragment>;
}
