import type { Metadata } from "next";
import { SiteHeader } from "@/components/site/SiteHeader";
import { LocalOnly } from "@/components/ui/LocalOnly";
import { SoftLink } from "@/components/ui/SoftLink";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";
import { entryOf } from "@/content/catalog";
import { type ByHand, byHand } from "@/content/free/by-hand";
import { grants } from "@/content/free/grants";
import { freeOn } from "@/lib/cast/free/free-on";
import { addressOf } from "@/lib/flow/link/address";
import { defaultView, formatLink } from "@/lib/flow/link/share";
import { playLink } from "@/lib/flow/link/share-play";
import { weakestSettings } from "@/lib/vocabulary/settings";

export const metadata: Metadata = { title: mark("Free play") };

/** The grants that can be attacked without a script, each with the known attacks that somebody has played there by hand. */
export default async function Page() {
	const known = await Promise.all(byHand.map(async (one) => ({ ...one, href: await linkTo(one) })));
	return (
		<>
			<SiteHeader />
			<main id="main" className="prose measure mx-auto px-6 py-6">
				<h1>
					<T text="Free play" />
				</h1>
				<p>
					<T text="You are the attacker, and nobody has written what happens. Choose a grant, say where you stand, and copy, change, drop or keep what you can reach, or write messages yourself. The verdict is read from the final world: what you hold, what that opens when it is tried, and whether Ada is served." />
				</p>
				<p>
					<LocalOnly />
				</p>
				<h2>
					<T text="Grants" />
				</h2>
				<ul>
					{grants.map(({ id, title }) => (
						<li key={id} lang="en">
							<SoftLink href={`/attacks/free/${id}`}>{title}</SoftLink>
						</li>
					))}
				</ul>
				<h2>
					<T text="Known attacks, played by hand" />
				</h2>
				<p>
					<T text="Each opens with every act in place, and everything at its weakest, save what stands in brackets. Raise a protection, and look what is left." />
				</p>
				<ul>
					{known.map(({ attack, way, href, levels }) => (
						<li key={`${attack} ${href}`} lang="en">
							<SoftLink href={href}>
								{entryOf(attack)?.title ?? attack}
								{way || levels
									? ` (${[way, ...Object.entries(levels ?? {}).map(([id, level]) => `${id} ${level}`)].filter(Boolean).join(", ")})`
									: ""}
							</SoftLink>
						</li>
					))}
				</ul>
			</main>
		</>
	);
}

/** The place in free play at which all acts of a known attack are done. */
async function linkTo({ grant, free, levels = {} }: ByHand): Promise<string> {
	const flow = await grants.find(({ id }) => id === grant)?.load();
	if (!flow) throw new Error(`There is no grant "${grant}"`);
	const { defaults } = freeOn(flow);
	const spec = { settings: { ...weakestSettings, levels }, choices: [], edits: [], free };
	const query = formatLink({ spec, view: defaultView("lab") }, { settings: defaults, tab: "lab", play: playLink });
	return addressOf(`/attacks/free/${grant}`, query);
}
