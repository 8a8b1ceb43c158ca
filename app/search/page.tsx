import type { Metadata } from "next";
import { SearchPage } from "@/components/search/SearchPage";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";
import "@/components/search/search-page.css";

export const metadata: Metadata = {
	title: mark("Search"),
	description:
		"Lessons, attacks, terms, parameters, error codes, checks and clauses, each with the place that shows it.",
};

export default function Search() {
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main search-page">
				<h1>
					<T text="Search" />
				</h1>
				<SearchPage />
				<noscript>
					<p lang="en">
						The search runs in your browser, and needs its scripts. Without them, the <a href="/glossary">glossary</a>{" "}
						and the <a href="/errors">error codes</a> are lists.
					</p>
				</noscript>
			</main>
		</>
	);
}
