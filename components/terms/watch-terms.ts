/** Which word of the page shows its entry of the glossary. */

/** Milliseconds until a word under the mouse shows its entry, and until an entry that was left goes. */
const DELAY = 250;

/**
 * Watches hover, focus and presses of every element with `data-term`, also of those that come later.
 * @param card stays open while the mouse is on it
 * @param show gets the word, or `undefined` when none is looked at
 * @returns ends the watch
 */
export function watchTerms(card: Element, show: (word: HTMLElement | undefined) => void): () => void {
	let shown: HTMLElement | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const set = (word: HTMLElement | undefined) => {
		clearTimeout(timer);
		shown = word;
		show(word);
	};
	const soon = (word: HTMLElement | undefined) => {
		clearTimeout(timer);
		if (word !== shown) timer = setTimeout(() => set(word), DELAY);
	};
	const ended = new AbortController();
	const on = <K extends keyof WindowEventMap>(type: K, listen: (event: WindowEventMap[K]) => void) =>
		window.addEventListener(type, listen, { capture: true, signal: ended.signal });
	on("pointerover", (event) => {
		if (event.pointerType === "touch") return;
		if (event.target instanceof Node && card.contains(event.target)) clearTimeout(timer);
		else soon(wordAt(event));
	});
	on("focusin", (event) => {
		const word = wordAt(event);
		if (word?.matches(":focus-visible")) set(word);
	});
	on("focusout", (event) => {
		if (wordAt(event) === shown) soon(undefined);
	});
	on("click", (event) => set(wordAt(event)));
	on("keydown", (event) => {
		if (!shown || MODIFIERS.includes(event.key)) return;
		set(undefined);
		// It closes the entry, and nothing behind it.
		if (event.key === "Escape") event.stopImmediatePropagation();
	});
	return () => {
		clearTimeout(timer);
		ended.abort();
	};
}

/** Keys that do nothing by themselves, such as those of a magnifier or a screen reader. */
const MODIFIERS = ["Shift", "Control", "Alt", "Meta", "CapsLock"];

const wordAt = ({ target }: Event): HTMLElement | undefined =>
	(target instanceof Element ? target.closest<HTMLElement>("[data-term]") : undefined) ?? undefined;
