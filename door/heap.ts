/** How much of the heap is really in use: what was left at the last full collection, and no garbage. */
import { constants, PerformanceObserver } from "node:perf_hooks";

/** An entry about the collector, as Node adds it to what the platform says of entries. */
type Collection = PerformanceEntry & { readonly detail?: { readonly kind?: number } };

/**
 * Watches the collector of this process.
 * @returns `left`, octets; 0 before the first full collection
 */
export function watchHeap() {
	let left = 0;
	const observer = new PerformanceObserver((list) => {
		const kinds = list.getEntries().map((entry) => (entry as Collection).detail?.kind);
		if (kinds.includes(constants.NODE_PERFORMANCE_GC_MAJOR)) left = process.memoryUsage().heapUsed;
	});
	observer.observe({ entryTypes: ["gc"] });
	return { left: () => left, close: () => observer.disconnect() };
}
