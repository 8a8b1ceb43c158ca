import { RightIcon } from "../ui/icons";
import { SoftLink } from "../ui/SoftLink";
import type { ShownLink } from "./shown-unit";

/** Where to go on: lessons, attacks, exercises. */
export function Tries({ links }: { readonly links: readonly ShownLink[] }) {
	return (
		<section className="panel learn-box" aria-labelledby="learn-tries">
			<h2 id="learn-tries">Then try it</h2>
			<ul className="learn-tries">
				{links.map(({ href, text }) => (
					<li key={href}>
						<RightIcon size={14} /> <SoftLink href={href}>{text}</SoftLink>
					</li>
				))}
			</ul>
		</section>
	);
}
