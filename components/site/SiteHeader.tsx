"use client";
import Link from "next/link";
import { t } from "../words/words";
import { HeaderButtons } from "./HeaderButtons";
import { type Section, sections } from "./sections";

/** The head of every index page: the sections, and the two things that are wanted anywhere. */
export function SiteHeader({ current }: { readonly current?: Section }) {
	return (
		<>
			<div className="band" />
			<header className="site-header">
				<Link href="/" className="wordmark" prefetch={false} translate="no">
					Par Avion
				</Link>
				<nav className="site-nav" aria-label={t("Sections")}>
					{sections.map(({ id, name, path }) => (
						<Link key={id} href={path} prefetch={false} aria-current={id === current ? "page" : undefined}>
							{t(name)}
						</Link>
					))}
				</nav>
				<HeaderButtons />
			</header>
		</>
	);
}
