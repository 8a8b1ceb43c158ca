import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { patiently } from "./patiently";
import { NotFetched } from "./piece";

let page: EventTarget;

beforeEach(() => {
	page = new EventTarget();
	vi.stubGlobal("window", page);
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Work that cannot be done the first times. */
function reachableAfter(failures: number) {
	let tries = 0;
	const work = async () => {
		tries += 1;
		if (tries <= failures) throw new NotFetched();
		return "here";
	};
	return { work, tries: () => tries };
}

const quiet = () => undefined;

it("tries again when the browser says that it is online, also where that was said too early", async () => {
	const { work, tries } = reachableAfter(2);
	const done = patiently(work, quiet);
	await vi.advanceTimersByTimeAsync(0);
	page.dispatchEvent(new Event("online"));
	await vi.advanceTimersByTimeAsync(0);
	expect(tries()).toBe(2);
	await vi.advanceTimersByTimeAsync(2000);
	expect(await done).toBe("here");
});

it("waits twice as long after each try, and never longer than half a minute", async () => {
	const { work, tries } = reachableAfter(99);
	void patiently(work, quiet);
	const seen: number[] = [];
	for (let second = 0; second < 121; second++) {
		await vi.advanceTimersByTimeAsync(second === 0 ? 0 : 1000);
		if (tries() > seen.length) seen.push(second);
	}
	expect(seen).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
});

it("gives the way to try at once, and says when it is over", async () => {
	const { work } = reachableAfter(1);
	const said: (undefined | (() => void))[] = [];
	const done = patiently(work, (again) => said.push(again));
	await vi.advanceTimersByTimeAsync(0);
	said[0]?.();
	expect(await done).toBe("here");
	expect(said).toEqual([expect.any(Function), undefined]);
});

it("an error that is no lost network is thrown at once", async () => {
	await expect(patiently(() => Promise.reject(new TypeError("ours")), quiet)).rejects.toThrow("ours");
});
