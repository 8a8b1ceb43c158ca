/** The parts list, read from the sources: what stands in their doc comments and in the checks' own records. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools/setup.mjs";

const filesIn = (folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
		.map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
		.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
		.sort();

const read = (path) => readFileSync(join(root, path), "utf8");

/** Every exported move: its name, its events, and its one sentence. */
export function movesIn(text) {
	return [
		...text.matchAll(
			/export const (\w+)(?: = \([\s\S]*?\))?: Move<([^>]*)>|export const (\w+) = \([\s\S]*?\): Move<([^>]*)>/g,
		),
	].map(({ 1: plain, 2: events, 3: made, 4: ofMade, index }) => {
		const body = text.slice(index, text.indexOf("\n}", index));
		// Of sentences that presume something, the last presumes nothing.
		const told = /\n\ttext:([\s\S]*?),\n\t(?=\w)/.exec(body)?.[1] ?? "";
		const sentence = [...told.matchAll(/"((?:[^"\\]|\\.)*)"/g)].at(-1)?.[1] ?? "";
		return {
			name: plain ?? made,
			events: (events ?? ofMade ?? "")
				.replaceAll('"', "")
				.split("|")
				.map((one) => one.trim()),
			sentence,
		};
	});
}

/** Every check: its id, its title, and the control that carries it. */
export function checksIn(text) {
	const [, id] = /^\tid: "([^"]+)"/m.exec(text) ?? [];
	const [, title = ""] = /^\ttitle: "([^"]+)"/m.exec(text) ?? [];
	const [, control, from] = /control: \{ id: "([^"]+)", from: "([^"]+)" \}/.exec(text) ?? [];
	return id === undefined ? [] : [{ id, title, control: control === undefined ? "" : `${control}: ${from}` }];
}

/** Every state of a table of states in which something happens: its name, and where each event leads. */
export function statesIn(text) {
	return [...text.matchAll(/^\t(\w+): \{\s*on: \{([^}]*)\}/gm)].map(({ 1: state, 2: on }) => ({
		state,
		arrows: [...on.matchAll(/(\w+): "(\w+)"/g)].map(({ 1: event, 2: to }) => `${event} (${to})`),
	}));
}

export function partsMarkdown() {
	const states = ["lib/cast/code-states.ts", "lib/cast/photo-grant.ts"]
		.flatMap((path) => statesIn(read(path)))
		.map(({ state, arrows }) => `| \`${state}\` | ${arrows.join(", ")} |`);
	const moves = filesIn("content/moves").flatMap((path) =>
		movesIn(read(path)).map(
			({ name, events, sentence }) =>
				`| \`${name}\` | \`${path.slice("content/moves/".length)}\` | ${events.join(", ")} | ${sentence} |`,
		),
	);
	const checks = filesIn("lib/parties")
		.filter((path) => path.includes("/checks/"))
		.flatMap((path) => checksIn(read(path)))
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ id, title, control }) => `| \`${id}\` | ${title} | ${control} |`);
	return `# Parts

Written by \`npm run parts\`, from the sources. A test compares.

## Moves

What somebody does in a lesson, to be placed by \`place(move, { EVENT: "state" })\`. In \`content/moves\`.

| Move | File | Events | What happens |
|---|---|---|---|
${moves.join("\n")}

## States of the authorization code grant

For \`honest\` of an attack on a code grant, and for \`before\` and \`replace\`. A flow may have more: see its \`machine.ts\`.

| State | Events, and where they lead |
|---|---|
${states.join("\n")}

## Checks

Names for \`refusedBy\`, \`claims\`, \`headline\`, \`ran(…)\` and \`skipped(…)\`.

| Check | Holds where it passes | Control, and from which level |
|---|---|---|
${checks.join("\n")}
`;
}
