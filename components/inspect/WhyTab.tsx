import type { Hop } from "@/lib/flow/run";
import { documents, splitSpec } from "@/lib/vocabulary/specs";
import { t } from "../words/words";

/** What the hop is for, what often goes wrong, where it is written, and where the metaphor ends. */
export function WhyTab({ hop }: { readonly hop: Hop }) {
	const { note, message } = hop;
	const travels = "channel" in message || message.kind === "link";
	return (
		<div className="tab-body">
			<h2>{t("Why this hop")}</h2>
			<p className="mt-1" lang="en">
				{note.why}
			</p>
			{note.mistake ? (
				<>
					<h3 className="mt-4">{t("Common mistake")}</h3>
					<p lang="en">{note.mistake}</p>
				</>
			) : null}
			{note.modelled ? (
				<>
					<h3 className="mt-4">{t("Modelled")}</h3>
					<p lang="en">{note.modelled}</p>
				</>
			) : null}
			<h3 className="mt-4">{t("Where it is written")}</h3>
			<ul className="mt-1 list-none p-0">
				{note.specs.map((spec) => (
					<li key={spec} className="border-b border-rule py-1 last:border-0">
						<b className="font-mono font-medium" translate="no">
							{spec}
						</b>
						<span className="block text-[14px] leading-[20px] text-ink2" lang="en">
							{documents[splitSpec(spec).document]}
						</span>
					</li>
				))}
			</ul>
			{travels ? (
				<>
					<h3 className="mt-4">{t("Limits of the metaphor")}</h3>
					<p className="text-ink2">
						{t(
							"Both channels use TLS. A postcard can be read by the browser, its history, its extensions, and any app that receives the redirect. The network cannot read it.",
						)}
					</p>
				</>
			) : null}
		</div>
	);
}
