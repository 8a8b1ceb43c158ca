/** Where the network is gone, a link to another page would lead to the browser's own error: a sentence says so instead. */
import { isPageKept } from "../offline/keep";
import "./offline.css";
import { t } from "../words/words";

/** Stops links to other pages while the browser knows that it is offline. Once for the whole visit. */
export function watchLinks(): void {
	note();
	document.addEventListener("click", onClick, { capture: true });
	window.addEventListener("online", clear);
}

/** Says that another page cannot be reached now. */
export function sayOffline(): void {
	const text = document.createElement("p");
	text.textContent = t("You are offline. That page has to be fetched. This one goes on, and keeps your place.");
	const close = document.createElement("button");
	close.type = "button";
	close.className = "btn";
	close.textContent = t("OK");
	close.addEventListener("click", clear);
	note().replaceChildren(text, close);
}

/** There before it says anything, so that readers hear what is put in. */
function note(): Element {
	const there = document.querySelector(".offline-note");
	if (there) return there;
	const made = document.createElement("div");
	made.className = "offline-note";
	made.setAttribute("role", "alert");
	return document.body.appendChild(made);
}

const clear = () => note().replaceChildren();

function onClick(event: MouseEvent): void {
	if (navigator.onLine || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const link = event.target instanceof Element ? event.target.closest("a") : null;
	if (!link || link.origin !== location.origin || link.pathname === location.pathname) return;
	event.preventDefault();
	event.stopPropagation();
	void goOffline(link.href);
}

/** To a page that this browser keeps; where it does not, a sentence. */
export async function goOffline(href: string): Promise<void> {
	if (await isPageKept(href).catch(() => false)) window.location.assign(href);
	else sayOffline();
}
