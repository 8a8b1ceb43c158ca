import type { Metadata } from "next";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { Preflight } from "@/components/workshop/preflight/Preflight";

export const metadata: Metadata = {
	title: mark("Preflight"),
	description:
		"What a workshop needs from a room: legible text, a clicker, two windows, a network, and what to do without.",
};

/** What to look at in a room before a workshop. */
export default function Page() {
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main">
				<Preflight />
			</main>
		</>
	);
}
