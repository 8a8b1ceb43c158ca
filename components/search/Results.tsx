import type { Group, Hit } from "@/lib/search/search";
import { rich, t } from "../words/words";
import { kindNames } from "./kind-names";
import { PlaceLink } from "./PlaceLink";

interface Props {
	/** As `wantedIn` gives it. */
	readonly typed: string;
	readonly groups: readonly Group[];
	/** So many of a kind; all, where nothing is said. */
	readonly most: number | undefined;
	readonly onGone: (() => void) | undefined;
}

/** What was found, by kind. Every result is a link. */
export function Results({ typed, groups, most = Number.POSITIVE_INFINITY, onGone }: Props) {
	if (typed === "")
		return (
			<p className="search-hint">
				{t(
					"Lessons, attacks, error codes, checks, parameters, terms, protections and clauses of the standards. One letter may be wrong.",
				)}
			</p>
		);
	if (groups.length === 0) return <Nothing typed={typed} onGone={onGone} />;
	return (
		<div className="search-results">
			{groups.map(({ kind, hits }) => (
				<section key={kind} aria-label={t(kindNames[kind])}>
					<h2>
						{t(kindNames[kind])} <span>{hits.length}</span>
					</h2>
					<ul>
						{hits.slice(0, most).map((hit) => (
							<Result key={`${hit.entry.name} ${hit.entry.href}`} hit={hit} onGone={onGone} />
						))}
					</ul>
					{hits.length > most ? (
						<PlaceLink className="search-all" href={`/search?q=${encodeURIComponent(typed)}`} onGone={onGone}>
							{t("All {count}", { count: hits.length })}
						</PlaceLink>
					) : null}
				</section>
			))}
		</div>
	);
}

function Result({ hit: { entry }, onGone }: { readonly hit: Hit; readonly onGone: (() => void) | undefined }) {
	return (
		<li>
			<PlaceLink className="search-hit" href={entry.href} onGone={onGone} isHit isProse>
				<b data-kind={entry.kind}>{entry.name}</b> <span>{entry.text}</span>
			</PlaceLink>
			{entry.more && entry.more.length > 1 ? (
				<p className="search-more">
					{entry.more.map(({ text, href }) => (
						<PlaceLink key={text} href={href} onGone={onGone} isProse>
							{text}
						</PlaceLink>
					))}
				</p>
			) : null}
		</li>
	);
}

function Nothing({ typed, onGone }: { readonly typed: string; readonly onGone: (() => void) | undefined }) {
	return (
		<div className="search-hint">
			<p className="wrap-anywhere">
				{rich("Nothing on this site has “{typed}” in its name, or nearly so.", {
					typed: <bdi translate="no">{typed}</bdi>,
				})}
			</p>
			<p className="search-ways">
				<PlaceLink className="btn" href="/glossary" onGone={onGone}>
					{t("Glossary")}
				</PlaceLink>
				<PlaceLink className="btn" href="/flows" onGone={onGone}>
					{t("Flows")}
				</PlaceLink>
			</p>
		</div>
	);
}
