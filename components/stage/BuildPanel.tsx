"use client";
import type { Buildable, FieldState } from "@/lib/flow/read/build-request";
import type { Run } from "@/lib/flow/run";
import { endOf } from "@/lib/http/text";
import { useMedia } from "../ui/useMedia";
import { Glyph, roleColor, roleTint } from "./glyphs";

/** Can the attacker build this request? Field by field, from what the attacker holds now. */
export function BuildPanel({ run, built }: { readonly run: Run; readonly built: Buildable }) {
	const missing = built.fields.filter(({ status }) => status === "missing");
	// On a low screen the panel closes to its sentence, so that the stage keeps its room.
	const tall = useMedia("(min-height: 800px)") ?? true;
	const kept = missing.every((field) => field.kept);
	return (
		<details className="panel build" open={tall}>
			<summary className="build-question">
				<b>Can the attacker build this request?</b>{" "}
				<span>
					{built.possible ? (
						<>
							<b>Yes.</b> Every value in it is known to the attacker.
						</>
					) : (
						<>
							<b>No.</b> {missing.length === 1 ? "One value is" : `${missing.length} values are`} missing
							{missing.length === 1 && kept ? `, and it is ${missing[0]?.because}.` : "."}
						</>
					)}
				</span>
			</summary>
			<div className="build-row">
				<span className="build-label">{built.label}</span>
				<ul className="build-fields">
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

function FieldValue({ run, field }: { readonly run: Run; readonly field: FieldState }) {
	if (field.status === "missing") return <span className="slot text-center">?</span>;
	if (field.status === "not asked") return <span className="build-plain text-ink3">not sent</span>;
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
