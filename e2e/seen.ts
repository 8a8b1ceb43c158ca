/** What the eye would see and a text cannot tell: what is cut off, what lies over something else. */
import type { Page } from "@playwright/test";

/**
 * Elements whose text is cut: by themselves, or because they stick out of a box around them that clips.
 * @param within a box that they must lie inside in any case, by its selector
 * @returns a line for each, with its text
 */
export const cutOff = (page: Page, selector: string, within = "body"): Promise<readonly string[]> =>
	cutOffAmong(page, [[selector, within]]);

/** The same of several kinds of elements, each within its box, in one question to the page. */
export const cutOffAmong = (
	page: Page,
	kinds: readonly (readonly [selector: string, within: string])[],
): Promise<readonly string[]> =>
	page.evaluate(
		(all) => {
			const outside = (inner: DOMRect, outer: DOMRect, scrolls: boolean) =>
				Math.max(
					outer.left - inner.left,
					inner.right - outer.right,
					// What is only scrolled away is not cut.
					scrolls ? 0 : outer.top - inner.top,
					scrolls ? 0 : inner.bottom - outer.bottom,
				);
			const problem = (one: HTMLElement, around: string): string | undefined => {
				const text = `${one.textContent?.trim().slice(0, 40)}`;
				if (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
					return `“${text}”: ${one.scrollWidth} in ${one.clientWidth}`;
				const box = one.getBoundingClientRect();
				let inside = false;
				for (let up = one.parentElement; up && up !== document.body; up = up.parentElement) {
					const { display, overflowX, overflowY } = getComputedStyle(up);
					// Without a box of its own, whatever it lies in stands for it.
					if (display === "contents") {
						inside = inside || up.matches(around);
						continue;
					}
					const clips = overflowX !== "visible" || inside || up.matches(around);
					inside = false;
					const scrolls = /auto|scroll/.test(overflowY) && !up.matches(around);
					const out = outside(box, up.getBoundingClientRect(), scrolls);
					if (clips && out > 1) return `“${text}” sticks out of .${up.className} by ${Math.round(out)}`;
					if (up.matches(around)) return undefined;
				}
				return undefined;
			};
			return all.flatMap(([what, around]) =>
				[...document.querySelectorAll<HTMLElement>(what)]
					.filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.textContent?.trim())
					.flatMap((one) => problem(one, around) ?? []),
			);
		},
		kinds.map(([what, around]) => [what, around] as const),
	);

/** Pairs of elements that lie over each other by more than a pixel. */
export const overlaps = (page: Page, selector: string, other = selector): Promise<readonly string[]> =>
	page.evaluate(
		([one, two]) => {
			const seen = (what: string) =>
				[...document.querySelectorAll<HTMLElement>(what)]
					.filter((element) => element.checkVisibility({ visibilityProperty: true }))
					.map((element) => ({
						element,
						box: element.getBoundingClientRect(),
						text: element.textContent?.trim() ?? "",
					}));
			const [first, second] = [seen(one), seen(two)];
			return first.flatMap(({ element, box, text }, i) =>
				second
					.filter((b, j) => b.element !== element && (one !== two || j > i))
					.filter(({ element: b }) => !b.contains(element) && !element.contains(b))
					.filter(
						({ box: b }) =>
							Math.min(box.right, b.right) - Math.max(box.left, b.left) > 1 &&
							Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top) > 1,
					)
					.map((b) => `“${text.slice(0, 40)}” over “${b.text.slice(0, 40)}”`),
			);
		},
		[selector, other] as const,
	);
