/**
 * Puts text on the clipboard. On a page that is not a secure context there is no clipboard API; the old
 * way through a selection still works there.
 * @returns whether it worked
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyBySelection(text);
	}
}

function copyBySelection(text: string): boolean {
	const area = document.createElement("textarea");
	area.value = text;
	area.setAttribute("readonly", "");
	area.style.position = "fixed";
	area.style.opacity = "0";
	const focused = document.activeElement;
	document.body.append(area);
	area.select();
	const done = document.execCommand("copy");
	area.remove();
	if (focused instanceof HTMLElement) focused.focus();
	return done;
}
