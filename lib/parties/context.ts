/** What a party has in hand while it works: its lane, its world, the settings, dice and a notebook. */
import type { HttpRequest, HttpResponse } from "../http/message";
import type { ControlId, LevelOf } from "../vocabulary/controls";
import type { ToolLog } from "../vocabulary/decision";
import type { Lane } from "../vocabulary/lanes";
import type { CheckRecord, Refusal } from "../vocabulary/message";
import { atLeast, type Settings } from "../vocabulary/settings";
import type { Value, ValueKind } from "../vocabulary/values";
import { draw } from "../world/dice";
import type { World } from "../world/world";

/** What happened inside a party while it worked. The engine turns it into messages. */
export interface Notebook {
	readonly made: string[];
	readonly spent: { readonly id: string; readonly reason: "used" | "revoked" }[];
	readonly checks: CheckRecord[];
	/** What it wrote into its log of decisions. */
	readonly logged: ToolLog[];
	refusal: Refusal | undefined;
}

export const newNotebook = (): Notebook => ({ made: [], spent: [], checks: [], logged: [], refusal: undefined });

export interface PartyContext {
	readonly lane: Lane;
	/** A draft: the party may change it, and a draft that is thrown away never happened. */
	readonly world: World;
	readonly settings: Settings;
	readonly notebook: Notebook;
	/** Sends a request of the party's own, such as an API that fetches keys. */
	fetch(request: HttpRequest): Promise<HttpResponse>;
}

/** A party that will answer in a later step: it has to ask somebody else first. */
export const LATER = "later";

export type Handler = (
	request: HttpRequest,
	at: PartyContext,
) => HttpResponse | typeof LATER | Promise<HttpResponse | typeof LATER>;

export const stands = <C extends ControlId>(at: PartyContext, control: C, level: LevelOf<C>): boolean =>
	atLeast(at.settings, control, level);

/** Draws a random value and enters it in the register. @returns base64url text of 32 octets by default */
export function mint(at: PartyContext, kind: ValueKind, octets = 32): string {
	const text = draw(at.world, at.settings.seed, `${at.lane.id}/${kind}`, octets);
	register(at, kind, text);
	return text;
}

/** Enters a value that the party computed, such as a challenge or a signed token. */
export function register(at: PartyContext, kind: ValueKind, text: string, from?: string): string {
	const entry = { kind, maker: at.lane.id, text, heldAtStart: [], isPublic: false };
	at.notebook.made.push(enterValue(at.world, from === undefined ? entry : { ...entry, from }).id);
	return text;
}

/** Adds a value to the register under the next free id of its kind; a text that is known stays as it is. */
export function enterValue(world: World, value: Omit<Value, "id">): Value {
	let n = 1;
	for (const known of world.values) {
		if (known.kind !== value.kind) continue;
		if (known.text === value.text) return known;
		n += 1;
	}
	const entered: Value = { ...value, id: n === 1 ? value.kind : `${value.kind}.${n}` };
	world.values.push(entered);
	return entered;
}

/** Notes that a value works no longer. Unknown text is ignored: it was never in the register. */
export function spend(at: PartyContext, text: string, reason: "used" | "revoked"): void {
	const value = at.world.values.find((v) => v.text === text);
	if (value) at.notebook.spent.push({ id: value.id, reason });
}
