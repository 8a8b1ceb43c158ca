import type { Metadata } from "next";
import { CompletionSheet } from "@/components/progress-page/CompletionSheet";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { units } from "@/content/learn/units";

export const metadata: Metadata = {
	title: mark("Completion sheet"),
	description: "A page to print: what was done in this browser, and when.",
};

export default function Sheet() {
	return (
		<>
			<SiteHeader current="learn" />
			<main id="main" className="site-main">
				<CompletionSheet names={Object.fromEntries(units.map(({ id, title }) => [id, title]))} />
			</main>
		</>
	);
}
