"use client";
import { useMemo, useState } from "react";
import type { Act, Draft } from "@/lib/flow/intervention";
import type { Player } from "../playing/usePlayer";
import { Segmented } from "../ui/Segmented";
import { t } from "../words/words";
import { DraftFields } from "./DraftFields";
import { Fields } from "./Fields";
import { heldWhenSent } from "./held";
import { freeOf } from "./reach-at";
import { isEmptySlot } from "./slot-in";
import { type Template, templatesOf } from "./templates";

interface Props {
	readonly player: Player;
	readonly onSend: (act: Act) => void;
}

/** What stands in a field, where that is nothing: it is not sent (RFC 6749 §3.1 would have it ignored). */
const filledIn = (pairs: Draft["query"]): Draft["query"] =>
	pairs.filter(([name, value]) => name !== "" && value !== "");

function asSent(act: Template["act"]): Act {
	if (act.do === "submit") return { ...act, fields: filledIn(act.fields) };
	const { query, header, form } = act.draft;
	const draft = { ...act.draft, query: filledIn(query), header: filledIn(header), form: filledIn(form) };
	return { ...act, draft };
}

/** A message of the attacker's own. Its empty slots are the values that the attacker does not hold. */
export function Builder({ player, onSend }: Props) {
	const { run, context } = player;
	const templates = useMemo(() => templatesOf(run), [run]);
	const held = useMemo(() => heldWhenSent(run, context.cursor), [run, context.cursor]);
	const [chosen, setChosen] = useState(templates[0]);
	// What was begun is kept apart from what it began with: another beginning starts anew, and the choice stays in focus.
	const [made, setMade] = useState(chosen?.act);
	if (!chosen || !made) return null;
	const lists = made.do === "submit" ? [made.fields] : [made.draft.query, made.draft.header, made.draft.form];
	const empty = lists.flat().filter(([, value]) => isEmptySlot(value, held)).length;
	const begin = (id: string) => {
		const template = templates.find((one) => one.id === id);
		setChosen(template);
		setMade(template?.act);
	};
	return (
		<form
			className="free-form free-builder"
			onSubmit={(event) => {
				event.preventDefault();
				onSend(asSent(made));
			}}
		>
			<div className="free-builder-head">
				<Segmented
					small
					label={t("What to send")}
					value={chosen.id}
					options={templates.map(({ id, name, title }) => ({ value: id, text: name, ...(title ? { title } : {}) }))}
					onChange={begin}
				/>
				<span className="text-ink2">
					{empty === 0
						? t("No slot is empty.")
						: empty === 1
							? t("One slot is empty.")
							: t("{count} slots are empty.", { count: empty })}
				</span>
				<button type="submit" className="btn btn-primary">
					{t(empty === 0 ? "Send it" : empty === 1 ? "Send without it" : "Send without them")}
				</button>
			</div>
			<div className="free-fields" key={chosen.id}>
				{made.do === "submit" ? (
					<Fields list={made.fields} held={held} onChange={(fields) => setMade({ ...made, fields })} />
				) : (
					<DraftFields made={made} held={held} inPage={freeOf(run).positions.includes("page")} onChange={setMade} />
				)}
			</div>
		</form>
	);
}
