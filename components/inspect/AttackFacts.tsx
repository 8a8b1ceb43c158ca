import { type AttackAbout, capabilities, marks } from "@/lib/vocabulary/attackers";
import { LocalOnly } from "../ui/LocalOnly";
import { t } from "../words/words";

/** Who attacks, from where, how much of it is real, and where it is described. */
export function AttackFacts({ about }: { readonly about: AttackAbout }) {
	const { mark, modelled, position, sections } = about;
	return (
		<section className="attack-facts" aria-label={t("About this attack")}>
			<h3>{t("About this attack")}</h3>
			<dl>
				<dt>{t("Attacker")}</dt>
				<dd lang="en">{position}</dd>
				{about.capabilities.map((id) => (
					<dd key={id} lang="en">
						<b>{id}</b> {capabilities[id]} (RFC 9700 §3).
					</dd>
				))}
				<dt lang="en">{marks[mark].name}</dt>
				<dd lang="en">{marks[mark].text}</dd>
				<dt>{t("Modelled")}</dt>
				<dd lang="en">{modelled}</dd>
				<dt>{t("Use")}</dt>
				<dd>
					<LocalOnly />
				</dd>
				<dt>{t("Described in")}</dt>
				<dd translate="no">{sections.join(", ")}</dd>
			</dl>
		</section>
	);
}
