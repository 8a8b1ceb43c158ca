/** The exercises of every lesson: solved from their own runs, and every wrong answer shown to be wrong by playing it. */
import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import type { AnyFlow } from "@/lib/flow/define";
import { computeRun } from "@/lib/flow/read/compute";
import { holdingsOf } from "@/lib/flow/read/holdings";
import { checksOf } from "@/lib/flow/read/stamp";
import type { Hop, Run } from "@/lib/flow/run";
import { causesOf } from "@/lib/practice/causes";
import type { Exercise, Judged, ListExercise, RackExercise } from "@/lib/practice/exercise";
import { judge, solutionOf } from "@/lib/practice/judge";
import { misconceptions } from "@/lib/practice/misconceptions";
import { answered, NO_PROGRESS } from "@/lib/progress/progress";
import { progressText, readProgress } from "@/lib/progress/read-progress";
import { levelsOf } from "@/lib/vocabulary/controls";
import { splitSpec } from "@/lib/vocabulary/specs";
import { rackKinds, showsInRack } from "@/lib/vocabulary/values";
import { exerciseOfLesson, exercisesOfLesson } from "./exercises";

interface Lesson {
	readonly flow: AnyFlow;
	readonly exercises: readonly Exercise[];
}

const sets: Lesson[] = [];
beforeAll(async () => {
	for (const entry of catalog) {
		const flow = await entry.load();
		sets.push({ flow, exercises: await exercisesOfLesson(flow, "a") });
	}
}, 60_000);

const isList = (one: Exercise): one is ListExercise => one.kind !== "write" && one.kind !== "capture";

/** What does not hold, of all lists of all lessons. */
async function faults(
	look: (flow: AnyFlow, exercise: ListExercise, solution: readonly string[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
	const found: string[] = [];
	for (const { flow, exercises } of sets)
		for (const exercise of exercises.filter(isList)) {
			const solution = await solutionOf(flow, exercise);
			found.push(...(await look(flow, exercise, solution)).map((fault) => `${exercise.id}: ${fault}`));
		}
	return found;
}

/** Answers that differ from the right one in one option, each with that option. */
function wrongAnswers(exercise: ListExercise, right: readonly string[]) {
	if (exercise.kind === "order") return [];
	return exercise.options.flatMap((option) => {
		const isRight = right.includes(option.id);
		if (!exercise.many) return isRight ? [] : [{ option, answer: [option.id] }];
		const answer = isRight ? right.filter((id) => id !== option.id) : [...right, option.id];
		return [{ option, answer }];
	});
}

describe("every lesson", () => {
	test("has an order, a rack, and something to look at or to write", () => {
		const without = sets.flatMap(({ flow, exercises }) => {
			const kinds = exercises.map(({ kind }) => kind);
			const has = kinds.includes("order") && kinds.includes("rack");
			return has && kinds.some((kind) => ["check", "difference", "write"].includes(kind)) ? [] : [flow.id];
		});
		expect(sets).toHaveLength(catalog.length);
		expect(without).toEqual([]);
	});

	test("has ids that are unique, and lead back to the same exercise", async () => {
		const ids = sets.flatMap(({ exercises }) => exercises.map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
		for (const { flow, exercises } of sets)
			for (const exercise of exercises) expect(await exerciseOfLesson(flow, exercise.id, "a")).toEqual(exercise);
	});

	test("has the same exercises from the same seed, and other ones from another", async () => {
		for (const { flow, exercises } of sets.slice(0, 4)) {
			expect(await exercisesOfLesson(flow, "a")).toEqual(exercises);
			expect(await exercisesOfLesson(flow, "b")).not.toEqual(exercises);
		}
	});

	test("knows no exercise of another name", async () => {
		const [{ flow }] = sets as [Lesson];
		const names = ["rack-99-user", "check-token.unheard-of", "difference-level-pkce-x", "write-0", "x"];
		for (const name of names) expect(await exerciseOfLesson(flow, `${flow.id}/${name}`, "a")).toBeUndefined();
		expect(await exerciseOfLesson(flow, "other/order", "a")).toBeUndefined();
	});
});

describe("answers", () => {
	test("that the run gives are right", async () => {
		const wrong = await faults(async (flow, exercise, solution) => {
			const { right, says } = await judge(flow, exercise, solution);
			return right && says.startsWith("Yes. ") ? [] : [says];
		});
		expect(wrong).toEqual([]);
	});

	test("with one option changed are wrong, and what is said is about that option", async () => {
		const wrong = await faults(async (flow, exercise, solution) => {
			const found: string[] = [];
			for (const { option, answer } of wrongAnswers(exercise, solution)) {
				const { right, says } = await judge(flow, exercise, answer);
				const [name = ""] = option.text.split(/, (?:made at|of) /);
				if (right || !says.includes(name)) found.push(`${option.text}: ${says}`);
			}
			return found;
		});
		expect(wrong).toEqual([]);
	});

	test("in any other order are wrong, and name one card that stands before what led to it", async () => {
		const wrong = await faults(async (flow, exercise, solution) => {
			if (exercise.kind !== "order") return [];
			const orders = [...swapped(solution), [...solution].reverse(), [...solution.slice(1), solution[0] ?? ""]];
			const found: string[] = [];
			for (const order of orders) {
				const { right, says, inPlace } = await judge(flow, exercise, order);
				const [, number, title] = /Look at card (\d+), “(.*)”: .*\?$/.exec(says) ?? [];
				const named = exercise.cards.find(({ text }) => text === title)?.id ?? "";
				const stands = order[Number(number) - 1] === named;
				const isEarly = order.indexOf(named) < order.indexOf(solution[solution.indexOf(named) - 1] ?? "");
				const counted = order.filter((id, i) => id === solution[i]).length;
				if (right || !stands || !isEarly || inPlace !== counted) found.push(says);
			}
			return found;
		});
		expect(wrong).toEqual([]);
	});

	test("that are no answer get a sentence", async () => {
		const wrong = await faults(async (flow, exercise) => {
			const none: readonly Judged[] = [await judge(flow, exercise, []), await judge(flow, exercise, ["x", "y"])];
			return none.flatMap(({ right, says }) => (right || !says.endsWith(".") ? [says] : []));
		});
		expect(wrong).toEqual([]);
	});
});

/** Every two neighbours in each other's place. */
const swapped = (order: readonly string[]): readonly (readonly string[])[] =>
	order.slice(1).map((id, i) => [...order.slice(0, i), id, order[i] ?? "", ...order.slice(i + 2)]);

describe("what is said is what the run shows, played apart from the judge", () => {
	test("of racks", async () => {
		const wrong = await faults(async (flow, exercise, solution) => {
			if (exercise.kind !== "rack") return [];
			const run = await computeRun(flow, exercise.spec);
			const held = holdingsOf(run)[exercise.hop + 1]?.byLane[exercise.lane]?.map(({ id }) => id) ?? [];
			const found = exercise.options.filter(({ id }) => held.includes(id) !== solution.includes(id));
			for (const { option, answer } of wrongAnswers(exercise, solution)) {
				const judged = await judge(flow, exercise, answer);
				if (!agrees(run, exercise, option.id, judged)) found.push({ ...option, text: judged.says });
			}
			return found.map(({ text }) => text);
		});
		expect(wrong).toEqual([]);
	});

	test("of racks: four values to choose from, or all that there are by then, and no two by one name", async () => {
		const wrong = await faults(async (flow, exercise) => {
			if (exercise.kind !== "rack") return [];
			const { values } = await computeRun(flow, exercise.spec);
			const there = values.filter(
				(value) => rackKinds.includes(value.kind) && value.bornAt <= exercise.hop && showsInRack(value, exercise.lane),
			);
			const enough = Math.min(4, new Set(there.map(({ text }) => text)).size);
			const names = exercise.options.map(({ text }) => text);
			const hasNames = new Set(names).size === names.length;
			return names.length >= enough && hasNames ? [] : [names.join(", ")];
		});
		expect(wrong).toEqual([]);
	});

	test("of checks", async () => {
		const wrong = await faults(async (flow, exercise, solution) => {
			if (exercise.kind !== "check") return [];
			const hop = (await computeRun(flow, exercise.spec)).hops[exercise.hop] as Hop;
			const failed = checksOf(hop).filter(({ verdict }) => verdict === "failed");
			const found = failed.length === 1 && failed[0]?.id === solution[0] ? [] : ["another check refused"];
			for (const { option, answer } of wrongAnswers(exercise, solution)) {
				const { says } = await judge(flow, exercise, answer);
				const said = checksOf(hop).find(({ id }) => id === option.id)?.verdict ?? "was not reached";
				if (!says.includes(said)) found.push(says);
			}
			return found;
		});
		expect(wrong).toEqual([]);
	});

	test("of differences: the texts agree in every entry but one", async () => {
		const wrong = await faults(async (flow, exercise, solution) => {
			if (exercise.kind !== "difference") return [];
			const { left, right } = exercise;
			const found = left.text === right.text ? ["the texts are the same"] : [];
			const [name = ""] = solution;
			const isShown =
				["address", "method", "status", "body"].includes(name) || `${left.text}${right.text}`.includes(name);
			if (!isShown) found.push(`${name} is not to be seen`);
			for (const { answer } of wrongAnswers(exercise, solution)) {
				const { says } = await judge(flow, exercise, answer);
				if (!/same in both/.test(says)) found.push(says);
			}
			return found;
		});
		expect(wrong).toEqual([]);
	});

	test("of orders: six cards at least, where any run of the lesson has as many", () => {
		const orders = sets.flatMap(({ exercises }) => exercises.filter((one) => one.kind === "order"));
		expect(orders.filter(({ cards }) => cards.length < 6).map(({ id }) => id)).toEqual([]);
		const other = orders.find(({ id }) => id === "jwt-forgery/order");
		expect(other?.task).toMatch(/^Here the attacker goes another way: it points to its own key\. These are six hops/);
	});

	test("of orders: each card led to the next, and no two say the same", async () => {
		const wrong = await faults(async (flow, exercise) => {
			if (exercise.kind !== "order") return [];
			const run = await computeRun(flow, exercise.spec);
			const texts = exercise.cards.map(({ text }) => text);
			const hops = run.hops.filter(({ note }) => texts.includes(note.title));
			const causes = causesOf(run);
			const led = hops.slice(1).every(({ index }, i) => causes[index]?.has(hops[i]?.index ?? -1));
			return new Set(texts).size === hops.length && led ? [] : texts;
		});
		expect(wrong).toEqual([]);
	});
});

/** Whether a sentence about a value says of it what the run shows. */
function agrees(run: Run, { hop, lane }: RackExercise, id: string, { says, hop: shown = 0 }: Judged): boolean {
	const value = run.values.find((one) => one.id === id);
	const since = holdingsOf(run)[hop + 1]?.byLane[lane]?.find((one) => one.id === id)?.since;
	if (since !== undefined) return says.includes(since < 0 ? "before the first hop" : `hop ${run.hops[since]?.number},`);
	if (says.includes("did not exist yet")) return (value?.bornAt ?? 0) > hop && shown > hop;
	return says.includes("has not received") && shown <= hop;
}

describe("words", () => {
	const texts = (): readonly (readonly [string, string])[] =>
		sets.flatMap(({ exercises }) =>
			exercises.flatMap(({ id, task, hints }) => [task, ...hints].map((text) => [id, text] as const)),
		);

	test("are sentences, without what the house does without", () => {
		const wrong = texts().filter(([, text]) => !/^[A-Z“].*[.?]$/.test(text) || /[!—]|undefined| {2}|\.\./.test(text));
		expect(wrong).toEqual([]);
	});

	test("of hints are three different ones, and the answer does not stand in the first two", async () => {
		const wrong = await faults(async (_flow, { kind, hints, ...exercise }, solution) => {
			const options = "options" in exercise ? exercise.options : [];
			const answers = options.filter(({ id }) => solution.includes(id)).map(({ text }) => text);
			const told = kind === "order" ? [] : answers.filter((text) => hints.slice(0, 2).join(" ").includes(text));
			return [...told, ...(new Set(hints).size === 3 ? [] : hints)];
		});
		expect(wrong).toEqual([]);
	});

	test("of what is said are sentences, too", async () => {
		const wrong = await faults(async (flow, exercise, solution) => {
			const said = [(await judge(flow, exercise, solution)).says];
			for (const { answer } of wrongAnswers(exercise, solution)) said.push((await judge(flow, exercise, answer)).says);
			return said.filter((text) => !/[.?]$/.test(text) || /[!—]|undefined| {2}|\.\.$/.test(text));
		});
		expect(wrong).toEqual([]);
	});

	test("of misconceptions name a document that is cited", () => {
		for (const { truth, spec } of Object.values(misconceptions)) {
			expect(truth).toMatch(/^[A-Za-z].*\.$/);
			expect(splitSpec(spec).section).toBeTruthy();
		}
	});
});

test("every exercise can be remembered: its id is read back as it was written, whatever level it is about", () => {
	const ofLevels = sets.flatMap(({ flow }) =>
		flow.controls.flatMap((control) =>
			levelsOf(control, flow.levels).map((level) => `${flow.id}/difference-level-${control}-${level}`),
		),
	);
	const ids = [...sets.flatMap(({ exercises }) => exercises.map(({ id }) => id)), ...ofLevels];
	const progress = ids.reduce((before, id) => answered(before, id, false, 1e12), NO_PROGRESS);
	expect(readProgress(progressText(progress))).toEqual({ progress, left: 0 });
});
