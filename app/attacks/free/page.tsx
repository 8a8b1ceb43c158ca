import type { Metadata } from "next";
import { SiteHeader } from "@/components/site/SiteHeader";
import { SoftLink } from "@/components/ui/SoftLink";
import { grants } from "@/content/free/grants";

export const metadata: Metadata = { title: "Free play" };

/** The grants that can be attacked without a script. */
export default function Page() {
	return (
		<>
			<SiteHeader />
			<main id="main" className="prose-page">
				<h1>Free play</h1>
				<p>
					You are the attacker, and nobody has written what happens. Choose a grant, say where you stand, and copy,
					change, drop or keep what you can reach, or write messages yourself. The verdict is read from the final world:
					what you hold, what that opens when it is tried, and whether Ada is served.
				</p>
				<p>
					Everything is local. The hosts are made up, their values come from a seed, and nothing here can reach another
					host.
				</p>
				<ul>
					{grants.map(({ id, title }) => (
						<li key={id}>
							<SoftLink href={`/attacks/free/${id}`}>{title}</SoftLink>
						</li>
					))}
				</ul>
			</main>
		</>
	);
}
