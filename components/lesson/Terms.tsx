import { Children, Fragment, type ReactNode } from "react";
import { piecesOf } from "@/content/glossary";

/**
 * Prose in which the first mention of each term of the glossary leads to it. Code and links stay as they are.
 * A plain link: only a real navigation marks its target in the page.
 */
export function Terms({ children }: { readonly children?: ReactNode }) {
	const seen = new Set<string>();
	return Children.map(children, (child) => (typeof child === "string" ? <Text text={child} seen={seen} /> : child));
}

function Text({ text, seen }: { readonly text: string; readonly seen: Set<string> }) {
	return piecesOf(text, seen).map(({ text: piece, id }, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text that never changes.
		<Fragment key={index}>
			{id === undefined ? (
				piece
			) : (
				<a className="term" href={`/glossary#${id}`}>
					{piece}
				</a>
			)}
		</Fragment>
	));
}
