import { Glyph } from "../stage/glyphs";
import { mark } from "../words/text";
import { t } from "../words/words";

const parties = [
	{ role: "browser", name: mark("you") },
	{ role: "client", name: mark("client") },
	{ role: "as", name: mark("auth server") },
	{ role: "rs", name: mark("API") },
] as const;

/** What the strokes and signs of a strip mean. */
export function Legend() {
	return (
		<div className="legend">
			<span>
				<Stroke rails={[8]} /> {t("front channel")}
			</span>
			<span>
				<Stroke rails={[6, 10]} /> {t("back channel")}
			</span>
			<span>
				<svg width="16" height="26" viewBox="0 0 16 26" aria-hidden="true">
					<rect x="4" y="9" width="8" height="8" style={{ fill: "var(--as)" }} />
				</svg>{" "}
				{t("inside one party")}
			</span>
			<span className="grow" />
			{parties.map(({ role, name }) => (
				<span key={role}>
					<Glyph role={role} size={13} /> {t(name)}
				</span>
			))}
		</div>
	);
}

const Stroke = ({ rails }: { readonly rails: readonly number[] }) => (
	<svg
		width="16"
		height="26"
		viewBox="0 0 16 26"
		aria-hidden="true"
		style={{ stroke: "var(--ink)", fill: "var(--ink)" }}
	>
		<path d={rails.map((x) => `M${x} 2V19`).join("")} strokeWidth="1.5" />
		<path d="M3.5 18H12.5L8 25Z" stroke="none" />
	</svg>
);
