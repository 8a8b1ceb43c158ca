/** What `npm run new` writes, apart from writing it. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const templates = (kind) => fileURLToPath(new URL(`./${kind}/`, import.meta.url));

/** "loose-redirect": "Loose redirect". */
const titleOf = (id) => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll("-", " ");

/** @returns one sentence where this cannot be made, else `undefined` */
export function problemOf(kind, id, catalog) {
	if (kind !== "attack" && kind !== "flow") return "Say what it is: npm run new attack <id>, or npm run new flow <id>.";
	if (!/^[a-z][a-z0-9]*(-[a-z0-9.]+)*$/.test(id ?? ""))
		return "Give it an id of small letters, digits and dashes, such as code-injection. It will stand in addresses.";
	if (catalog.includes(`id: "${id}"`)) return `There is a lesson ${id} already. Nothing was changed.`;
	return undefined;
}

/**
 * The files of a new lesson.
 * @returns {[name: string, text: string][]}
 */
export function lessonFiles(kind, id) {
	const folder = templates(kind);
	return readdirSync(folder).map((name) => [
		name.replace(/\.txt$/, ""),
		readFileSync(folder + name, "utf8")
			.replaceAll("__ID__", id)
			.replaceAll("__TITLE__", titleOf(id)),
	]);
}

/** The catalogue with one line more, at the end of its kind, with a number that none had before. */
export function catalogWith(catalog, kind, id) {
	const lines = catalog.split("\n");
	const last = lines.findLastIndex((line) => line.includes(`kind: "${kind}"`) && line.startsWith("\t{"));
	const numbers = [...catalog.matchAll(/\bnumber: (\d+)/g)].map(([, number]) => Number(number));
	const rest =
		kind === "attack"
			? `group: "attack", against: "code-pkce", summary: "To write: one line for an index", load: () => import("./attacks/${id}/flow").then((m) => m.attack)`
			: `group: "special", varies: "code-pkce", summary: "To write: one line for an index", load: () => import("./flows/${id}/flow").then((m) => m.flow)`;
	const entry = `\t{ number: ${Math.max(0, ...numbers) + 1}, id: "${id}", kind: "${kind}", title: "${titleOf(id)}", ${rest} },`;
	return [...lines.slice(0, last + 1), entry, ...lines.slice(last + 1)].join("\n");
}
