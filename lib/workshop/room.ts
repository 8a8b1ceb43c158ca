/** What a presenter says to a room: plain data, whole each time, so that whoever comes late or back has all of it. */

export interface Room {
	/** Grows with everything that the presenter does, also after a reload. */
	readonly turn: number;
	/** The address of what is shown, such as `/flows/code-pkce?v=1&hop=4`; absent before the presenter has begun. */
	readonly at?: string;
	/** The screens are empty, so that everybody looks up. */
	readonly blank?: "black" | "white";
	readonly question?: Question;
	/** The block of the agenda, and the seconds that are left of it at the moment in which this is said. */
	readonly block?: { readonly name: string; readonly left: number };
	/** The screens show how to come in: address, QR code and call-out code. */
	readonly door?: true;
	/** How often everybody was asked to come back. It pulls nobody. */
	readonly invited: number;
	/** How often everybody was asked to begin anew. */
	readonly resets: number;
}

export interface Question {
	/** The same as long as it is the same question. An answer counts for one of them only. */
	readonly id: string;
	readonly text: string;
	/** Two to five. */
	readonly answers: readonly string[];
	/** In `open` an answer can be given and changed. */
	readonly state: "open" | "closed" | "revealed";
	/** How many chose each answer, once it is revealed. */
	readonly counts?: readonly number[];
	/** How many chose each answer when the same was asked earlier; absent until it is revealed, and where it is asked once. */
	readonly first?: readonly number[];
	/** The answer that the run gives, once it is revealed; absent where nothing but the room knows. */
	readonly holds?: number;
}

/** What the presenter hears of a room: numbers only, of nobody in particular. */
export interface Tally {
	readonly connected: number;
	/** Of them, those who look around by themselves. */
	readonly exploring: number;
	/** For the question that is open or closed now. */
	readonly question?: { readonly id: string; readonly counts: readonly number[] };
}

export const EMPTY_ROOM: Room = { turn: 0, invited: 0, resets: 0 };

/** Octets that a room may have as JSON. A relay takes no more. */
export const MOST_OCTETS = 16_384;

/** Answers of one question. */
export const MOST_ANSWERS = 5;

/** @returns the room in a text that came from elsewhere; `undefined` where it is none */
export function readRoom(value: unknown): Room | undefined {
	if (!isRecord(value)) return undefined;
	const { turn, at, blank, question, block, door, invited, resets } = value;
	if (!isCount(turn) || !isCount(invited) || !isCount(resets)) return undefined;
	const asked = question === undefined ? undefined : readQuestion(question);
	if (question !== undefined && !asked) return undefined;
	return {
		turn,
		invited,
		resets,
		...(isAddress(at) ? { at } : {}),
		...(blank === "black" || blank === "white" ? { blank } : {}),
		...(asked ? { question: asked } : {}),
		...(door === true ? { door } : {}),
		...(isRecord(block) && isText(block.name) && isCount(block.left)
			? { block: { name: block.name, left: block.left } }
			: {}),
	};
}

function readQuestion(value: unknown): Question | undefined {
	if (!isRecord(value)) return undefined;
	const { id, text, answers, state, counts, first, holds } = value;
	if (!isText(id) || !isText(text) || !Array.isArray(answers) || !answers.every(isText)) return undefined;
	if (answers.length < 2 || answers.length > MOST_ANSWERS) return undefined;
	if (state !== "open" && state !== "closed" && state !== "revealed") return undefined;
	const isCounts = (given: unknown): given is readonly number[] =>
		Array.isArray(given) && given.length === answers.length && given.every(isCount);
	return {
		id,
		text,
		answers,
		state,
		...(isCounts(counts) ? { counts } : {}),
		...(isCounts(first) ? { first } : {}),
		...(isCount(holds) && holds < answers.length ? { holds } : {}),
	};
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.length <= 1000;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A place in a lesson of this site, and of no other. In free play everybody goes their own way. */
export const isAddress = (value: unknown): value is string =>
	typeof value === "string" && value.length <= 8000 && /^\/(flows|attacks)\/[a-z0-9.-]+([?#]|$)/.test(value);
