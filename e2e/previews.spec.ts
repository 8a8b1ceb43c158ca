/** What a page says of itself where somebody sends a link to it. */
import { catalog } from "../content/catalog";
import { expect, test } from "./fixtures";

const PAGES = [
	"/",
	"/flows",
	"/attacks",
	"/attacks/free",
	"/inspect",
	"/inspect/pkce",
	"/inspect/api",
	"/lab",
	"/glossary",
	"/workshop",
];

const meta = (html: string, name: string) =>
	new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

test("every page has a title and a description of its own, and a picture of 1200 by 630", async ({ request }) => {
	const lessons = catalog.map(({ kind, id }) => `/${kind}s/${id}`);
	const said = new Map<string, string>();
	for (const path of [...PAGES, ...lessons]) {
		const html = await (await request.get(path)).text();
		// Each page waits with its scripts until it has painted; whoever builds the page might begin to write them otherwise.
		expect(html, path).not.toMatch(/<script [^>]*\basync\b/);
		expect(html, path).toContain("let load=()=>");
		const [title, description, picture] = ["og:title", "og:description", "og:image"].map((name) => meta(html, name));
		const both = `${title}\n${description}`;
		expect(title && description && !said.has(both), `${path} and ${said.get(both)} say: ${both}`).toBe(true);
		said.set(both, path);
		// Of each kind one is looked at: they are drawn by one function.
		if (!["/", "/flows/code-pkce", "/attacks/mix-up"].includes(path)) continue;
		const { pathname, search } = new URL(picture ?? "");
		const answer = await request.get(pathname + search);
		const png = await answer.body();
		expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/png"]);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
	}
});
