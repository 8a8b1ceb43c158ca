/** The slot in a field of a message, and what of what the attacker holds stands in it. */
import type { RunValue } from "@/lib/flow/run";
import { shortNameOf, tailOf } from "@/lib/vocabulary/values";
import { t } from "../words/words";
import { ATTACKER } from "./reach-at";

type Held = RunValue & { readonly since?: string };

export interface SlotIn {
	/** What stands before it, such as `Bearer `. */
	readonly before: string;
	/** `newest:code`, `code.2`, or `next`. */
	readonly slot: string;
}

/** @returns `undefined` where a text is written out */
export function slotIn(text: string): SlotIn | undefined {
	const found = /^([^{}]*)\{([a-z_\d]+(?::[\w.~-]+)?(?:\.\d+)?)\}$/.exec(text);
	return found ? { before: found[1] ?? "", slot: found[2] ?? "" } : undefined;
}

/** Slots that stand for something else than a value of the run; nobody has to hold it. */
const isMade = (slot: string): boolean => slot === "next" || slot.startsWith("s256:") || slot.startsWith("url:");

/** The value in a slot; `undefined` where the attacker does not hold it. */
export const valueIn = ({ slot }: SlotIn, held: readonly Held[]): Held | undefined =>
	slot.startsWith("newest:")
		? held.findLast(({ kind }) => `newest:${kind}` === slot)
		: held.find(({ id }) => id === slot);

/** Whether a field is left empty because the attacker does not hold what would stand in it. */
export function isEmptySlot(text: string, held: readonly Held[]): boolean {
	const found = slotIn(text);
	return found !== undefined && !isMade(found.slot) && valueIn(found, held) === undefined;
}

/** "code u9Xw". */
export const nameOfValue = ({ kind, text }: RunValue): string => `${shortNameOf(kind)} ${tailOf(text)}`;

/** What stands for a value in a message: its slot. What the attacker wrote itself, nobody else knows by a name. */
export function slotFor(id: string, held: readonly Held[]): string {
	const value = held.find((one) => one.id === id);
	if (!value) return "";
	return value.maker === ATTACKER && value.bornAt >= 0 ? value.text : `{${id}}`;
}

/** Said below a field: where what stands in it comes from. */
export function originOf(text: string, held: readonly Held[], isFixed: boolean): string {
	const found = slotIn(text);
	if (!found)
		return t(
			text === "" ? "not sent" : isFixed ? "fixed by the grant" : isPublic(text, held) ? "public" : "as written",
		);
	if (isMade(found.slot)) return t("from what I hold");
	const value = valueIn(found, held);
	if (!value) return t("not held: type or guess");
	if (value.isPublic) return t("public");
	return value.since === undefined ? t("held from the start") : t("held since {hop}", { hop: value.since });
}

const isPublic = (text: string, held: readonly Held[]): boolean =>
	held.some((value) => value.isPublic && value.text === text);
