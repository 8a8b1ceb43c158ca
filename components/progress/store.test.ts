import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answered, finishedUnit, NO_PROGRESS } from "@/lib/progress/progress";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const good = answered(NO_PROGRESS, "code-pkce/order", false, 5);

interface Limits {
	/** Whether a key may be written. */
	readonly takes?: (key: string) => boolean;
	readonly refuses?: boolean;
}

/** A browser with something in its storage, and a page that has just been opened in it. */
async function opened(
	first: Readonly<Record<string, string>> = {},
	{ takes = () => true, refuses = false }: Limits = {},
) {
	const kept = new Map(Object.entries(first));
	const asked = <T>(work: () => T): T => {
		if (refuses) throw new Error("refused");
		return work();
	};
	const methods = {
		getItem: (key: string) => asked(() => kept.get(key) ?? null),
		setItem: (key: string, value: string) => {
			if (refuses || !takes(key)) throw new Error("refused");
			kept.set(key, value);
		},
		removeItem: (key: string) => asked(() => void kept.delete(key)),
	};
	// As in browsers: its keys are its own properties.
	const storage = new Proxy(methods, {
		ownKeys: () => asked(() => [...kept.keys()]),
		getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
	});
	const heard = new Set<() => void>();
	vi.stubGlobal("localStorage", storage);
	vi.stubGlobal("window", {
		addEventListener: (_: string, tell: () => void) => heard.add(tell),
		removeEventListener: (_: string, tell: () => void) => heard.delete(tell),
	});
	const store = await import("./store");
	const tell = vi.fn();
	const stop = store.onProgress(tell);
	/** Another tab writes, or somebody does by hand. */
	const otherTab = (key: string, value: string) => {
		kept.set(key, value);
		for (const one of heard) one();
	};
	return { store, kept, tell, stop, heard, otherTab };
}

test("what was put is there at the next visit, and the same object until it changes", async () => {
	const { store, kept } = await opened();
	store.putProgress(good);
	expect(store.progressNow()).toBe(store.progressNow());
	const next = await opened(Object.fromEntries(kept));
	expect(next.store.progressNow()).toEqual(good);
	expect(next.store.keepingNow()).toEqual({ kept: true, aside: [] });
	expect([...kept.keys()]).toEqual(["progress"]);
});

test.each(["{", '{"version":9}', "null", '["x"]'])(
	"a damaged store is set aside as it was, and the page goes on: %s",
	async (text) => {
		const { store, kept } = await opened({ progress: text });
		expect(store.progressNow()).toEqual(NO_PROGRESS);
		expect(store.keepingNow()).toEqual({ kept: true, aside: [{ key: "progress-set-aside-1", text }] });
		store.putProgress(good);
		expect(kept.get("progress-set-aside-1")).toBe(text);
		expect(store.progressNow()).toEqual(good);
	},
);

test("what can be read of it goes on, and a second damage does not replace the first", async () => {
	const text = JSON.stringify({ ...good, items: { ...good.items, x: 1 } });
	const { store, otherTab } = await opened({ progress: text });
	expect(store.progressNow()).toEqual(good);
	otherTab("progress", "broken");
	expect(store.keepingNow().aside.map((one) => one.text)).toEqual([text, "broken"]);
	for (const one of store.keepingNow().aside) store.removeAside(one);
	expect(store.keepingNow().aside).toEqual([]);
});

test("where there is no room to set it aside, nothing is written over it", async () => {
	const { store, kept } = await opened({ progress: "broken" }, { takes: (key) => key === "progress" });
	store.putProgress(good);
	expect(kept.get("progress")).toBe("broken");
	expect(store.progressNow()).toEqual(good);
	expect(store.keepingNow().kept).toBe(false);
});

test("where nothing can be stored, the page says so before anything is to be kept, and knows what was done in it", async () => {
	const { store, tell } = await opened({}, { refuses: true });
	expect(store.keepingNow().kept).toBe(false);
	tell.mockClear();
	store.putProgress(good);
	expect(store.progressNow()).toEqual(good);
	expect(tell).toHaveBeenCalled();
});

test("where the storage is full, the newer state is the one that counts, until there is room again", async () => {
	let room = false;
	const { store, kept } = await opened(
		{ progress: JSON.stringify(NO_PROGRESS) },
		{ takes: (key) => room || key !== "progress" },
	);
	store.putProgress(good);
	expect(store.progressNow()).toEqual(good);
	expect(store.keepingNow().kept).toBe(false);
	room = true;
	store.putProgress(finishedUnit(good, "pkce", 9));
	expect(store.keepingNow().kept).toBe(true);
	expect(kept.get("progress")).toContain("pkce");
});

test("two tabs: what the other one wrote is told, and built upon", async () => {
	const { store, tell, otherTab, stop, heard } = await opened();
	tell.mockClear();
	otherTab("progress", JSON.stringify(good));
	expect(tell).toHaveBeenCalled();
	store.putProgress(answered(store.progressNow(), "other", true, 6));
	expect(Object.keys(store.progressNow().items)).toEqual(["code-pkce/order", "other"]);
	stop();
	expect(heard.size).toBe(0);
});
