import type { Metadata } from "next";
import Link from "next/link";
import { SiteHeader } from "@/components/site/SiteHeader";

export const metadata: Metadata = { title: "Not kept" };

/** Shown by the service worker in the place of a page that it does not have. */
export default function Offline() {
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main">
				<h1>This page is not kept in this browser</h1>
				<p>
					It could not be fetched: the server cannot be reached. A comparison is kept once you have visited it, lessons
					and attacks once the settings say “Ready offline”.
				</p>
				<p>
					<Link className="btn" href="/flows" prefetch={false}>
						All flows
					</Link>{" "}
					<Link className="btn" href="/attacks" prefetch={false}>
						All attacks
					</Link>
				</p>
			</main>
		</>
	);
}
