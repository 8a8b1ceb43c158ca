import Link from "next/link";
import type { ReactNode } from "react";
import { mark } from "../words/text";
import { t } from "../words/words";
import "./inspect-styles";

const pages = [
	{ href: "/inspect", name: mark("Token") },
	{ href: "/inspect/pkce", name: mark("PKCE calculator") },
	{ href: "/inspect/api", name: mark("API") },
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
			<nav className="seg" aria-label={t("Inspect")}>
				{pages.map(({ href, name }) => (
					<Link key={href} href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
						{t(name)}
					</Link>
				))}
			</nav>
			<div className="inspect-aside">{children}</div>
		</div>
	);
}
