import { type Decision, kindsOf, rulesOf } from "@/lib/flow/read/decisions";
import { checksOf } from "@/lib/flow/read/stamp";
import type { RuleKind } from "@/lib/vocabulary/decision";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { rich, t } from "../words/words";
import { kindNames } from "./words";

/** A cell for each kind of rule: what it asks, and the two things that it compared on this call. */
export function Rules({ decision }: { readonly decision: Decision }) {
	return (
		<ul className="policy-rules" aria-label={t("What each rule compared on this call")}>
			{kindsOf([decision]).map((kind) => (
				<li key={kind} data-said={decision.said[kind]}>
					<Cell decision={decision} kind={kind} />
				</li>
			))}
		</ul>
	);
}

function Cell({ decision, kind }: { readonly decision: Decision; readonly kind: RuleKind }) {
	const rules = rulesOf(checksOf(decision.hop), kind);
	// What does not concern this call is left out, as long as something else does.
	const telling = rules.filter(({ verdict, disabled }) => verdict !== "skipped" || disabled);
	if (telling.length > 0) return telling.map((rule) => <Rule key={rule.id} rule={rule} />);
	return (
		<>
			<b>{t(kindNames[kind])}</b>
			<p>
				{t(rules.length > 0 ? "No rule of this kind is about this tool." : "Not reached: the first no ends the list.")}
			</p>
		</>
	);
}

function Rule({ rule: { title, compared, disabled, detail } }: { readonly rule: CheckRecord }) {
	return (
		<>
			<b lang="en">{title}</b>
			{disabled ? <p>{rich("Not asked: {reason}.", { reason: <span lang="en">{detail}</span> })}</p> : null}
			{compared ? (
				<p lang="en">
					{compared.left.label} <code>{compared.left.text}</code> {compared.relation} {compared.right.label}{" "}
					<code>{compared.right.text}</code>
				</p>
			) : null}
		</>
	);
}
