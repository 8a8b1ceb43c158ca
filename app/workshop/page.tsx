import type { Metadata } from "next";
import Link from "next/link";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";
import { plans } from "@/content/workshop/plans";
import "@/components/workshop/plan-page.css";

export const metadata: Metadata = {
	title: mark("Workshop"),
	description: "Teach OAuth to a room: present, follow, ask, print; with a network or without one.",
};

const rooms = [
	{
		path: "/workshop/preflight",
		name: <T text="Preflight" />,
		text: <T text="Check the room: the back row, the clicker, the screens, the network." />,
	},
	{
		path: "/workshop/present",
		name: <T text="Present" />,
		text: <T text="Your own page: now, next, notes, answers, time and the room." />,
	},
	{
		path: "/workshop/screen",
		name: <T text="Screen" />,
		text: <T text="What the audience sees. Another window of this browser is enough." />,
	},
	{
		path: "/workshop/follow",
		name: <T text="Follow" />,
		text: <T text="For everybody in the room: the presenter’s hop, and one question." />,
	},
	{
		path: "/workshop/handout",
		name: <T text="Handouts" />,
		text: <T text="A sheet of paper for each lesson, with its answers on a page of their own." />,
	},
] as const;

export default function Page() {
	return (
		<>
			<SiteHeader current="workshop" />
			<main id="main" className="site-main workshop-plan">
				<h1>
					<T text="Workshop" />
				</h1>
				<p>
					<T text="A room follows hop by hop, answers without names, works alone, and takes a sheet home. Where a network is missing, two windows, a QR code and a code that is said aloud do the same." />
				</p>
				<ul className="workshop-rooms">
					{rooms.map(({ path, name, text }) => (
						<li key={path} className="panel">
							<Link href={path} prefetch={false}>
								{name}
							</Link>
							<p>{text}</p>
						</li>
					))}
				</ul>
				<h2>
					<T text="For a room on its own network" />
				</h2>
				<p>
					<T
						text="Start the site with {command}. It prints the addresses that others open, and a key that lets one page present. Whoever opens Follow there is asked for nothing."
						values={{ command: <code>HOST=0.0.0.0 npm start</code> }}
					/>
				</p>
				<h2>
					<T text="Plans" />
				</h2>
				{plans.map(({ minutes, plan }) => (
					<section key={minutes} className="workshop-agenda" lang="en">
						<h3>{plan.title}</h3>
						<ol>
							{plan.blocks.map((block) => (
								<li key={block.name}>
									<span className="font-mono">{block.minutes}'</span> {block.name}
								</li>
							))}
						</ol>
					</section>
				))}
			</main>
		</>
	);
}
