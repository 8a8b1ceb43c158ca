import Link from "next/link";
import type { ReactNode } from "react";
import "./inspect-styles";

const pages = [
	{ href: "/inspect", name: "Token" },
	{ href: "/inspect/pkce", name: "PKCE calculator" },
	{ href: "/inspect/api", name: "API" },
] as const;

/** The title of the inspect pages, the way to the others, and what stands beside it. */
export function InspectTitle({
	title,
	current,
	children,
}: {
	readonly title: string;
	readonly current: (typeof pages)[number]["href"];
	readonly children: ReactNode;
}) {
	return (
		<div className="inspect-title">
			<h1>{title}</h1>
			<nav className="seg" aria-label="Inspect">
				{pages.map(({ href, name }) => (
					<Link key={href} href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
						{name}
					</Link>
				))}
			</nav>
			<div className="inspect-aside">{children}</div>
		</div>
	);
}
