/** Keeping the site in this browser: what a page can say of it, and the start of it. */
import { ASK, isKept } from "./kept";
import type { OfflineState } from "./words";

let state: OfflineState = { is: "unknown" };
const listeners = new Set<() => void>();

function set(next: OfflineState): void {
	state = next;
	for (const tell of listeners) tell();
}

export const offlineState = (): OfflineState => state;

/** @returns ends that */
export function whenOfflineChanges(tell: () => void): () => void {
	listeners.add(tell);
	return () => listeners.delete(tell);
}

/** Starts it, once for the whole visit. While the site is developed there is nothing to keep. */
export async function keepSite(): Promise<void> {
	if (process.env.NODE_ENV !== "production") return;
	if (!window.isSecureContext) return set({ is: "insecure" });
	if (!("serviceWorker" in navigator)) return set({ is: "impossible" });
	const { serviceWorker } = navigator;
	serviceWorker.addEventListener("message", ({ data }) => {
		if (isKept(data)) set(data.have === data.of ? { is: "ready" } : { is: "partly", ...data });
	});
	serviceWorker.startMessages();
	// What the network broke off goes on from there.
	window.addEventListener("online", () => {
		if (state.is !== "ready") void start(serviceWorker);
	});
	await start(serviceWorker);
}

async function start(serviceWorker: ServiceWorkerContainer): Promise<void> {
	try {
		const { installing, waiting, active } = await serviceWorker.register("/sw.js");
		(active ?? waiting ?? installing)?.postMessage(ASK);
	} catch {
		// Without the network one that runs already is asked all the same.
		const running = await serviceWorker.getRegistration();
		if (running?.active) running.active.postMessage(ASK);
		else if (navigator.onLine) set({ is: "impossible" });
	}
}

/** Whether a page of this site opens without a network. */
export async function isPageKept(href: string): Promise<boolean> {
	if (!navigator.serviceWorker?.controller || !("caches" in window)) return false;
	const path = new URL(href, window.location.href).pathname.replace(/\/$/, "");
	const kept = await Promise.all([path || "/", `${path}/`].map((one) => caches.match(one, { ignoreSearch: true })));
	return kept.some((page) => page !== undefined);
}
