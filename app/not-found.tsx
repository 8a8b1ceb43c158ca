import Link from "next/link";
import { SiteHeader } from "@/components/site/SiteHeader";

export default function NotFound() {
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main">
				<h1>There is no page at this address</h1>
				<p className="mt-2">The link may be from another version. Every flow and attack is listed under its section.</p>
				<p className="mt-4 flex gap-3">
					<Link className="btn btn-primary" href="/" prefetch={false}>
						Home
					</Link>
					<Link className="btn" href="/flows" prefetch={false}>
						Flows
					</Link>
				</p>
			</main>
		</>
	);
}
