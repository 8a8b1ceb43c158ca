/** What a party has in hand while it works: its lane, its world, the settings, chance, the time and a notebook. */
import type { JsonObject } from "../crypto/json";
import type { HttpRequest, HttpResponse } from "../http/message";
import type { ControlId, LevelOf } from "../vocabulary/controls";
import type { Lane } from "../vocabulary/lanes";
import { atLeast, type PartySettings } from "../vocabulary/settings";
import type { Value, ValueKind } from "../vocabulary/values";
import { enterValue, valueWith } from "../world/register";
import type { Surroundings } from "../world/surroundings";
import type { Notebook, World } from "../world/world";

export type { Notebook };

export const newNotebook = (): Notebook => ({
	place: undefined,
	made: [],
	spent: [],
	checks: [],
	logged: [],
	refusal: undefined,
});

/**
 * All of a world that a party touches: what it remembers, and the register where somebody follows values. The time comes
 * from `now`.
 */
export type PartyWorld = Pick<World, "memory"> & Partial<Pick<World, "values">>;

/** Chance and the time come from whoever plays: labels of draws name the value only, the party goes without saying. */
export interface PartyContext extends Surroundings {
	readonly lane: Lane;
	/** A draft: the party may change it, and a draft that is thrown away never happened. */
	readonly world: PartyWorld;
	readonly settings: PartySettings;
	readonly notebook: Notebook;
	/** At a client, whose session it works for (`inSession`). */
	readonly session?: string;
	/** Sends a request of the party's own, such as an API that fetches keys. */
	fetch(request: HttpRequest): Promise<HttpResponse>;
}

/**
 * What a party says at the end of a turn where it cannot answer yet. It is plain JSON and names its continuation, so
 * that what happens after the wait belongs to the party, whoever drives it: a lesson takes one turn for each press, and
 * a network by itself takes them all (`Network.deliver`). A generator or a promise could not be copied, and so could
 * not be gone back to.
 */
export interface Asking {
	/** Whom it has to ask, and what. Absent where it only goes on: what one request sets off may be several decisions. */
	readonly ask?: HttpRequest;
	/** Key of its continuation in `Party.resume`. */
	readonly next: string;
	/** What it has to know then, beside the request that it still has to answer. */
	readonly about?: JsonObject;
}

export type Answer = HttpResponse | Asking;

export const isAsking = (answer: Answer): answer is Asking => "next" in answer;

/** What a continuation goes on with. */
export interface Turn {
	/** The request that still has to be answered. */
	readonly request: HttpRequest;
	readonly about: JsonObject;
	/** What the party asked, as it really left, and what came back; of status 0 where nobody answered. */
	readonly asked: HttpRequest;
	readonly response: HttpResponse;
}

export type Handler = (request: HttpRequest, at: PartyContext) => Answer | Promise<Answer>;

export type Continuation = (turn: Turn, at: PartyContext) => Answer | Promise<Answer>;

/** One role at the network: how it answers, and by name how it goes on with what it could not answer at once. */
export interface Party {
	readonly answer: Handler;
	readonly resume: Readonly<Record<string, Continuation>>;
}

export const stands = <C extends ControlId>(at: PartyContext, control: C, level: LevelOf<C>): boolean =>
	atLeast(at.settings, control, level);

/** Draws a random value and enters it in the register. @returns base64url text of 32 octets by default */
export const mint = (at: PartyContext, kind: ValueKind, octets = 32): string =>
	register(at, kind, at.draw(kind, octets));

/** The same for a value that is no secret: everybody who sees the messages may know it. */
export function mintPublic(at: PartyContext, kind: ValueKind, octets: number): string {
	const value = { kind, maker: at.lane.id, text: at.draw(kind, octets), heldAtStart: [], isPublic: true };
	enter(at, value);
	return value.text;
}

/** Enters a value in the register, and notes that it was made. */
export function enter({ world, notebook }: PartyContext, value: Omit<Value, "id">): void {
	const { values } = world;
	if (values) notebook.made.push(enterValue({ values }, value).id);
}

/**
 * The same for a value that people read and type.
 * @param shown how it is written where they see it: that text is what is entered
 * @param isTaken whether somebody else has it already; then it is drawn again
 * @returns the letters alone
 */
export function mintLetters(at: PartyContext, kind: ValueKind, { alphabet, length, shown, isTaken }: Letters): string {
	const letters = at.drawLetters(kind, alphabet, length);
	if (isTaken(letters)) return mintLetters(at, kind, { alphabet, length, shown, isTaken });
	register(at, kind, shown(letters));
	return letters;
}

interface Letters {
	readonly alphabet: string;
	readonly length: number;
	shown(letters: string): string;
	isTaken(letters: string): boolean;
}

/** Enters a value that the party computed, such as a challenge or a signed token. */
export function register(at: PartyContext, kind: ValueKind, text: string, from?: string): string {
	const entry = { kind, maker: at.lane.id, text, heldAtStart: [], isPublic: false };
	enter(at, from === undefined ? entry : { ...entry, from });
	return text;
}

/** Notes that a value works no longer. Unknown text is ignored: it was never in the register. */
export function spend(at: PartyContext, text: string, reason: "used" | "revoked"): void {
	const { values } = at.world;
	const value = values && valueWith({ values }, text);
	if (value) at.notebook.spent.push({ id: value.id, reason });
}

/** Notes that the party throws values away, unused. Unknown text is ignored, as in `spend`. */
export function drop(at: PartyContext, texts: readonly (string | undefined)[]): void {
	const { values } = at.world;
	const ids = texts.flatMap((text) => (values && text !== undefined ? (valueWith({ values }, text)?.id ?? []) : []));
	if (ids.length > 0) at.notebook.dropped = [...(at.notebook.dropped ?? []), ...ids];
}
