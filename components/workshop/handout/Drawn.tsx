import { createElement } from "react";
import type { Shape } from "@/lib/flow/picture/shape";

/** As React calls it: `strokeWidth` for `stroke-width`. */
const property = (name: string): string =>
	name.startsWith("aria-") ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Shapes of a picture as elements of a page. */
export function Drawn({ shapes }: { readonly shapes: readonly (Shape | string)[] }) {
	return shapes.map((one, i) => {
		if (typeof one === "string") return one;
		const attributes = Object.fromEntries(
			Object.entries(one.attributes).map(([name, value]) => [property(name), value]),
		);
		const inside = one.inside.length > 0 ? <Drawn shapes={one.inside} /> : null;
		return createElement(one.tag, { ...attributes, key: i }, inside);
	});
}
