/**
 * The service worker: it keeps every page of the site but the comparisons, with all that they can open, and answers from
 * there first, so that a page and its parts are always of one build. A new build waits until no page of the old one is
 * open. Comparisons, more than a thousand, are kept when they are visited. The build step `scripts/tools/offline.mjs`
 * puts the list of files in.
 */
import { NetworkFirst, type PrecacheEntry, Serwist } from "serwist";
import { ASK, type Kept, lacksOf } from "./kept";

declare const self: ServiceWorkerGlobalScope & { readonly FILES: PrecacheEntry[] };

/** Once in how many milliseconds the pages hear how far it is. */
const STRIDE = 400;

const visited = new NetworkFirst({ cacheName: "par-avion-visited", matchOptions: { ignoreSearch: true } });

const serwist = new Serwist({
	precacheEntries: self.FILES,
	precacheOptions: { cleanupOutdatedCaches: true, concurrency: 6, cleanURLs: false, directoryIndex: null },
	clientsClaim: true,
	runtimeCaching: [
		{
			// A link holds its whole state in the query, and the page is the same file.
			matcher: ({ request, sameOrigin }) => sameOrigin && request.mode === "navigate",
			handler: async ({ request, url, event }) => {
				// The address of a page may end with a slash, as a plain web server has it.
				const path = url.pathname.replace(/\/$/, "");
				const page = (await serwist.matchPrecache(path || "/")) ?? (await serwist.matchPrecache(`${path}/`));
				return page ?? visited.handle({ request, event });
			},
		},
	],
});
serwist.setCatchHandler(async ({ request }) =>
	request.mode === "navigate" ? ((await notKept()) ?? Response.error()) : Response.error(),
);

const notKept = async () => (await serwist.matchPrecache("/offline")) ?? (await serwist.matchPrecache("/offline/"));

/** Counted, and never remembered: a browser may throw away what it keeps. */
async function kept(): Promise<Kept> {
	const urls = serwist.getPrecachedUrls();
	const cache = await caches.open(serwist.precacheStrategy.cacheName);
	const there = new Set((await cache.keys()).map(({ url }) => url));
	const isThere = (url: string) => there.has(serwist.getPrecacheKeyForUrl(url) ?? "");
	const missing = urls.filter((url) => !isThere(url)).map((url) => new URL(url, self.location.href).pathname);
	return {
		have: urls.length - missing.length,
		of: urls.length,
		lacks: lacksOf(missing),
		serves: self.registration.active !== null,
	};
}

async function tell(): Promise<void> {
	const [state, pages] = [await kept(), await self.clients.matchAll({ type: "window", includeUncontrolled: true })];
	for (const page of pages) page.postMessage(state);
}

self.addEventListener("install", () => {
	// While a new build comes, the one that is there is what counts.
	if (self.registration.active) return;
	const telling = setInterval(() => {
		tell().catch(() => undefined);
		if (self.registration.installing === null) clearInterval(telling);
	}, STRIDE);
});
self.addEventListener("activate", (event) => event.waitUntil(tell()));
self.addEventListener("message", (event) => {
	if (event.data === ASK) event.waitUntil(tell());
});

serwist.addEventListeners();
