import type { Metadata } from "next";
import Link from "next/link";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";

export const metadata: Metadata = { title: mark("Not kept") };

/** Shown by the service worker in the place of a page that it does not have. */
export default function Offline() {
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main">
				<h1>
					<T text="This page is not kept in this browser" />
				</h1>
				<p>
					<T text="It could not be fetched: the server cannot be reached. A comparison is kept once you have visited it, lessons and attacks once the settings say “Ready offline”." />
				</p>
				<p>
					<Link className="btn" href="/flows" prefetch={false}>
						<T text="All flows" />
					</Link>{" "}
					<Link className="btn" href="/attacks" prefetch={false}>
						<T text="All attacks" />
					</Link>
				</p>
			</main>
		</>
	);
}
