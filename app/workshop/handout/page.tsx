import type { Metadata } from "next";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";
import { HandoutIndex } from "@/components/workshop/handout/HandoutIndex";

export const metadata: Metadata = {
	title: mark("Print sheets"),
	description:
		"A sheet of paper for every lesson: a diagram and racks to fill in, and the answers on a page of their own.",
};

export default function Handouts() {
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main">
				<h1>
					<T text="Print sheets" />
				</h1>
				<p className="measure mt-1 text-[18px] leading-[27px] text-ink2">
					<T text="A sheet for every lesson, made from its run: a diagram and racks to fill in, and the answers on a page of their own. Black only, A4 or Letter." />
				</p>
				<HandoutIndex />
			</main>
		</>
	);
}
