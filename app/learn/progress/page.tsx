import type { Metadata } from "next";
import { ProgressPage } from "@/components/progress-page/ProgressPage";
import { unitNames } from "@/components/progress-page/unit-names";
import { SiteHeader } from "@/components/site/SiteHeader";

export const metadata: Metadata = {
	title: "Your progress",
	description: "What this browser remembers of what you have done: export, import, cards for Anki, a sheet to print.",
};

export default function Progress() {
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main">
				<ProgressPage names={unitNames} />
			</main>
		</>
	);
}
