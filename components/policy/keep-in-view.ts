/**
 * A ref for what should be seen in its own scrolling box, without moving the page. After the next frame, because
 * the inspector begins at its top again at every hop.
 */
export function keepInView(element: HTMLElement | null) {
	const frame = requestAnimationFrame(() => {
		const box = element?.closest<HTMLElement>(".tab-panel, .audit-box");
		if (!element || !box) return;
		const hidden = element.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom;
		// Above the mark that tells of more below.
		if (hidden > -26) box.scrollTop += hidden + 30;
	});
	return () => cancelAnimationFrame(frame);
}
