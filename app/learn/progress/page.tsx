import type { Metadata } from "next";
import { ProgressPage } from "@/components/progress-page/ProgressPage";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { units } from "@/content/learn/units";

export const metadata: Metadata = {
	title: mark("Your progress"),
	description: "What this browser remembers of what you have done: export, import, cards for Anki, a sheet to print.",
};

export default function Progress() {
	return (
		<>
			<SiteHeader current="learn" />
			<main id="main" className="site-main">
				<ProgressPage names={Object.fromEntries(units.map(({ id, title }) => [id, title]))} />
			</main>
		</>
	);
}
