import type { Metadata } from "next";
import { Spec } from "@/components/lesson/components";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";
import { glossary } from "@/content/glossary";

export const metadata: Metadata = {
	title: mark("Glossary"),
	description: "Every term that a lesson uses, in one or two sentences, with its source.",
};

export default function Glossary() {
	return (
		<>
			<SiteHeader current="glossary" />
			<main id="main" className="site-main">
				<h1>
					<T text="Glossary" />
				</h1>
				<p className="measure mt-1 text-[18px] leading-[27px] text-ink2">
					<T
						text="{count} terms, each with its source or as a word of ours. The lessons link to them. What the servers answer has {list}."
						values={{
							count: glossary.length,
							list: (
								<a href="/errors">
									<T text="a list of its own" />
								</a>
							),
						}}
					/>
				</p>
				<ul className="glossary">
					{glossary.map(({ id, term, text, specs }) => (
						<li key={id} id={id} lang="en">
							<h2>{term}</h2>
							<p>
								{text} {specs.length === 0 ? null : <Spec>{specs.join(", ")}</Spec>}
							</p>
						</li>
					))}
				</ul>
			</main>
		</>
	);
}
