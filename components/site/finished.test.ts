import { afterEach, expect, test, vi } from "vitest";
import { finish, finished } from "./finished";

afterEach(() => vi.unstubAllGlobals());

function storage(first?: string): Map<string, string> {
	const kept = new Map<string, string>(first === undefined ? [] : [["finished", first]]);
	vi.stubGlobal("localStorage", {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
	});
	return kept;
}

test("what was finished is found again, each once, and the set stays the same until there is more", () => {
	const kept = storage();
	expect([...finished()]).toEqual([]);
	finish("mix-up");
	finish("code-interception");
	finish("mix-up");
	expect([...finished()]).toEqual(["mix-up", "code-interception"]);
	expect(finished()).toBe(finished());
	expect(kept.get("finished")).toBe("mix-up code-interception");
});

test("what is stored and is no id is passed over", () => {
	storage("mix-up <script> ../evil");
	expect([...finished()]).toEqual(["mix-up"]);
});

test("where nothing can be stored, nothing fails", () => {
	const refuse = () => {
		throw new Error("refused");
	};
	vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
	finish("mix-up");
	expect(finished().size).toBe(0);
});
