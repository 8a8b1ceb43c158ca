/** What Lighthouse says of a page on a phone, at a first visit: nothing is cached, the worker begins to keep the site. */

/** Of so many looks the best counts: whatever else the processor does meanwhile can only make one worse. */
const LOOKS = 3;

/** As Lighthouse names them. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/**
 * Looks at pages in turns. The slow network and the slow processor are computed from one quick load (Lighthouse's
 * "simulate"), so no other program is needed, and nothing is reported to anybody.
 * @param launch starts a browser that listens at a port for debuggers, and gives what closes it
 * @returns for each page, in their order: points by category, the largest paint in seconds, and what cost points
 */
export async function lighthouseLooks(launch, port, urls) {
	const { default: lighthouse } = await import("lighthouse");
	const flags = { port, logLevel: "silent", output: "json", enableErrorReporting: false };
	const config = { extends: "lighthouse:default", settings: { onlyCategories: CATEGORIES, formFactor: "mobile" } };
	const looks = urls.map(() => []);
	for (let turn = 0; turn < LOOKS; turn++)
		for (const [index, url] of urls.entries()) {
			// A browser of its own for each: what one page left in it is no part of the next.
			const close = await launch();
			try {
				const result = await lighthouse(url, flags, config);
				if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? "No result");
				looks[index].push(lookOf(result.lhr));
			} finally {
				await close();
			}
		}
	return looks.map(summed);
}

function lookOf({ categories, audits, environment }) {
	const points = Object.fromEntries(CATEGORIES.map((id) => [id, 100 * (categories[id]?.score ?? 0)]));
	const lost = CATEGORIES.filter((id) => id !== "performance").flatMap((id) =>
		categories[id].auditRefs
			.filter(({ id: audit, weight }) => weight > 0 && (audits[audit].score ?? 1) < 1)
			.map(({ id: audit }) => audits[audit].title),
	);
	return {
		points,
		lost,
		paint: audits["largest-contentful-paint"].numericValue / 1000,
		blocked: audits["total-blocking-time"].numericValue,
		machine: environment.benchmarkIndex,
	};
}

const summed = (looks) => {
	const each = (of) => looks.map(of);
	// What is wrong with a page is wrong whenever it was seen.
	const pick = (id) => (id === "performance" ? Math.max : Math.min);
	return {
		points: Object.fromEntries(CATEGORIES.map((id) => [id, pick(id)(...each(({ points }) => points[id]))])),
		lost: [...new Set(looks.flatMap(({ lost }) => lost))],
		paint: Math.min(...each(({ paint }) => paint)),
		blocked: Math.min(...each(({ blocked }) => blocked)),
		machine: Math.max(...each(({ machine }) => machine)),
	};
};
