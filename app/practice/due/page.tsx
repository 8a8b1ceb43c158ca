import type { Metadata } from "next";
import { DueCards } from "@/components/practice/DueCards";
import { SiteHeader } from "@/components/site/SiteHeader";

export const metadata: Metadata = {
	title: "Spaced cards",
	description: "Exercises that were missed come back after one day, and once more after seven.",
};

export default function Due() {
	return (
		<>
			<SiteHeader />
			<main id="main">
				<DueCards />
			</main>
		</>
	);
}
