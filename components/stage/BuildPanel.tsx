"use client";
import type { ReactNode } from "react";
import type { Buildable, FieldState } from "@/lib/flow/read/build-request";
import type { Run } from "@/lib/flow/run";
import { endOf } from "@/lib/http/text";
import { useMedia } from "../ui/useMedia";
import { rich, t } from "../words/words";
import { Glyph, roleColor, roleTint } from "./glyphs";

/** Can the attacker build this request? Field by field, from what the attacker holds now. */
export function BuildPanel({ run, built }: { readonly run: Run; readonly built: Buildable }) {
	const missing = built.fields.filter(({ status }) => status === "missing");
	// On a low screen the panel closes to its sentence, so that the stage keeps its room.
	const tall = useMedia("(min-height: 800px)") ?? true;
	return (
		<details className="panel build" open={tall}>
			<summary className="build-question">
				<b>{t("Can the attacker build this request?")}</b>{" "}
				<span>
					{built.possible ? (
						<>
							<b>{t("Yes.")}</b> {t("Every value in it is known to the attacker.")}
						</>
					) : (
						<>
							<b>{t("No.")}</b> {lackText(missing)}
						</>
					)}
				</span>
			</summary>
			<div className="build-row">
				<span className="build-label" lang="en">
					{built.label}
				</span>
				<ul className="build-fields" lang="en">
					{built.fields.map((field) => (
						<li key={field.name}>
							<span className={field.status === "not asked" ? "build-name line-through" : "build-name"}>
								{field.name}
							</span>
							<FieldValue run={run} field={field} />
							<span className="build-because">{field.because}</span>
						</li>
					))}
				</ul>
			</div>
		</details>
	);
}

function lackText(missing: readonly FieldState[]): ReactNode {
	const [only, ...others] = missing;
	if (!only || others.length > 0) return t("{count} values are missing.", { count: missing.length });
	if (!only.kept) return t("One value is missing.");
	return rich("One value is missing, and it is {because}.", { because: <span lang="en">{only.because}</span> });
}

function FieldValue({ run, field }: { readonly run: Run; readonly field: FieldState }) {
	if (field.status === "missing") return <span className="slot text-center">?</span>;
	if (field.status === "not asked") return <span className="build-plain text-ink3">{t("not sent")}</span>;
	const role = run.lanes.find((lane) => lane.id === field.value?.maker)?.role;
	if (!role) return <span className="build-plain">{field.text}</span>;
	const text = field.text.length > 16 ? endOf(field.text, 4) : field.text;
	return (
		<span className="chip" style={{ background: roleTint[role], borderColor: roleColor[role] }}>
			<Glyph role={role} size={12} />
			<span>{text}</span>
		</span>
	);
}
