/**
 * What is worked out from settings depends on what it asks of them, and on nothing else. So it is worked out once for all
 * settings that answer its questions alike: a control that a step of a run never asks about changes nothing in it.
 */
import type { Settings } from "../../vocabulary/settings";

/** Whatever is worked out from settings. The same settings give the same. */
export type FromSettings<T> = (settings: Settings) => Promise<T>;

interface Question {
	readonly name: string;
	answer(settings: Settings): unknown;
}

/** Everything that was worked out: the question that is asked next, and where each answer to it led. */
interface Known<T> {
	question?: Question;
	readonly answers: Map<unknown, Known<T>>;
	result?: { readonly is: T };
}

/**
 * The same, worked out once for all settings between which it cannot tell.
 * @throws where the same answers lead to other questions: then it depends on something else than the settings
 */
export function onceForAlike<T>(work: FromSettings<T>): FromSettings<T> {
	const known: Known<T> = { answers: new Map() };
	return async (settings) => {
		const before = lookUp(known, settings);
		if (before) return before.is;
		const asked = new Map<string, Question>();
		const result = await work(listeningTo(settings, asked));
		return enter(known, settings, asked.values(), result);
	};
}

function lookUp<T>(known: Known<T>, settings: Settings): Known<T>["result"] {
	let at: Known<T> | undefined = known;
	while (at?.question) at = at.answers.get(at.question.answer(settings));
	return at?.result;
}

/** @returns the result that is known from now on: where somebody else was quicker, theirs */
function enter<T>(known: Known<T>, settings: Settings, asked: Iterable<Question>, result: T): T {
	let at = known;
	for (const question of asked) {
		at.question ??= question;
		if (at.result || at.question.name !== question.name)
			throw new Error(`After the same answers it asks for ${question.name}, and before it did not`);
		const answer = question.answer(settings);
		const next: Known<T> = at.answers.get(answer) ?? { answers: new Map() };
		at.answers.set(answer, next);
		at = next;
	}
	if (at.question) throw new Error(`After the same answers it no longer asks for ${at.question.name}`);
	at.result ??= { is: result };
	return at.result.is;
}

/** The same settings. What is asked of them is written down, each question once. */
function listeningTo(settings: Settings, asked: Map<string, Question>): Settings {
	const ask = (name: string, answer: Question["answer"]) => {
		if (!asked.has(name)) asked.set(name, { name, answer });
	};
	const levels = heard(
		settings.levels,
		(control) => ask(`levels.${control}`, (of) => of.levels[control]),
		() => ask("levels", (of) => JSON.stringify(of.levels)),
	);
	return heard(
		{ ...settings, levels },
		// Of levels nothing is known before one of them is asked for.
		(name) => name === "levels" || ask(name, (of) => textOf(of[name])),
		() => ask("settings", ({ levels: _, ...others }) => JSON.stringify(others)),
	);
}

/** Lists are compared by what stands in them. */
const textOf = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : value);

/**
 * A record that says what is read of it.
 * @param one a member is read
 * @param all its members are listed, or somebody asks whether there is one
 */
function heard<T extends object>(record: T, one: (name: keyof T & string) => void, all: () => void): T {
	const listing =
		<A extends unknown[], R>(how: (...args: A) => R) =>
		(...args: A): R => {
			all();
			return how(...args);
		};
	const refusing = () => false;
	return new Proxy(record, {
		get(target, name) {
			if (typeof name === "string") one(name as keyof T & string);
			return Reflect.get(target, name);
		},
		has: listing(Reflect.has),
		ownKeys: listing(Reflect.ownKeys),
		getOwnPropertyDescriptor: listing(Reflect.getOwnPropertyDescriptor),
		// Whatever is set is defined.
		defineProperty: refusing,
		deleteProperty: refusing,
	});
}
