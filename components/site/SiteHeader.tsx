import Link from "next/link";
import { COMPARED } from "@/content/catalog";
import { HeaderButtons } from "./HeaderButtons";
import "./site.css";

export type Section = "flows" | "attacks" | "compare" | "inspect" | "glossary";

const sections: readonly { readonly id: Section; readonly name: string; readonly path?: string }[] = [
	{ id: "flows", name: "Flows" },
	{ id: "attacks", name: "Attacks" },
	{ id: "compare", name: "Compare", path: `/compare/${COMPARED.join("/")}` },
	{ id: "inspect", name: "Inspect" },
	{ id: "glossary", name: "Glossary" },
];

/** The head of every index page: the sections, and the two things that are wanted anywhere. */
export function SiteHeader({ current }: { readonly current?: Section }) {
	return (
		<>
			<div className="band" />
			<header className="site-header">
				<Link href="/" className="wordmark" prefetch={false}>
					Par Avion
				</Link>
				<nav className="site-nav" aria-label="Sections">
					{sections.map(({ id, name, path = `/${id}` }) => (
						<Link key={id} href={path} prefetch={false} aria-current={id === current ? "page" : undefined}>
							{name}
						</Link>
					))}
				</nav>
				<HeaderButtons />
			</header>
		</>
	);
}
