import { describe, expect, test } from "vitest";
import { codesInSource, foundInLessons } from "@/app/found";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import { deviceGrantChecks } from "@/lib/parties/as/checks/device-grant";
import { kinds } from "@/lib/search/entry";
import { grouped, indexOf, search } from "@/lib/search/search";
import { isControlId } from "@/lib/vocabulary/controls";
import { entryOf } from "./catalog";
import { errorMeanings } from "./errors";
import { answeredErrors, lookedIn, neverSaid } from "./errors-answered";
import { glossary } from "./glossary";
import { units } from "./learn/units";
import { searchEntries } from "./search-entries";

const found = foundInLessons();
const errors = answeredErrors(found, codesInSource());
const entries = await searchEntries(found, errors);
const index = indexOf(entries);
const namesOf = (typed: string) => search(index, typed).map(({ entry: { name } }) => name);

describe("what can be searched for", () => {
	test("there is something of every kind, and every lesson, term and clause is there once", () => {
		expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(kinds));
		for (const kind of ["flow", "attack", "term", "clause", "parameter", "error"] as const) {
			const names = entries.filter((entry) => entry.kind === kind).map(({ name }) => name);
			expect(new Set(names).size, kind).toBe(names.length);
		}
	});

	test("no entry stands there twice with one name and one place", () => {
		const keys = entries.map(({ kind, name, href }) => `${kind} ${name} ${href}`);
		expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
	});

	test("no entry tells two places with the same words", () => {
		const texts = entries.map(({ more = [] }) => more.map(({ text }) => text));
		expect(texts.filter((own) => new Set(own).size < own.length)).toEqual([]);
	});

	test("every link leads to a page of this site that is there", () => {
		const lessons = new Set(lookedIn.map(pathOfLesson));
		const wrong = [...entries, ...entries.flatMap(({ more = [] }) => more)].filter(({ href }) => {
			const { pathname, hash, searchParams } = new URL(href, "https://par-avion.example");
			if (pathname === "/glossary") return !glossary.some(({ id }) => `#${id}` === hash);
			if (pathname === "/errors") return !errors.some(({ id }) => `#${id}` === hash);
			if (pathname === "/attacks") return !isControlId(searchParams.get("by") ?? "");
			if (pathname.startsWith("/practice/")) return entryOf(pathname.slice("/practice/".length)) === undefined;
			return !lessons.has(pathname) && !units.some(({ id }) => pathname === `/learn/${id}`);
		});
		expect(wrong).toEqual([]);
	});

	test.each([
		["verifer", "code_verifier"],
		["grnat", "invalid_grant"],
		["invalid_grat", "invalid_grant"],
		["lenge", "code_challenge"],
		["7636", "RFC 7636 §4.6"],
		["mixup", "Mix-up"],
		["-32600", "-32600"],
		["front channel", "Front channel, back channel"],
		["verifer fits", "Verifier fits the challenge"],
	])("%s finds %s", (typed, name) => {
		expect(namesOf(typed)).toContain(name);
	});

	test("7636 finds clauses of RFC 7636 and nothing else", () => {
		expect(namesOf("7636").every((name) => name.startsWith("RFC 7636"))).toBe(true);
	});

	test.each([
		["state", "In a redirect", "Behind the # of a redirect"],
		["iss", "In a redirect", "Behind the # of a redirect"],
		["code", "In a redirect"],
		["error", "In a redirect", "Behind the # of a redirect", "In an answer"],
		["error_description", "In a redirect", "Behind the # of a redirect"],
		["access_token", "In a request", "Behind the # of a redirect", "In an answer"],
		["token_type", "Behind the # of a redirect"],
		["expires_in", "Behind the # of a redirect"],
		["id_token", "Behind the # of a redirect"],
		["response_mode", "In a request"],
	])("%s is found where a redirect brings it", (name, ...parts) => {
		const entry = entries.find((one) => one.kind === "parameter" && one.name === name);
		const shown = entry?.more?.map(({ text }) => text) ?? [];
		expect(entry && (shown.length > 0 ? shown : parts)).toEqual(expect.arrayContaining(parts));
	});

	test("invalid_grant leads to its entry, and to every check that answers so", () => {
		const [first, checks] = grouped(search(index, "invalid_grant"));
		expect(first?.hits.map(({ entry }) => entry.href)).toEqual(["/errors#invalid_grant"]);
		const { by = [], others = [] } = errors.find(({ code }) => code === "invalid_grant") ?? {};
		const answering = by.flatMap((one) => one.checks).map(({ runs: [{ href }] }) => href);
		expect(answering.length).toBeGreaterThan(10);
		expect(others).toEqual([]);
		expect(checks?.hits.map(({ entry }) => entry.href).sort()).toEqual([...answering].sort());
	});
});

describe("error codes", () => {
	test("each code that a run has is explained, and each that is explained is in some run", () => {
		const answered = new Set([...found.values()].flatMap(({ refusals }) => refusals.map(({ error }) => error)));
		expect([...answered].sort()).toEqual(Object.keys(errorMeanings).sort());
	});

	test("the codes that stand in the source of a check are found there", () => {
		expect(codesInSource().get("token.verifier-fits")).toEqual(expect.arrayContaining(["invalid_grant"]));
		expect(codesInSource().size).toBeGreaterThan(200);
	});

	test("each check that can answer with a code does so in a run, but for these", () => {
		const without = errors.flatMap(({ code, others }) => others.map(({ check }) => `${code}: ${check.id}`));
		expect(without).toEqual([
			"unauthorized_client: device.grant-allowed",
			"inactive: introspect.meant-for-caller",
			"invalid_id_token: id-token.signature-valid",
			"invalid_id_token: id-token.issuer-asked",
			"invalid_id_token: id-token.audience-me",
			"invalid_response: callback.token-carried",
			"invalid_response: callback.token-type-known",
		]);
	});

	test("a code is never said where an earlier check, which nobody can leave out, says no before", () => {
		for (const { check, code, since } of neverSaid) {
			const ids = deviceGrantChecks.map(({ id }) => id);
			expect(ids.indexOf(since), check).toBeGreaterThanOrEqual(0);
			expect(ids.indexOf(since), check).toBeLessThan(ids.indexOf(check));
			expect(deviceGrantChecks.find(({ id }) => id === since)?.structural, since).toBe(true);
			expect(codesInSource().get(check), check).toContain(code);
		}
	});

	test("a word of ours says so, and cites nobody", () => {
		for (const [code, { text, specs }] of Object.entries(errorMeanings))
			expect(text.startsWith("A word of this site"), code).toBe(specs.length === 0);
	});
});
