/** The title of the page in the language of the interface. The framework writes it in English, at every page anew. */
import type { Translate } from "../words/text";

const PARTS = " · ";

/** `Practice: Device grant · Par Avion`: what the catalogue knows is said, and names stay as they are. */
export const titleIn = (translate: Translate, title: string): string =>
	title.split(PARTS).map(partIn(translate)).join(PARTS);

const partIn =
	(translate: Translate) =>
	(part: string): string => {
		const [first = "", ...names] = part.split(": ");
		return translate(part) ?? [translate(first) ?? first, ...names].join(": ");
	};

/** @returns ends that, and brings the English title back */
export function sayTitle(translate: Translate): () => void {
	let english = "";
	let said: string | undefined;
	const say = () => {
		if (document.title === said) return;
		english = document.title;
		said = titleIn(translate, english);
		document.title = said;
	};
	const observer = new MutationObserver(say);
	observer.observe(document.head, { childList: true, characterData: true, subtree: true });
	say();
	return () => {
		observer.disconnect();
		if (document.title === said) document.title = english;
	};
}
