import Link from "next/link";
import { calloutOfRun } from "@/components/playing/callout-of";
import { HomeBadge } from "@/components/site/HomeBadge";
import { LastPlace } from "@/components/site/LastPlace";
import { LiveStrip } from "@/components/site/LiveStrip";
import { Paths } from "@/components/site/Paths";
import { SiteHeader } from "@/components/site/SiteHeader";
import { lessonProps } from "./lesson-props";
import "@/components/site/home.css";

/** Minutes that somebody takes who reads along: about half a minute for each hop. */
const minutesFor = (hops: number): number => Math.max(1, Math.round(hops * 0.55));

export default async function Home() {
	const { run } = await lessonProps("flow", "code-pkce");
	const theft = await lessonProps("attack", "code-interception");
	const attack = await lessonProps("attack", "code-interception", { profile: "2.1" });
	const code = calloutOfRun(attack.lesson, attack.run);
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main home">
				<div className="home-top">
					<h1>
						Watch OAuth happen,
						<br />
						one message at a time.
					</h1>
					<div>
						<p className="home-lead">
							Every OAuth message is mail. Some of it is postcards: whoever carries one can read it.
						</p>
						<p className="home-start">
							<Link className="btn btn-primary btn-large" href="/attacks/code-interception" prefetch={false}>
								See a code stolen, then stop the theft
							</Link>
							<span>
								{theft.run.hops.at(-1)?.number} hops, <br className="not-phone" />
								about {minutesFor(theft.run.hops.length)} minutes
							</span>
						</p>
						<p className="home-second">
							New to OAuth?{" "}
							<Link href="/learn" prefetch={false}>
								Take the course
							</Link>
							. Or{" "}
							<Link href="/flows/code-pkce" prefetch={false}>
								sign in with code + PKCE
							</Link>
							, {run.hops.at(-1)?.number} hops.
						</p>
					</div>
				</div>
				<LiveStrip run={run} />
				<Paths run={run} attackRun={attack.run} code={code} />
			</main>
			<footer className="home-foot">
				<LastPlace />
				<span className="grow" />
				<span>Demo values. Real clients need a secure random source.</span>
				<HomeBadge />
			</footer>
		</>
	);
}
