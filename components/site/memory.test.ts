import { afterEach, expect, test, vi } from "vitest";
import { catalog } from "@/content/catalog";
import { FREE, grants } from "@/content/free/grants";
import { addressOf } from "@/lib/flow/link/address";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import { recallPlace, remember } from "./memory";

afterEach(() => vi.unstubAllGlobals());

function storage(first?: string) {
	const kept = new Map<string, string>(first === undefined ? [] : [["last-place", first]]);
	vi.stubGlobal("localStorage", {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
	});
}

test("the last place of every lesson is found again, with a link of any length", () => {
	const played = grants.map(({ id, title }) => ({ id: `${FREE}${id}`, title, kind: "attack" as const }));
	for (const entry of [...catalog, ...played])
		for (const link of ["v=1&hop=3", `v=1&e=${"x".repeat(5000)}`]) {
			storage();
			const place = { title: entry.title, href: addressOf(pathOfLesson(entry), link), hop: "3", of: "21" };
			remember(place);
			expect(recallPlace()).toEqual(place);
		}
});

test.each([
	"",
	"{",
	"null",
	"[]",
	'{"title":1,"href":"/flows/a?x","hop":"1","of":"2"}',
	'{"title":"t","href":"javascript:alert(1)","hop":"1","of":"2"}',
	'{"title":"t","href":"//evil.example/flows/a?","hop":"1","of":"2"}',
	'{"title":"t","href":"/flows/../../evil?","hop":"1","of":"2"}',
])("what is stored and is no place is not offered: %s", (text) => {
	storage(text);
	expect(recallPlace()).toBeUndefined();
});

test("where nothing can be stored, nothing fails", () => {
	vi.stubGlobal("localStorage", {
		getItem: () => {
			throw new Error("refused");
		},
		setItem: () => {
			throw new Error("refused");
		},
	});
	remember({ title: "t", href: "/flows/a?", hop: "1", of: "2" });
	expect(recallPlace()).toBeUndefined();
});
