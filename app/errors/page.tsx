import type { Metadata } from "next";
import { ErrorList } from "@/components/search/ErrorList";
import { SiteHeader } from "@/components/site/SiteHeader";
import { Named } from "@/components/words/Named";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";
import { answeredErrors } from "@/content/errors-answered";
import { codesInSource, foundInLessons } from "../found";

export const metadata: Metadata = {
	title: mark("Error codes"),
	description: "Every error code that is answered here: what it means, which checks answer so, and a run of each.",
};

export default function Errors() {
	const errors = answeredErrors(foundInLessons(), codesInSource());
	const [standard, own] = [true, false].map((is) => errors.filter(({ meaning }) => meaning.specs.length > 0 === is));
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main">
				<h1>
					<T text="Error codes" />
				</h1>
				<p className="measure mt-1 text-[18px] leading-[27px] text-ink2">
					<T text="Which check of whom answers so. Each link opens a run in which it says no, at that hop, save where the list says that it does in none. It is read from the runs of all lessons, and from some of free play." />
				</p>
				<Named as="nav" className="errors-index" label={mark("Codes")}>
					{errors.map(({ id, code }) => (
						<a key={id} href={`#${id}`}>
							{code === "" ? <T text="no code" /> : <code>{code}</code>}
						</a>
					))}
				</Named>
				<h2>
					<T text="Codes of the standards" />
				</h2>
				<ErrorList errors={standard ?? []} />
				<h2>
					<T text="Words of this site" />
				</h2>
				<p className="measure">
					<T text="A client, a browser or a rule of an API decides for itself, and no standard has a code for it. Some of these words stand on a page, and others are only written on our stamps." />
				</p>
				<ErrorList errors={own ?? []} />
			</main>
		</>
	);
}
