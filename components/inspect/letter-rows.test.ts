import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { pathOf } from "@/lib/http/raw";
import { implicit, runWith } from "@/testing/lessons";
import { noted, noteOf } from "./letter-notes";
import { letterRows } from "./letter-rows";
import { broughtNote } from "./noted-run";

const run = await runWith(implicit);
const rowsOf = (note: string, kind: string) => {
	const hop = run.hops.find(({ message }) => message.note === note && message.kind === kind);
	return hop ? letterRows(run, hop) : [];
};

test("what stands behind the # of a redirect has its rows, the token with its maker", () => {
	const rows = rowsOf("decide", "response");
	expect(rows.map(({ name }) => name)).toEqual(["access_token", "token_type", "expires_in", "scope", "state"]);
	expect(rows[0]?.origin).toBe("Made by the authorization server at this hop");
});

test("a row is told by its value where that has words of its own", () => {
	const row = rowsOf("authorize", "request").find(({ name }) => name === "response_type");
	expect(row && noteOf(row)?.purpose).toMatch(/access token/);
});

test("a run that is noted brings for each row what it is for, and another run brings nothing", () => {
	const brought = noted(run);
	for (const hop of run.hops)
		for (const [i, row] of letterRows(run, hop).entries())
			expect(broughtNote(brought, hop.index, i)).toEqual(noteOf(row));
	expect(broughtNote(run, 4, 0)).toBeUndefined();
});

test("an address in history is shown with the token that stands in it", () => {
	const [bar, history] = rowsOf("history", "work");
	expect([bar?.text, bar?.value]).toEqual(["https://photos.example/cb", undefined]);
	expect(history?.value?.kind).toBe("access_token");
});

/** What letters of a lesson say of a name in what goes to a path, or in what a path answers with. */
async function purposesOf(id: string, kind: "request" | "response", path: string, name: string) {
	const entry = catalog.find((one) => one.id === id);
	const told = await runWith((await entry?.load()) ?? implicit);
	const asked = told.hops.flatMap(({ message }) =>
		message.kind === "request" && pathOf(message.request.url) === path ? [message.exchange] : [],
	);
	const hops = told.hops.filter(
		({ message }) => message.kind === kind && "exchange" in message && asked.includes(message.exchange),
	);
	return [
		...new Set(
			hops.flatMap((hop) => letterRows(told, hop)).flatMap((row) => (row.name === name ? [noteOf(row)?.purpose] : [])),
		),
	];
}

test.each([
	["mcp-agent", "request", "/prompt", "prompt", /her own words/],
	["oidc-login", "request", "/login", "request", /waits for this form/],
	["code-pkce", "request", "/authorize", "scope", /asks to be allowed/],
	["oidc-login", "request", "/consent", "scope", /box that is ticked/],
	["code-pkce", "response", "/token", "scope", /What the token allows/],
	["code-2.0", "request", "/token", "redirect_uri", /Where the answer went/],
	["code-2.0", "request", "/authorize", "redirect_uri", /Where the answer is to go/],
	["introspection-revocation", "response", "/introspect", "client_id", /issued to/],
	["oidc-login", "request", "/end_session", "state", /after the logout/],
] as const)("%s: in a %s of %s, %s is told as what it is there", async (id, kind, path, name, purpose) => {
	const purposes = await purposesOf(id, kind, path, name);
	expect(purposes).toHaveLength(1);
	expect(purposes[0]).toMatch(purpose);
});
