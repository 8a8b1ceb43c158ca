import fc from "fast-check";
import { expect, test } from "vitest";
import loginCsrf from "@/docs/grid/login-csrf.json";
import mixUp from "@/docs/grid/mix-up.json";
import refreshReplay from "@/docs/grid/refresh-replay.json";
import stolenToken from "@/docs/grid/stolen-token.json";
import type { GridRow } from "@/lib/flow/proof/grid";
import { weakestSettings } from "@/lib/vocabulary/settings";
import type { AttackRow } from "./attack-row";
import { everything, formatFilters, isShown, readFilters, stoppersOf, wayOut } from "./filters";
import { stripOf } from "./strip-of";

const attacks = ([loginCsrf, mixUp, refreshReplay, stolenToken] as unknown as GridRow[]).map((row): AttackRow => {
	const { id, title } = row;
	const names = [...new Set(row.cells.map(({ control }) => control))];
	return {
		lesson: { id, title, defaults: weakestSettings, controls: names },
		row,
		settings: row.cells.length + row.combinations,
		summary: "",
		against: id === "refresh-replay" ? { id: "refresh", title: "Refresh" } : { id: "code-pkce", title: "Code" },
		stand: "redirect",
		sections: id === "mix-up" ? ["RFC 9700 §4.4"] : [],
	};
});
const done = new Set(["mix-up"]);
const shown = (filters: Partial<typeof everything>) =>
	attacks.filter((one) => isShown(one, { ...everything, ...filters }, done)).map(({ lesson }) => lesson.id);

test("a search finds by name, by clause and by control, and every word has to stand there", () => {
	expect(shown({ q: "mix" })).toEqual(["mix-up"]);
	expect(shown({ q: "§4.4" })).toEqual(["mix-up"]);
	expect(shown({ q: "dpop nonce" })).toEqual(["stolen-token"]);
	expect(shown({ q: "mix dpop" })).toEqual([]);
});

test("a protection shows what it stops, and a flow what attacks it", () => {
	expect(shown({ by: "iss" })).toEqual(["mix-up"]);
	expect(shown({ flow: "refresh" })).toEqual(["refresh-replay"]);
	expect(stoppersOf(attacks.find(({ lesson }) => lesson.id === "login-csrf") as AttackRow)).toEqual([
		"nonce",
		"pkce",
		"state",
	]);
});

test("where nothing is shown, one filter can be taken away, and then something is", () => {
	const filters = { ...everything, by: "iss", q: "refresh" } as const;
	expect(shown(filters)).toEqual([]);
	expect(wayOut(attacks, filters, done)).toEqual({ without: "“refresh”", drop: { q: "" }, count: 1 });
});

test("what is finished can be left out, or shown alone, and an address says so", () => {
	expect(shown({ status: "finished" })).toEqual(["mix-up"]);
	expect(shown({ status: "todo" })).toEqual(["login-csrf", "refresh-replay", "stolen-token"]);
	expect(readFilters("status=finished", attacks)).toEqual({ filters: { ...everything, status: "finished" }, left: [] });
	expect(readFilters("status=constructor", attacks).left).toEqual([["status", "constructor"]]);
	const filters = { ...everything, status: "finished", flow: "refresh" } as const;
	expect(wayOut(attacks, filters, done)).toEqual({ without: "“Refresh”", drop: { flow: undefined }, count: 1 });
	const nothing = { ...everything, status: "finished" } as const;
	expect(wayOut(attacks, nothing, new Set())).toEqual({ without: "“finished”", drop: { status: undefined }, count: 4 });
});

test("what the page does not know of its address is named, and nothing is cut", () => {
	const long = "x".repeat(81);
	const query = new URLSearchParams({ by: "nobody", flow: "x", view: "y", q: long, p: "2.1" });
	expect(readFilters(`${query}&by=iss`, attacks)).toEqual({
		filters: { ...everything, by: "iss" },
		left: [...query],
	});
});

test("what is read from an address, written and read again, is the same, whatever stands in it", () => {
	fc.assert(
		fc.property(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("iss", "pkce", "x"), (any, q, by) => {
			for (const query of [any, `?${new URLSearchParams({ q, by, flow: "refresh", view: "grid" })}`]) {
				const { filters } = readFilters(query, attacks);
				expect(readFilters(formatFilters(filters), attacks)).toEqual({ filters, left: [] });
			}
		}),
	);
});

test("a strip begins at the weakest, and shows each control that changes something at its highest level", () => {
	const [first, ...others] = stripOf((attacks.find(({ lesson }) => lesson.id === "login-csrf") as AttackRow).row);
	expect([first?.control, first?.played.outcome]).toEqual([undefined, "lands"]);
	expect(others.map(({ control, level, played }) => [control, level, played.outcome])).toEqual([
		["pkce", "required", "stopped"],
		["state", "bound", "stopped"],
		["nonce", "check", "stopped"],
	]);
});
