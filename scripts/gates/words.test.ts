/** The catalogue has every word of the interface, and none that nobody says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CATALOGUE } from "@/components/words/catalogue";
import { isTest, ROOT, sourcesIn } from "./imports";
import { wordsIn } from "./words";

const PARTS = readdirSync(join(ROOT, "components/words/catalogue"))
	.filter((name) => name !== "index.ts")
	.map((name) => name.replace(".ts", ""));

const isSource = (path: string): boolean => /\.tsx?$/.test(path) && !isTest(path);
const read = (path: string) => wordsIn(readFileSync(join(ROOT, path), "utf8"), path.endsWith("x"));
const sources = sourcesIn(["app", "components"]).filter(isSource);
const words = new Map(sources.map((path) => [path, read(path)]));

test("what is said through the catalogue stands in it", () => {
	const missing = [...words].flatMap(([path, { said }]) =>
		said.filter(({ text }) => !(text in CATALOGUE)).map(({ text, line }) => `${path}:${line} ${JSON.stringify(text)}`),
	);
	expect(missing).toEqual([]);
});

test("what stands in the catalogue is said somewhere", () => {
	const said = new Set([...words.values()].flatMap((one) => one.said.map(({ text }) => text)));
	expect(Object.keys(CATALOGUE).filter((text) => !said.has(text))).toEqual([]);
	expect(said.size).toBeGreaterThan(5);
});

test("no word escapes the catalogue", () => {
	const faults = [...words].flatMap(([path, one]) => one.faults.map((fault) => `${path}, ${fault}`));
	expect(faults).toEqual([]);
});

test("the German fills in the same values, and one text stands in one file only", async () => {
	const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
	const other = Object.entries(CATALOGUE).filter(([english, german]) => namesIn(english) !== namesIn(german));
	expect(other).toEqual([]);
	expect(Object.entries(CATALOGUE).filter(([, german]) => german.trim() === "" || german.includes(" ~ "))).toEqual([]);
	const parts = await Promise.all(
		PARTS.map(async (name) => {
			const part: Record<string, unknown> = await import(`../../components/words/catalogue/${name}.ts`);
			return Object.values(part).flatMap((texts) => Object.keys(texts as object));
		}),
	);
	expect(parts.flat().toSorted()).toEqual(Object.keys(CATALOGUE).toSorted());
});

test("the gate finds what escapes, and takes what is bytes or prose", () => {
	const source = `
		const NAMES = { a: mark("Theme"), b: t("Too early") } as const;
		export const Part = ({ on }) => (
			<section aria-label="Heard">
				<p>Seen {on ? "a1" : "Also this"} {t(on ? "One" : "Two {n}", { n: 1 })} <kbd>Esc</kbd></p>
				<p lang="en">Prose</p>
				<b translate="no">Par Avion</b>
				<T text="Server" values={{ a: <i>inner</i> }} />
				<code>code</code>
			</section>
		);`;
	const { said, faults } = wordsIn(source, true);
	expect(said.map(({ text }) => text)).toEqual(["Theme", "Too early", "One", "Two {n}", "Server"]);
	expect(faults).toEqual([
		"line 2: is said when the file is loaded: English for ever. Use mark.",
		'line 4: "Heard" is not said through t, rich or T.',
		'line 5: "Seen" is not said through t, rich or T.',
		'line 5: "Also this" is not said through t, rich or T.',
		'line 8: "inner" is not said through t, rich or T.',
	]);
});
