import type { Metadata } from "next";
import { CompletionSheet } from "@/components/progress-page/CompletionSheet";
import { unitNames } from "@/components/progress-page/unit-names";
import { SiteHeader } from "@/components/site/SiteHeader";

export const metadata: Metadata = {
	title: "Completion sheet",
	description: "A page to print: what was done in this browser, and when.",
};

export default function Sheet() {
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main">
				<CompletionSheet names={unitNames} />
			</main>
		</>
	);
}
