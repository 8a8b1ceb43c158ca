/** The relay behind a real socket: what it sends to whom. */
import { describe, expect, test } from "vitest";
import type { Room } from "@/lib/workshop/room";
import { counts, KEY, openBenches, roomOf, tallied, turnsOf } from "./hall-bench";
import { createRelay } from "./relay.mjs";

const open = openBenches();

const turn = (wanted: number) => (room: Room) => room.turn === wanted;

describe("the address", () => {
	test("says that there is a relay, under another name at each start", async () => {
		const [one, other] = [await open(), await open()];
		const said = await Promise.all([one, one, other].map(async ({ send }) => (await send("GET", "")).json()));
		expect(said[0]).toEqual({ relay: "par-avion", server: expect.stringMatching(/^[\w-]{22}$/), addresses: [] });
		expect(said[1]).toEqual(said[0]);
		expect(said[2].server).not.toBe(said[0].server);
	});

	test("tells this machine where others find the site", async () => {
		const { send } = await open({ addresses: ["http://192.0.2.7:3000"] });
		expect(await (await send("GET", "")).json()).toMatchObject({ addresses: ["http://192.0.2.7:3000"] });
	});

	test.each([
		["127.0.0.1", true],
		["::ffff:127.0.0.1", true],
		["::1", true],
		["192.0.2.8", false],
		["::ffff:192.0.2.8", false],
		["", false],
	])("asked from “%s” it says so: %s", async (remoteAddress, says) => {
		const relay = createRelay({ key: KEY, addresses: ["http://192.0.2.7:3000"] });
		const said = await new Promise<string>((end) => {
			const req = { url: "/workshop/relay", method: "GET", headers: {}, socket: { remoteAddress } };
			relay.handle(req, { writeHead: () => ({ end }) });
		});
		expect(said.includes("192.0.2.7")).toBe(says);
		relay.close();
	});

	test.each([
		["/workshop/relayed", "a page"],
		["/workshop", "a page"],
		["/", "a page"],
	])("%s is none of it", async (path, text) => {
		const { origin } = await open();
		expect(await (await fetch(origin + path)).text()).toBe(text);
	});

	test("has nothing below but what there is, by one method each", async () => {
		const { send } = await open();
		expect((await send("GET", "/nothing")).status).toBe(404);
		expect((await send("GET", "/")).status).toBe(404);
		expect((await send("GET", "/constructor")).status).toBe(404);
		for (const [method, path, allow] of [
			["POST", "", "GET"],
			["POST", "/room", "PUT"],
			["GET", "/room", "PUT"],
			["GET", "/vote", "POST"],
			["DELETE", "/mode", "POST"],
		] as const) {
			const { status, headers } = await send(method, path);
			expect([status, headers.get("Allow")]).toEqual([405, allow]);
		}
	});

	test("sends the headers of the site with every answer, and nothing is kept by anybody", async () => {
		const { send, follow } = await open();
		const stream = await follow();
		const answers = [await send("GET", ""), await send("GET", "/nothing"), await send("PUT", "/room", {})];
		for (const headers of [stream.headers, ...answers.map((one) => Object.fromEntries(one.headers))])
			expect(headers).toMatchObject({
				"cache-control": "no-store, no-transform",
				"content-security-policy": "default-src 'none'; frame-ancestors 'none'",
				"x-content-type-options": "nosniff",
				"referrer-policy": "no-referrer",
			});
	});
});

describe("the room", () => {
	test("reaches 60 who follow, every turn of it, in order", async () => {
		const { follow, say } = await open();
		const all = await Promise.all(Array.from({ length: 60 }, () => follow()));
		expect(new Set(all.map(({ who }) => who)).size).toBe(60);
		for (let i = 1; i <= 50; i++) expect((await say(roomOf(i))).status).toBe(204);
		await Promise.all(all.map((one) => one.until("room", turn(50))));
		const wanted = Array.from({ length: 50 }, (_, i) => i + 1);
		for (const one of all) expect(turnsOf(one)).toEqual(wanted);
	});

	test("is there at once for whoever comes late, as a whole", async () => {
		const { follow, say } = await open();
		const early = await follow();
		expect(early.heard.map(({ name }) => name)).toEqual(["hello"]);
		const room = { ...roomOf(3, "q"), at: "/flows/code-pkce?v=1&hop=4" };
		await say(room);
		const late = await follow();
		await late.until("room", turn(3));
		expect(late.heard.map(({ name, value }) => [name, value])).toEqual([
			["hello", { server: expect.any(String), who: late.who }],
			["room", room],
		]);
	});

	test("does not go back: an older turn is refused, with the room that is held", async () => {
		const { follow, say } = await open();
		const one = await follow();
		await say(roomOf(5));
		const answer = await say(roomOf(4));
		expect([answer.status, await answer.json()]).toEqual([409, roomOf(5)]);
		await say(roomOf(6));
		await one.until("room", turn(6));
		expect(turnsOf(one)).toEqual([5, 6]);
	});

	test("is taken again at an equal turn, and told only where something of it is new", async () => {
		const { follow, say } = await open();
		const one = await follow();
		const withLeft = (left: number) => ({ ...roomOf(5), block: { name: "Pairs", left } });
		for (const left of [60, 60, 30]) expect((await say(withLeft(left))).status).toBe(204);
		await one.until<Room>("room", ({ block }) => block?.left === 30);
		expect(one.heard.flatMap(({ name, value }) => (name === "room" ? [(value as Room).block?.left] : []))).toEqual([
			60, 30,
		]);
	});

	test.each([
		["no JSON", "{"],
		["a list", []],
		["null", "null"],
		["a text", '"room"'],
		["nothing", ""],
		["no turn", { invited: 0, resets: 0 }],
		["a turn that is no number", { turn: "7" }],
		["a turn below zero", { turn: -1 }],
		["a question without answers", { turn: 7, question: { id: "q", state: "open" } }],
		["a question with many", { turn: 7, question: { id: "q", state: "open", answers: [1, 2, 3, 4, 5, 6] } }],
		["a question that is none", { turn: 7, question: null }],
	])("is no room: %s", async (_, body) => {
		const { follow, say, sizes } = await open();
		expect((await say(body)).status).toBe(400);
		const one = await follow();
		await say(roomOf(0));
		await one.until("room", turn(0));
		expect(turnsOf(one)).toEqual([0]);
		expect(sizes().followers).toBe(1);
	});

	test("is put again by its presenter after the server was started anew", async () => {
		const first = await open();
		const { port } = first;
		const before = await first.follow();
		await first.say(roomOf(9));
		await first.close();
		await before.ended;
		const second = await open({ port });
		const back = await second.follow({ who: before.who });
		expect(back.heard.map(({ name }) => name)).toEqual(["hello"]);
		expect(back.who).not.toBe(before.who);
		await second.say(roomOf(9));
		await back.until("room", turn(9));
		expect(turnsOf(back)).toEqual([9]);
	});
});

describe("the presenter's stream", () => {
	test("has tallies, is not counted, and nobody else hears of numbers", async () => {
		const { follow, say, vote } = await open();
		await say(roomOf(1, "q"));
		const presenter = await follow({ key: KEY });
		expect(presenter.heard[0]?.value).toEqual({ server: expect.any(String), presenter: true });
		await tallied(presenter, ({ connected }) => connected === 0);
		const [one, other] = [await follow(), await follow()];
		await tallied(presenter, ({ connected }) => connected === 2);
		expect(await vote(one.who, "q", 1)).toBe(204);
		await counts(presenter, [0, 1, 0]);
		await say(roomOf(2, "q"));
		await Promise.all([one, other].map((someone) => someone.until("room", turn(2))));
		for (const someone of [one, other]) expect(someone.heard.map(({ name }) => name)).not.toContain("tally");
		await other.leave();
		await tallied(presenter, ({ connected }) => connected === 1);
	});

	test("counts no screen of the audience, which hears the room, has no vote and gives nobody one", async () => {
		const { follow, say, vote, send } = await open();
		await say(roomOf(1, "q"));
		const presenter = await follow({ key: KEY });
		const screen = await follow({ screen: true });
		const one = await follow();
		await tallied(presenter, ({ connected, exploring }) => connected === 1 && exploring === 0);
		await screen.until("room", turn(1));
		expect(await vote(screen.who, "q", 0)).toBe(404);
		expect((await send("POST", "/mode", { who: screen.who, exploring: true })).status).toBe(404);
		expect(await vote(one.who, "q", 1)).toBe(204);
		await one.leave();
		const other = await follow();
		expect(await vote(other.who, "q", 2)).toBe(204);
		await counts(presenter, [0, 0, 1]);
	});

	test("says how many look around by themselves, of those who are there", async () => {
		const { follow, send } = await open();
		const presenter = await follow({ key: KEY });
		const [one, other] = [await follow(), await follow()];
		const mode = async (who: string, exploring: unknown) => (await send("POST", "/mode", { who, exploring })).status;
		expect(await mode(one.who, true)).toBe(204);
		expect(await mode(other.who, true)).toBe(204);
		await tallied(presenter, ({ exploring }) => exploring === 2);
		expect(await mode(one.who, false)).toBe(204);
		await tallied(presenter, ({ exploring }) => exploring === 1);
		expect(await mode(other.who, "yes")).toBe(400);
		await other.leave();
		await tallied(presenter, ({ exploring, connected }) => exploring === 0 && connected === 1);
	});

	test("has a place in a full room, and more than one", async () => {
		const { follow, say } = await open({ limits: { connections: 2, presenters: 2 } });
		const all = [await follow(), await follow()];
		const late = await follow();
		expect([late.status, late.headers["retry-after"]]).toEqual([503, "5"]);
		const first = await follow({ key: KEY });
		const second = await follow({ key: KEY });
		const third = await follow({ key: KEY });
		await first.ended;
		await say(roomOf(1));
		await Promise.all([...all, second, third].map((one) => one.until("room", turn(1))));
		expect(turnsOf(first)).toEqual([]);
		await all[0]?.leave();
		expect((await follow()).status).toBe(200);
	});

	test("gets at most so many tallies: what changes meanwhile is in the next", async () => {
		const { follow } = await open({ limits: { tallyPause: 3_600_000 } });
		const presenter = await follow({ key: KEY });
		for (let i = 0; i < 5; i++) await follow();
		// The first at its hello, the second when the first one came; the others wait.
		await tallied(presenter, ({ connected }) => connected === 1);
		expect(presenter.heard.filter(({ name }) => name === "tally")).toHaveLength(2);
	});
});
