import type { Metadata } from "next";
import { LabPage } from "@/components/lab/LabPage";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { refusingRuns } from "@/content/errors-answered";
import { foundInLessons } from "../found";

export const metadata: Metadata = {
	title: mark("HTTP lab"),
	description:
		"Point your own OAuth client at a local server, watch its messages live, and find out what it does not check.",
};

export default function Page() {
	return (
		<>
			<SiteHeader current="lab" />
			<main id="main" className="lab-main">
				<LabPage played={refusingRuns(foundInLessons())} />
			</main>
		</>
	);
}
