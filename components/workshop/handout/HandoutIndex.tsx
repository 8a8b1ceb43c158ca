import Link from "next/link";
import { catalog } from "@/content/catalog";
import { T } from "../../words/words";
import { pathOfHandout } from "./path-of-handout";
import "./handout.css";

const groups = [
	{ kind: "flow", title: <T text="Flows" /> },
	{ kind: "attack", title: <T text="Attacks" /> },
] as const;

/** Every print sheet, by its lesson. */
export function HandoutIndex() {
	return groups.map(({ kind, title }) => (
		<section key={kind} className="handout-list">
			<h2>{title}</h2>
			<ul lang="en">
				{catalog
					.filter((entry) => entry.kind === kind)
					.map((entry) => (
						<li key={entry.id}>
							<Link href={pathOfHandout(entry.id)} prefetch={false}>
								{entry.title}
							</Link>
						</li>
					))}
			</ul>
		</section>
	));
}
