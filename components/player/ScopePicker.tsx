"use client";
import { useId, useState } from "react";
import { MAX_SCOPE } from "@/lib/flow/link/limits";
import type { LessonScopes } from "@/lib/flow/read/lesson-scopes";
import { coveredBy, meaningOf } from "@/lib/vocabulary/scopes";
import { type Settings, withScope } from "@/lib/vocabulary/settings";
import { rich, t } from "../words/words";

interface Props {
	readonly scopes: LessonScopes;
	readonly settings: Settings;
	readonly onChange: (settings: Settings) => void;
}

const tokensOf = (text: string): readonly string[] => text.split(" ").filter((token) => token !== "");

/** What the client asks for: a box for each scope that the server knows, and the parameter as it is sent. */
export function ScopePicker({ scopes: { usual, known, before }, settings, onChange }: Props) {
	const isKnown = tokensOf(settings.scope ?? "").every((token) => known.includes(token));
	const asked = (before && !isKnown ? usual : settings.scope) ?? usual ?? "";
	const ask = (text: string) => onChange(withScope(settings, text === (usual ?? "") ? undefined : text));
	const tokens = tokensOf(asked);
	const toggle = (scope: string) =>
		ask((tokens.includes(scope) ? tokens.filter((token) => token !== scope) : [...tokens, scope]).join(" "));
	return (
		<details className="scope-picker" open={settings.scope !== undefined}>
			<summary>
				{rich("Scope to ask for {scope}", { scope: <code>{asked === "" ? t("none ~ of scopes") : asked}</code> })}
			</summary>
			<ul>
				{known.map((scope) => (
					<li key={scope}>
						<label>
							<input type="checkbox" checked={tokens.includes(scope)} onChange={() => toggle(scope)} />
							<span>
								<ScopeWords scope={scope} />
							</span>
						</label>
					</li>
				))}
			</ul>
			{before ? null : <ScopeText key={asked} asked={asked} onAsk={ask} />}
			<p className="protection-does">
				{settings.scope === undefined ? t("As usual.") : <AsUsual usual={usual} onUsual={() => ask(usual ?? "")} />}{" "}
				{t(
					before
						? "It was asked before the first hop, so these are the scopes that the server grants to this client."
						: "The server may refuse, the user may untick, and the API looks at what was granted.",
				)}{" "}
				<span className="font-mono" translate="no">
					OAuth 2.1 §1.4.1
				</span>
			</p>
		</details>
	);
}

/** What a scope is for, and which others it covers. */
function ScopeWords({ scope }: { readonly scope: string }) {
	const [meaning, covered] = [meaningOf(scope), coveredBy(scope)];
	const named = (
		<>
			<code>{scope}</code> {meaning === scope ? null : <span lang="en">{meaning}</span>}
		</>
	);
	if (covered.length === 0) return named;
	return rich("{scope}, covers {others}", { scope: named, others: <code>{covered.join(" ")}</code> });
}

const AsUsual = ({ usual, onUsual }: { readonly usual: string | undefined; readonly onUsual: () => void }) => (
	<button type="button" className="btn-link" onClick={onUsual}>
		{t(usual === undefined ? "Back to the usual, without scope." : "Back to the usual.")}
	</button>
);

/** The text of the parameter. It may be anything: what the server does not know, it refuses. */
function ScopeText({ asked, onAsk }: { readonly asked: string; readonly onAsk: (text: string) => void }) {
	const id = useId();
	const [text, setText] = useState(asked);
	return (
		<form
			className="scope-text"
			onSubmit={(event) => {
				event.preventDefault();
				onAsk(text);
			}}
		>
			<label htmlFor={id} translate="no">
				scope
			</label>
			<input
				id={id}
				value={text}
				maxLength={MAX_SCOPE}
				placeholder={t("not sent")}
				autoComplete="off"
				spellCheck={false}
				onChange={(event) => setText(event.target.value)}
				onBlur={() => text !== asked && onAsk(text)}
			/>
			<button type="submit" className="btn" disabled={text === asked}>
				{t("Ask for it")}
			</button>
		</form>
	);
}
