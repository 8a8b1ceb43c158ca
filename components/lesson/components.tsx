import type { MDXComponents } from "mdx/types";
import type { ReactNode } from "react";
import { Terms } from "./Terms";

/** A reference into a standard, as written everywhere: `RFC 7636 §4.6`. */
export function Spec({ children }: { readonly children: ReactNode }) {
	return (
		<span className="spec" translate="no">
			{children}
		</span>
	);
}

/** Something that is easy to get wrong. */
export function Trap({ children }: { readonly children: ReactNode }) {
	return <aside className="trap">{children}</aside>;
}

const Paragraph = ({ children }: { readonly children?: ReactNode }) => (
	<p>
		<Terms>{children}</Terms>
	</p>
);

const Item = ({ children }: { readonly children?: ReactNode }) => (
	<li>
		<Terms>{children}</Terms>
	</li>
);

/** The closed vocabulary of lesson prose: Markdown, and these. A test refuses anything else. */
export const lessonComponents: MDXComponents = { Spec, Trap, p: Paragraph, li: Item };
