import type { ReactNode } from "react";
import { RightIcon } from "../ui/icons";
import { SoftLink } from "../ui/SoftLink";
import { rich, t } from "../words/words";
import type { ShownLink } from "./shown-unit";

/** Where to go on: lessons, attacks, exercises. */
export function Tries({ links }: { readonly links: readonly ShownLink[] }) {
	return (
		<section className="panel learn-box" aria-labelledby="learn-tries">
			<h2 id="learn-tries">{t("Then try it")}</h2>
			<ul className="learn-tries">
				{links.map((link) => (
					<li key={link.href}>
						<RightIcon size={14} /> <SoftLink href={link.href}>{wordsFor(link)}</SoftLink>
					</li>
				))}
			</ul>
		</section>
	);
}

function wordsFor({ kind, title }: ShownLink): ReactNode {
	const named = { title: <span lang="en">{title}</span> };
	if (kind === "flow") return rich("Flow: {title}", named);
	if (kind === "attack") return rich("Attack: {title}", named);
	return kind === "practice" ? rich("Practise: {title}", named) : named.title;
}
