import type { Metadata } from "next";
import { ApiChecker } from "@/components/check-api/ApiChecker";
import { reportOf } from "@/components/check-api/report";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { FIRST } from "@/lib/inspect/api/place";

export const metadata: Metadata = {
	title: mark("Check an API"),
	description:
		"Every wrong call, sent to an API for real: what it should answer, what it does, and which check says so.",
};

/** Built with the API of the first lesson, and what it answers. */
export default async function Page() {
	const built = await reportOf(FIRST);
	if ("problem" in built) throw new Error(built.problem);
	return (
		<>
			<SiteHeader current="inspect" />
			<main id="main" className="site-main inspect-main">
				<ApiChecker built={built} />
			</main>
		</>
	);
}
