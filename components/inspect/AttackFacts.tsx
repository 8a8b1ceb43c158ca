import { type AttackAbout, capabilities, marks } from "@/lib/vocabulary/attackers";
import { LocalOnly } from "../ui/LocalOnly";

/** Who attacks, from where, how much of it is real, and where it is described. */
export function AttackFacts({ about }: { readonly about: AttackAbout }) {
	const { mark, modelled, position, sections } = about;
	return (
		<section className="attack-facts" aria-label="About this attack">
			<h3>About this attack</h3>
			<dl>
				<dt>Attacker</dt>
				<dd>{position}</dd>
				{about.capabilities.map((id) => (
					<dd key={id}>
						<b>{id}</b> {capabilities[id]} (RFC 9700 §3).
					</dd>
				))}
				<dt>{marks[mark].name}</dt>
				<dd>{marks[mark].text}</dd>
				<dt>Modelled</dt>
				<dd>{modelled}</dd>
				<dt>Use</dt>
				<dd>
					<LocalOnly />
				</dd>
				<dt>Described in</dt>
				<dd>{sections.join(", ")}</dd>
			</dl>
		</section>
	);
}
