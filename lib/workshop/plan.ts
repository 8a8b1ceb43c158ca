/** The agenda of a workshop: what a teacher writes into a file, and what is wrong with it, a sentence for each mistake. */
import { type ParseError, type ParseErrorCode, parse } from "jsonc-parser";
import { isAddress, MOST_ANSWERS } from "./room";

export interface Plan {
	readonly title: string;
	readonly blocks: readonly [Block, ...Block[]];
}

export interface Block {
	readonly name: string;
	readonly minutes: number;
	/** What is shown in it: the address of a place in a lesson. */
	readonly at?: string;
	/** For the presenter alone. */
	readonly note?: string;
	readonly questions?: readonly PlanQuestion[];
	/** Name of an earlier block, whose questions are asked once more. */
	readonly again?: string;
}

export interface PlanQuestion {
	readonly text: string;
	readonly answers: readonly string[];
	/** Letter of the answer that is right, such as `B`; absent where it is a matter of opinion. */
	readonly right?: string;
}

export const LETTERS = "ABCDE";

/** @returns the plan, or at least one sentence for whoever wrote the file */
export type ReadPlan = { readonly plan: Plan } | { readonly mistakes: readonly [string, ...string[]] };

const MOST_BLOCKS = 40;
const MOST_MINUTES = 240;
const MOST_QUESTIONS = 10;

/**
 * Reads a plan from the text of its file.
 * @param knows whether there is a lesson at a path such as `/flows/code-pkce`
 */
export function readPlan(text: string, knows: (path: string) => boolean): ReadPlan {
	const broken: ParseError[] = [];
	const value: unknown = parse(text, broken, { disallowComments: true, allowTrailingComma: false });
	const [first, ...more] = broken.map((error) => sentenceOf(text, error));
	if (first !== undefined) return { mistakes: [first, ...more.slice(0, 4)] };
	const mistakes: string[] = [];
	const say = (sentence: string) => void mistakes.push(sentence);
	const plan = planIn(value, knows, say);
	const [one, ...others] = mistakes;
	return one === undefined ? { plan } : { mistakes: [one, ...others] };
}

/** As it is kept in a file. */
export const planText = (plan: Plan): string => `${JSON.stringify(plan, null, "\t")}\n`;

/** What is missing or too much in the text of a file, by line. */
function sentenceOf(text: string, { error, offset }: ParseError): string {
	const line = text.slice(0, offset).split("\n").length;
	return `Line ${line} is not JSON yet: ${missing[error] ?? "something there does not belong"}.`;
}

/** By the parser's own codes. */
const missing: Readonly<Partial<Record<ParseErrorCode, string>>> = {
	2: "that number is none",
	3: "a name in quotation marks is missing",
	4: "a value is missing",
	5: "a colon is missing",
	6: "a comma is missing",
	7: "a brace } is missing",
	8: "a bracket ] is missing",
	9: "the file should be over here",
	10: "JSON has no comments",
	12: "a quotation mark is missing",
	15: "what follows that backslash means nothing",
	16: "a character in that text must be written with a backslash",
};

type Say = (sentence: string) => void;
type Members = Readonly<Record<string, unknown>>;

function planIn(value: unknown, knows: (path: string) => boolean, say: Say): Plan {
	const members = membersOf(value, "The plan", say);
	noOthers(members, ["title", "blocks"], "The plan", say);
	const title = textIn(members.title, "The plan has no title.", say);
	const given = Array.isArray(members.blocks) ? members.blocks : [];
	if (given.length === 0) say("The plan has no blocks.");
	if (given.length > MOST_BLOCKS) say(`The plan has ${given.length} blocks. More than ${MOST_BLOCKS} are too many.`);
	const blocks: Block[] = [];
	for (const [i, one] of given.slice(0, MOST_BLOCKS).entries())
		blocks.push(blockIn(one, { number: i + 1, before: blocks, knows }, say));
	const [first = { name: "", minutes: 1 }, ...others] = blocks;
	return { title, blocks: [first, ...others] };
}

interface Where {
	readonly number: number;
	readonly before: readonly Block[];
	readonly knows: (path: string) => boolean;
}

function blockIn(value: unknown, { number, before, knows }: Where, say: Say): Block {
	const members = membersOf(value, `Block ${number}`, say);
	const name = textIn(members.name, `Block ${number} has no name.`, say);
	const block = `Block ${number}${name ? `, “${name}”,` : ""}`;
	noOthers(members, ["name", "minutes", "at", "note", "questions", "again"], block, say);
	if (before.some((one) => one.name === name)) say(`${block} has the name of an earlier block.`);
	const { minutes, at, note, again } = members;
	const isMinutes = Number.isInteger(minutes) && (minutes as number) >= 1 && (minutes as number) <= MOST_MINUTES;
	if (!isMinutes) say(`${block} needs minutes: a whole number from 1 to ${MOST_MINUTES}.`);
	const place = at === undefined ? undefined : placeIn(at, block, knows, say);
	if (note !== undefined && typeof note !== "string") say(`${block} has a note that is no text.`);
	if (again !== undefined && !before.some((one) => one.name === again && one.questions))
		say(`${block} asks again what “${String(again)}” asked: there is no earlier block of that name with questions.`);
	const questions = members.questions === undefined ? undefined : questionsIn(members.questions, block, say);
	return {
		name,
		minutes: isMinutes ? (minutes as number) : 1,
		...(place ? { at: place } : {}),
		...(typeof note === "string" ? { note } : {}),
		...(questions ? { questions } : {}),
		...(typeof again === "string" ? { again } : {}),
	};
}

function placeIn(at: unknown, block: string, knows: (path: string) => boolean, say: Say): string | undefined {
	if (!isAddress(at)) {
		say(`${block} has a place that is none: “at” begins with /flows/ or /attacks/ and the name of a lesson.`);
		return undefined;
	}
	const [path = ""] = at.split(/[?#]/);
	if (knows(path)) return at;
	say(`${block} shows ${path}, and there is no such lesson.`);
	return undefined;
}

function questionsIn(value: unknown, block: string, say: Say): readonly PlanQuestion[] {
	if (!Array.isArray(value) || value.length === 0 || value.length > MOST_QUESTIONS) {
		say(`${block} has questions that are no list of one to ${MOST_QUESTIONS}.`);
		return [];
	}
	return value.map((one, i) => questionIn(one, `${block} question ${i + 1},`, say));
}

function questionIn(value: unknown, where: string, say: Say): PlanQuestion {
	const members = membersOf(value, where, say);
	noOthers(members, ["text", "answers", "right"], where, say);
	const text = textIn(members.text, `${where} has no text.`, say);
	const given: readonly unknown[] = Array.isArray(members.answers) ? members.answers : [];
	const answers = given.filter(isText);
	if (answers.length !== given.length || answers.length < 2 || answers.length > MOST_ANSWERS)
		say(`${where} needs two to ${MOST_ANSWERS} answers, each a text.`);
	const { right } = members;
	const letters = LETTERS.slice(0, answers.length);
	const isLetter = typeof right === "string" && right.length === 1 && letters.includes(right);
	if (right !== undefined && !isLetter)
		say(`${where} has “${String(right)}” for the right answer. Its answers are ${[...letters].join(", ")}.`);
	return { text, answers, ...(isLetter ? { right } : {}) };
}

const isText = (value: unknown): value is string =>
	typeof value === "string" && value.trim() !== "" && value.length <= 500;

function textIn(value: unknown, sentence: string, say: Say): string {
	if (isText(value)) return value.trim();
	say(
		typeof value === "string" && value.length > 500
			? sentence.replace(/ has no (\w+)\./, " has a $1 that is longer than 500 characters.")
			: sentence,
	);
	return "";
}

function membersOf(value: unknown, what: string, say: Say): Members {
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Members;
	say(`${what} is no object in braces.`);
	return {};
}

/** A name that is typed wrong would otherwise be left out without a word. */
function noOthers(members: Members, known: readonly string[], what: string, say: Say): void {
	for (const name of Object.keys(members))
		if (!known.includes(name)) say(`${what} has “${name}”, which means nothing here.`);
}
