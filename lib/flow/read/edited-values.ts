/** Values that a run has because a learner wrote them. */
import { type Pairs, queryOf } from "../../http/form";
import type { Lane } from "../../vocabulary/lanes";
import type { Message } from "../../vocabulary/message";
import { rackKinds, type Value, valueKinds } from "../../vocabulary/values";
import { editableOf } from "../edit";
import type { RunValue } from "../run";

/**
 * Values that the learner wrote into a request. Parties enter what they make in the register; this hand is
 * the learner's. Shorter texts stand in other words by chance, so nobody could follow them.
 * @param as the role in which the learner writes
 */
export function editedValues(
	lanes: readonly Lane[],
	as: "browser" | "attacker",
	known: readonly Value[],
	messages: readonly Message[],
): readonly RunValue[] {
	const maker = (lanes.find(({ role }) => role === as) ?? lanes[0])?.id ?? "";
	const values: RunValue[] = [];
	for (const [index, message] of messages.entries()) {
		for (const [name, text] of "original" in message ? fieldsOf(message) : []) {
			const kind = rackKinds.find((one) => valueKinds[one].wire === name);
			const all = [...known, ...values];
			if (!kind || text.length < 8 || all.some((value) => value.text === text)) continue;
			const id = `${kind}.${all.filter((value) => value.kind === kind).length + 1}`;
			values.push({ id, kind, maker, text, heldAtStart: [], isPublic: false, bornAt: index });
		}
	}
	return values;
}

function fieldsOf(message: Message): Pairs {
	if (message.kind === "link") return queryOf(message.url);
	if (message.kind !== "request") return [];
	const { query, form } = editableOf(message.request);
	return [...query, ...form];
}
