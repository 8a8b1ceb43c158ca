import Link from "next/link";
import { calloutOfRun } from "@/components/playing/callout-of";
import { HomeBadge } from "@/components/site/HomeBadge";
import { LastPlace } from "@/components/site/LastPlace";
import { LiveStrip } from "@/components/site/LiveStrip";
import { Paths } from "@/components/site/Paths";
import { SiteHeader } from "@/components/site/SiteHeader";
import { T } from "@/components/words/words";
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
						<T text="Watch OAuth happen,{line}one message at a time." values={{ line: <br /> }} />
					</h1>
					<div>
						<p className="home-lead">
							<T text="Every OAuth message is mail. Some of it is postcards: whoever carries one can read it." />
						</p>
						<p className="home-start">
							<Link className="btn btn-primary btn-large" href="/attacks/code-interception" prefetch={false}>
								<T text="See a code stolen, then stop the theft" />
							</Link>
							<span>
								<T
									text="{hops} hops, {line}about {minutes} minutes"
									values={{
										hops: theft.run.hops.at(-1)?.number,
										line: <br className="not-phone" />,
										minutes: minutesFor(theft.run.hops.length),
									}}
								/>
							</span>
						</p>
						<p className="home-second">
							<T
								text="New to OAuth? {course}. Or {flow}, {hops} hops."
								values={{
									course: (
										<Link href="/learn" prefetch={false}>
											<T text="Take the course" />
										</Link>
									),
									flow: (
										<Link href="/flows/code-pkce" prefetch={false}>
											<T text="sign in with code + PKCE" />
										</Link>
									),
									hops: run.hops.at(-1)?.number,
								}}
							/>{" "}
							<T
								text="Have a client of your own? {lab}."
								values={{
									lab: (
										<Link href="/lab" prefetch={false}>
											<T text="Watch it live" />
										</Link>
									),
								}}
							/>
						</p>
					</div>
				</div>
				<LiveStrip run={run} />
				<Paths run={run} attackRun={attack.run} code={code} />
			</main>
			<footer className="home-foot">
				<LastPlace />
				<span className="grow" />
				<span>
					<T text="Demo values. Real clients need a secure random source." />
				</span>
				<HomeBadge />
			</footer>
		</>
	);
}
