/** Opening the search from anywhere. Who holds its dialog listens; where nobody does yet, there is a page for it. */
const OPEN = "par-avion-search";

/** @returns whether somebody opens it */
export const openSearch = (): boolean => !window.dispatchEvent(new Event(OPEN, { cancelable: true }));

/** @returns ends that */
export function onOpenSearch(open: () => void): () => void {
	const listen = (event: Event) => {
		event.preventDefault();
		open();
	};
	window.addEventListener(OPEN, listen);
	return () => window.removeEventListener(OPEN, listen);
}
