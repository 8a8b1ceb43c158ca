"use client";
import { useMemo, useState } from "react";
import type { Act, Draft } from "@/lib/flow/intervention";
import type { Player } from "../playing/usePlayer";
import { Segmented } from "../ui/Segmented";
import { Field } from "./Field";
import { heldAt } from "./held";
import { type Template, templatesOf } from "./templates";

interface Props {
	readonly player: Player;
	readonly onSend: (act: Act) => void;
}

/** A message of the attacker's own. Its empty slots are the values that the attacker does not hold. */
export function Builder({ player, onSend }: Props) {
	const { run, context } = player;
	const templates = useMemo(() => templatesOf(run), [run]);
	const [chosen, setChosen] = useState(templates[0]?.id ?? "");
	const template = templates.find(({ id }) => id === chosen);
	if (!template) return null;
	const kinds = new Set(heldAt(run, context.cursor).map(({ kind }) => kind as string));
	return (
		<div className="free-form">
			<Segmented
				small
				label="What to send"
				value={chosen}
				options={templates.map(({ id, name }) => ({ value: id, text: name }))}
				onChange={setChosen}
			/>
			<Fields key={chosen} template={template} holds={(kind) => kinds.has(kind)} onSend={onSend} />
		</div>
	);
}

interface FieldsProps {
	readonly template: Template;
	readonly holds: (kind: string) => boolean;
	readonly onSend: (act: Act) => void;
}

/** What a slot in a field stands for, if that is all that stands in it. */
const slotIn = (text: string): string | undefined => /\{(?:newest:)?([a-z_]+)(?:\.\d+)?\}$/.exec(text)?.[1];

function Fields({ template: { act }, holds, onSend }: FieldsProps) {
	const [made, setMade] = useState<Template["act"]>(act);
	const isEmpty = (text: string) => {
		const kind = slotIn(text);
		return kind !== undefined && kind !== "next" && kind !== "password" && !holds(kind);
	};
	const lists = made.do === "submit" ? [made.fields] : [made.draft.query, made.draft.header, made.draft.form];
	const empty = lists.flat().filter(([, value]) => isEmpty(value)).length;
	const below = (value: string) =>
		slotIn(value) === undefined ? "as written" : isEmpty(value) ? "not held: type or guess" : "from what I hold";
	const fields = (list: Draft["query"], set: (next: Draft["query"]) => void) =>
		list.map(([name, value], i) => (
			<Field
				// biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and the order stays.
				key={`${name} ${i}`}
				label={name}
				value={isEmpty(value) ? "" : value}
				empty={isEmpty(value)}
				below={below(value)}
				onChange={(text) => set(list.map((pair, at) => (at === i ? [name, text] : pair)))}
			/>
		));
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				onSend(made);
			}}
		>
			<div className="free-fields">
				{made.do === "submit" ? (
					fields(made.fields, (next) => setMade({ ...made, fields: next }))
				) : (
					<DraftFields made={made} fields={fields} onChange={setMade} />
				)}
			</div>
			<p className="free-send">
				<span className="text-ink2">
					{empty === 0 ? "No slot is empty." : empty === 1 ? "One slot is empty." : `${empty} slots are empty.`}
				</span>
				<button type="submit" className="btn btn-primary">
					{empty === 0 ? "Send it" : "Send without it"}
				</button>
			</p>
		</form>
	);
}

interface DraftProps {
	readonly made: Extract<Template["act"], { readonly do: "send" }>;
	readonly fields: (list: Draft["query"], set: (next: Draft["query"]) => void) => React.ReactNode;
	readonly onChange: (made: Template["act"]) => void;
}

function DraftFields({ made, fields, onChange }: DraftProps) {
	const { draft } = made;
	const set = (part: Partial<Draft>) => onChange({ ...made, draft: { ...draft, ...part } });
	return (
		<>
			<Field label="method" value={draft.method} onChange={(method) => set({ method })} />
			<Field label="address" value={draft.target} onChange={(target) => set({ target })} wide />
			{fields(draft.query, (query) => set({ query }))}
			{fields(draft.header, (header) => set({ header }))}
			{fields(draft.form, (form) => set({ form }))}
			<p className="free-field">
				<label>
					<span className="font-mono">sent from</span>
					<select
						className="btn"
						value={made.from}
						onChange={({ target }) => onChange({ ...made, from: target.value === "browser" ? "browser" : "program" })}
					>
						<option value="program">my program, no cookies</option>
						<option value="browser">my browser</option>
					</select>
				</label>
			</p>
		</>
	);
}
