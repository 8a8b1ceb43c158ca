"use client";
import { useState } from "react";
import { type Draft, type SentFrom, sentFrom } from "@/lib/flow/intervention";
import type { RunValue } from "@/lib/flow/run";
import { Field } from "./Field";
import { Fields } from "./Fields";
import type { Template } from "./templates";

type Made = Extract<Template["act"], { readonly do: "send" }>;

interface Props {
	readonly made: Made;
	readonly held: readonly RunValue[];
	/** Whether a script of the attacker's runs in the client's page. */
	readonly inPage: boolean;
	readonly onChange: (made: Made) => void;
}

const senders: Readonly<Record<SentFrom, { readonly name: string; readonly cookies: string }>> = {
	program: { name: "my program", cookies: "no cookies" },
	browser: { name: "my browser", cookies: "with its cookies" },
	page: { name: "Ada's page", cookies: "her cookies at the client" },
};

const lists = ["query", "header", "form"] as const;
const more = { query: "a query parameter", header: "a header", form: "a form parameter" } as const;

/** A request part by part, and more of each. */
export function DraftFields({ made, held, inPage, onChange }: Props) {
	const { draft, from } = made;
	// What the message began with keeps its names.
	const [given] = useState({ query: draft.query.length, header: draft.header.length, form: draft.form.length });
	const set = (part: Partial<Draft>) => onChange({ ...made, draft: { ...draft, ...part } });
	const hasBody = draft.form.length === 0 && draft.method !== "GET";
	return (
		<>
			{lists.map((list) => (
				<Fields
					key={list}
					list={draft[list]}
					held={held}
					added={given[list]}
					what={list}
					onChange={(next) => set({ [list]: next })}
				/>
			))}
			{hasBody ? <Field label="body" value={draft.body} onChange={(body) => set({ body })} wide /> : null}
			<p className="free-field">
				<label>
					<span className="font-mono">sent from</span>
					<select
						value={from}
						onChange={({ target }) =>
							onChange({ ...made, from: sentFrom.find((one) => one === target.value) ?? "program" })
						}
					>
						{sentFrom
							.filter((one) => one !== "page" || inPage)
							.map((one) => (
								<option key={one} value={one}>
									{senders[one].name}
								</option>
							))}
					</select>
				</label>
				<span className="text-ink2">{senders[from].cookies}</span>
			</p>
			<Field label="method" value={draft.method} onChange={(method) => set({ method })} />
			<Field label="address" value={draft.target} onChange={(target) => set({ target })} wide />
			<p className="free-field">
				<label>
					<span className="font-mono">more</span>
					<select
						value=""
						onChange={({ target }) => {
							const list = lists.find((one) => one === target.value);
							if (list) set({ [list]: [...draft[list], ["", ""]] });
						}}
					>
						<option value="">add</option>
						{lists.map((list) => (
							<option key={list} value={list}>
								{more[list]}
							</option>
						))}
					</select>
				</label>
				<span className="text-ink2">name and value</span>
			</p>
		</>
	);
}
