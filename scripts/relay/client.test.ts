/** The pages' side of the relay and the server's, by a real socket. */
import { afterEach, expect, test } from "vitest";
import { followRelay, type Hello, type RelayState, sendMode, sendRoom, sendVote } from "@/lib/workshop/relay-client";
import type { Room, Tally } from "@/lib/workshop/room";
import { type Bench, KEY, openBench, roomOf } from "./hall-bench";

const closing: (() => unknown)[] = [];
afterEach(async () => {
	await Promise.all(closing.splice(0).map((close) => close()));
});

async function open(port = 0): Promise<Bench> {
	const bench = await openBench({ port });
	closing.push(bench.close);
	return bench;
}

/** In a page an address without a host is that of the page. */
const within =
	({ origin }: Bench): typeof globalThis.fetch =>
	(url, init) =>
		fetch(`${origin}${url}`, init);

interface Said {
	readonly state?: RelayState;
	readonly hello?: Hello;
	readonly room?: Room;
	readonly tally?: Tally;
}

function follow(bench: Bench, key?: string) {
	const said: Said[] = [];
	const looks = new Set<() => void>();
	const hear = (one: Said) => {
		said.push(one);
		for (const look of looks) look();
	};
	const stop = followRelay({
		...(key === undefined ? {} : { key }),
		fetch: within(bench),
		onState: (state) => hear({ state }),
		onHello: (hello) => hear({ hello }),
		onRoom: (room) => hear({ room }),
		onTally: (tally) => hear({ tally }),
	});
	closing.push(stop);
	/** Takes what was said until something fits, and that. */
	const until = (fits: (one: Said) => boolean) =>
		new Promise<Said>((done) => {
			const look = () => {
				const at = said.findIndex(fits);
				if (at < 0) return;
				looks.delete(look);
				done(said.splice(0, at + 1).at(-1) ?? {});
			};
			looks.add(look);
			look();
		});
	return { until };
}

test("a presenter says, two follow, one answers, and the presenter hears numbers", async () => {
	const bench = await open();
	const options = { fetch: within(bench) };
	const presenter = follow(bench, KEY);
	await presenter.until(({ state }) => state === "connected");
	expect((await presenter.until(({ hello }) => hello !== undefined)).hello).toEqual({ server: expect.any(String) });
	const all = [follow(bench), follow(bench)];
	const [who = ""] = await Promise.all(all.map(async (one) => (await one.until(({ hello }) => !!hello)).hello?.who));
	const room = roomOf(1, "q") as Room;
	expect(await sendRoom(KEY, room, options)).toEqual({ ok: true });
	for (const one of all) expect((await one.until((said) => said.room?.turn === 1)).room).toEqual(room);
	expect(await sendVote({ who, question: "q", answer: 2 }, options)).toEqual({ ok: true });
	expect(await sendMode({ who, exploring: true }, options)).toEqual({ ok: true });
	const wanted: Tally = { connected: 2, exploring: 1, question: { id: "q", counts: [0, 0, 1] } };
	await presenter.until(({ tally }) => JSON.stringify(tally) === JSON.stringify(wanted));
	expect(await sendVote({ who, question: "other", answer: 2 }, options)).toEqual({ problem: "closed" });
	expect(await sendVote({ who: "nobody", question: "q", answer: 2 }, options)).toEqual({ problem: "gone" });
});

test("a wrong key says so, an older room gets the one that is held", async () => {
	const bench = await open();
	const options = { fetch: within(bench) };
	await follow(bench, "0000-0000-0000-0000").until(({ state }) => state === "key");
	expect(await sendRoom("0000-0000-0000-0000", roomOf(9) as Room, options)).toEqual({ problem: "key" });
	await sendRoom(KEY.toLowerCase(), roomOf(5) as Room, options);
	expect(await sendRoom(KEY, roomOf(4) as Room, options)).toEqual({ problem: "older", room: roomOf(5) });
});

test("all are there again after the server was started anew, and the presenter says the room once more", async () => {
	const first = await open();
	const room = roomOf(7) as Room;
	const [presenter, one] = [follow(first, KEY), follow(first)];
	const before = (await one.until(({ hello }) => !!hello)).hello;
	await sendRoom(KEY, room, { fetch: within(first) });
	await one.until((said) => said.room?.turn === 7);
	await first.close();
	closing.splice(closing.indexOf(first.close), 1);
	await Promise.all([presenter, one].map((each) => each.until(({ state }) => state === "lost")));
	const second = await open(first.port);
	const after = (await one.until(({ hello }) => !!hello)).hello;
	expect(after?.server).not.toBe(before?.server);
	expect(after?.who).not.toBe(before?.who);
	await presenter.until(({ state }) => state === "connected");
	expect(await sendRoom(KEY, room, { fetch: within(second) })).toEqual({ ok: true });
	expect((await one.until((said) => said.room !== undefined)).room).toEqual(room);
});
