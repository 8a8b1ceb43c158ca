"use client";
import { useState } from "react";
import { type Draft, type SentFrom, sentFrom } from "@/lib/flow/intervention";
import type { RunValue } from "@/lib/flow/run";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
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

const senders: Readonly<Record<SentFrom, { readonly name: Text; readonly cookies: Text }>> = {
	program: { name: mark("my program"), cookies: mark("no cookies") },
	browser: { name: mark("my browser"), cookies: mark("with its cookies") },
	page: { name: mark("Ada's page"), cookies: mark("her cookies at the client") },
};

const lists = ["query", "header", "form"] as const;
const more = {
	query: mark("a query parameter"),
	header: mark("a header"),
	form: mark("a form parameter"),
} as const;

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
			{hasBody ? <Field label={t("body")} value={draft.body} onChange={(body) => set({ body })} wide /> : null}
			<p className="free-field">
				<label>
					<span className="font-mono">{t("sent from")}</span>
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
									{t(senders[one].name)}
								</option>
							))}
					</select>
				</label>
				<span className="text-ink2">{t(senders[from].cookies)}</span>
			</p>
			<Field label={t("method")} value={draft.method} onChange={(method) => set({ method })} />
			<Field label={t("address")} value={draft.target} onChange={(target) => set({ target })} wide />
			<p className="free-field">
				<label>
					<span className="font-mono">{t("more")}</span>
					<select
						value=""
						onChange={({ target }) => {
							const list = lists.find((one) => one === target.value);
							if (list) set({ [list]: [...draft[list], ["", ""]] });
						}}
					>
						<option value="">{t("add")}</option>
						{lists.map((list) => (
							<option key={list} value={list}>
								{t(more[list])}
							</option>
						))}
					</select>
				</label>
				<span className="text-ink2">{t("name and value")}</span>
			</p>
		</>
	);
}
