import { delta } from "@/content/delta";
import type { Pair } from "@/lib/flow/read/align";
import type { Hop, Run } from "@/lib/flow/run";
import type { Settings } from "@/lib/vocabulary/settings";
import { Spec } from "../lesson/components";
import { t } from "../words/words";

interface Props {
	readonly a: Run;
	readonly b: Run;
	readonly pairs: readonly Pair[];
	readonly settings: { readonly a: Settings; readonly b: Settings };
	readonly onGo: (pair: number) => void;
}

/** Below a comparison of 2.0 with 2.1: every change of the draft, the hop where it shows, and what to do about it. */
export function DeltaTable({ a, b, pairs, settings, onGo }: Props) {
	const differ = settings.a.profile !== settings.b.profile;
	return (
		<section id="migration" className="delta" aria-labelledby="delta-title">
			<h2 id="delta-title">{t("From OAuth 2.0 to OAuth 2.1 (draft 16)")}</h2>
			<p className="text-ink2">
				{t("{count} changes, each with what to do about it. OAuth 2.1 is an Internet-Draft, not an RFC.", {
					count: delta.length,
				})}
			</p>
			<ul>
				{delta.map(({ change, now, task, specs, hop }) => {
					const pair = hop === undefined || !differ ? -1 : placeOf(a, b, pairs, hop);
					return (
						<li key={change}>
							<label>
								<input type="checkbox" />
								<b lang="en">{change}</b>
							</label>
							<p lang="en">
								{now} <Spec>{specs.join(", ")}</Spec>
							</p>
							<p>
								<b>{t("To do:")}</b> <span lang="en">{task}</span>
							</p>
							{pair >= 0 ? (
								<button
									type="button"
									className="btn"
									onClick={() => {
										onGo(pair);
										window.scrollTo({ top: 0 });
									}}
								>
									{t("Shows at hop {hop}", { hop: numberAt(b, pairs[pair]?.b) ?? numberAt(a, pairs[pair]?.a) ?? "" })}
								</button>
							) : (
								<span className="text-ink2">{t("Not in this comparison")}</span>
							)}
						</li>
					);
				})}
			</ul>
		</section>
	);
}

const numberAt = (run: Run, hop: number | undefined): string | undefined =>
	hop === undefined ? undefined : run.hops[hop]?.number;

/** The pair of the hop with this key, in either run. */
function placeOf(a: Run, b: Run, pairs: readonly Pair[], key: string): number {
	const is = (hop: Hop | undefined) => hop !== undefined && `${hop.message.note}.${hop.message.kind}` === key;
	return pairs.findIndex((pair) => is(a.hops[pair.a ?? -1]) || is(b.hops[pair.b ?? -1]));
}
