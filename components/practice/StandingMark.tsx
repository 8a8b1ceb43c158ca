import type { Standing } from "@/lib/progress/progress";
import { mark, type Text } from "../words/text";

/** In words, for readers and beside the signs. */
export const standingWords: Readonly<Record<Standing, Text>> = {
	open: mark("not answered yet"),
	done: mark("done"),
	missed: mark("missed so far"),
};

const paths: Readonly<Record<Standing, string | undefined>> = {
	open: undefined,
	done: "M1.5 5.5L4 8L8.5 2",
	missed: "M2 5H8",
};

/** A check where it was answered rightly, a bar where not so far, and nothing where nobody has answered. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
	const path = paths[standing];
	return (
		<svg
			className="standing"
			width="10"
			height="10"
			viewBox="0 0 10 10"
			aria-hidden="true"
			fill="none"
			stroke="currentColor"
			strokeWidth="2"
		>
			{path === undefined ? null : <path d={path} />}
		</svg>
	);
}
