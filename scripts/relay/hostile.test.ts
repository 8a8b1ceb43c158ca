/** What somebody in the room, or a page of another site, might try, and that nobody else feels it. */
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import type { Room } from "@/lib/workshop/room";
import { type Bench, counts, KEY, openBenches, roomOf, tallied, turnsOf } from "./hall-bench";
import { LIMITS } from "./limits.mjs";

const open = openBenches();

const turn = (wanted: number) => (room: Room) => room.turn === wanted;
/** Time stands still, so that no bucket is filled again. */
const still = { now: () => 0 };

describe("without the key nobody drives the room", () => {
	const forged: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
		["none", "/room", {}],
		["none, but in the address", `/room?key=${KEY}&authorization=Bearer%20${KEY}`, {}],
		["a wrong one", "/room", { Authorization: "Bearer 7K3M-9QXA-22WB-VN4F" }],
		["its beginning", "/room", { Authorization: `Bearer ${KEY.slice(0, -1)}` }],
		["it and more", "/room", { Authorization: `Bearer ${KEY}0` }],
		["an empty one", "/room", { Authorization: "Bearer " }],
		["it as a password", "/room", { Authorization: `Basic ${Buffer.from(`:${KEY}`).toString("base64")}` }],
		["it without a scheme", "/room", { Authorization: KEY }],
		["it in a cookie", "/room", { Cookie: `key=${KEY}` }],
	];
	test.each(forged)("%s", async (_, path, headers) => {
		const { follow, say, send } = await open();
		const one = await follow();
		await say(roomOf(1));
		const answer = await send("PUT", path, roomOf(2), headers);
		expect([answer.status, answer.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
		await say(roomOf(3));
		await one.until("room", turn(3));
		expect(turnsOf(one)).toEqual([1, 3]);
	});

	test("nor with the name that it follows by", async () => {
		const { follow, say, send } = await open();
		const one = await follow();
		await say(roomOf(1));
		const answer = await send("PUT", "/room", { ...roomOf(2), who: one.who }, { Authorization: `Bearer ${one.who}` });
		expect(answer.status).toBe(401);
		expect((await follow({ key: one.who })).status).toBe(401);
		await say(roomOf(3));
		await one.until("room", turn(3));
		expect(turnsOf(one)).toEqual([1, 3]);
	});

	test("whoever guesses is soon not heard any more, and the presenter still is", async () => {
		const { follow, say, send, sizes } = await open(still);
		const one = await follow();
		const guess = async (i: number) => (await send("PUT", "/room", roomOf(9), { Authorization: `Bearer ${i}` })).status;
		const statuses = await Promise.all(Array.from({ length: 200 }, (_, i) => guess(i)));
		expect(statuses.filter((status) => status === 401)).toHaveLength(LIMITS.strangers.atOnce);
		expect(statuses.filter((status) => status === 429)).toHaveLength(200 - LIMITS.strangers.atOnce);
		expect((await say(roomOf(1))).status).toBe(204);
		await one.until("room", turn(1));
		expect((await follow()).status).toBe(200);
		expect(turnsOf(one)).toEqual([1]);
		expect(sizes().buckets).toBe(2);
	});

	test("the key can be typed in another case, without dashes, and with letters that look like its digits", async () => {
		const { send } = await open();
		for (const key of ["7k3m9qxa22wbvn4e", "7K3M9QXA-22WB-VN4E"])
			expect((await send("PUT", "/room", roomOf(1), { Authorization: `Bearer ${key}` })).status).toBe(204);
	});
});

describe("a page of another site", () => {
	test.each<readonly [string, Readonly<Record<string, string>>, boolean]>([
		["another origin", { Origin: "https://evil.example" }, false],
		["another port", { Origin: "http://127.0.0.1:1" }, false],
		["a sandbox", { Origin: "null" }, false],
		["no address", { Origin: "a b" }, false],
		["what the browser says", { "Sec-Fetch-Site": "cross-site" }, false],
		["what the browser says of another port", { "Sec-Fetch-Site": "same-site" }, false],
		["what the browser says of a page of ours", { "Sec-Fetch-Site": "same-origin" }, true],
		["nothing, as of a plain client", {}, true],
	])("%s", async (_, headers, allowed) => {
		const { follow, say, send } = await open();
		const { who } = await follow();
		await say(roomOf(1, "q"));
		const vote = await send("POST", "/vote", { who, question: "q", answer: 0 }, headers);
		const mode = await send("POST", "/mode", { who, exploring: true }, headers);
		const room = await send("PUT", "/room", roomOf(2), { Authorization: `Bearer ${KEY}`, ...headers });
		expect([vote.status, mode.status, room.status]).toEqual(allowed ? [204, 204, 204] : [403, 403, 403]);
	});

	test("can be ours: the origin is the host that was asked", async () => {
		const { send, origin } = await open();
		const answer = await send("PUT", "/room", roomOf(1), { Authorization: `Bearer ${KEY}`, Origin: origin });
		expect(answer.status).toBe(204);
	});

	test("cannot send what a browser lets it send without asking", async () => {
		const { follow, say, send } = await open();
		const { who } = await follow();
		await say(roomOf(1, "q"));
		for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"])
			expect((await send("POST", "/vote", { who, question: "q", answer: 0 }, { "Content-Type": type })).status).toBe(
				400,
			);
		expect((await send("OPTIONS", "/vote")).headers.get("Access-Control-Allow-Origin")).toBeNull();
		expect((await send("OPTIONS", "/vote")).status).toBe(405);
	});
});

describe("10,000 messages", () => {
	const MANY = 10_000;

	/** @returns how often each status came */
	async function flood({ port }: Bench, path: string, body: (i: number) => unknown) {
		const agent = new Agent({ keepAlive: true, maxSockets: 40 });
		const statuses = new Map<number, number>();
		const one = (i: number) =>
			new Promise<void>((done, fail) => {
				const headers = { "Content-Type": "application/json" };
				const asked = request({ agent, port, host: "127.0.0.1", method: "POST", path, headers }, (answer) => {
					statuses.set(answer.statusCode ?? 0, (statuses.get(answer.statusCode ?? 0) ?? 0) + 1);
					answer.resume().on("end", done);
				});
				asked.on("error", fail).end(JSON.stringify(body(i)));
			});
		await Promise.all(Array.from({ length: MANY }, (_, i) => one(i)));
		agent.destroy();
		return Object.fromEntries(statuses);
	}

	test("of somebody who follows: ten are taken, one vote counts, and nobody else waits", async () => {
		const bench = await open(still);
		const presenter = await bench.follow({ key: KEY });
		const [hostile, ...others] = [await bench.follow(), await bench.follow(), await bench.follow()];
		await bench.say(roomOf(1, "q"));
		const before = bench.sizes();
		const who = hostile?.who;
		const flooding = flood(bench, "/workshop/relay/vote", (i) => ({ who, question: "q", answer: i % 2 }));
		for (const other of others) expect(await bench.vote(other.who, "q", 2)).toBe(204);
		await bench.say(roomOf(2, "q"));
		await Promise.all(others.map((other) => other.until("room", turn(2))));
		expect(await flooding).toEqual({ 204: LIMITS.messages.atOnce, 429: MANY - LIMITS.messages.atOnce });
		for (const other of others) expect(await bench.vote(other.who, "q", 2)).toBe(204);
		const { question } = await tallied(presenter, (tally) => tally.question?.counts[2] === 2);
		expect(question?.counts.reduce((all, one) => all + one)).toBe(3);
		expect(bench.sizes()).toEqual(before);
	});

	test("under names that nobody has: they leave nothing, and nobody else waits", async () => {
		const bench = await open(still);
		const presenter = await bench.follow({ key: KEY });
		const one = await bench.follow();
		await bench.say(roomOf(1, "q"));
		const before = bench.sizes();
		const flooding = flood(bench, "/workshop/relay/vote", (i) => ({ who: `name ${i}`, question: "q", answer: 0 }));
		expect(await bench.vote(one.who, "q", 1)).toBe(204);
		expect(await flooding).toEqual({ 404: LIMITS.strangers.atOnce, 429: MANY - LIMITS.strangers.atOnce });
		expect(await bench.vote(one.who, "q", 2)).toBe(204);
		await counts(presenter, [0, 0, 1]);
		expect(bench.sizes()).toEqual({ ...before, buckets: before.buckets + 1 });
	});

	test("connections of one address come to an end, too, and those who are there stay", async () => {
		const bench = await open(still);
		const one = await bench.follow();
		const statuses: number[] = [];
		for (let i = 1; i < LIMITS.comings.atOnce + 10; i++) {
			const { status, leave } = await bench.follow();
			statuses.push(status);
			if (status === 200) await leave();
		}
		expect(statuses.filter((status) => status === 429)).toHaveLength(10);
		await bench.say(roomOf(1));
		await one.until("room", turn(1));
		expect(bench.sizes()).toMatchObject({ followers: 1, known: LIMITS.comings.atOnce });
	});
});

describe("a body", () => {
	const json = (octets: number) => `{"turn":1,"x":"${"x".repeat(octets - 17)}"}`;

	test("has at most its octets, which are not characters", async () => {
		const { say, send } = await open();
		expect(json(100)).toHaveLength(100);
		expect((await say(json(LIMITS.roomOctets))).status).toBe(204);
		expect((await say(json(LIMITS.roomOctets + 1))).status).toBe(413);
		expect((await say(`{"turn":1,"x":"${"é".repeat(LIMITS.roomOctets / 2)}"}`)).status).toBe(413);
		expect((await send("POST", "/vote", json(LIMITS.messageOctets + 1))).status).toBe(413);
	});

	/** Sends as it is, and reads until the other side closes. */
	function raw({ port }: Bench, write: (socket: Socket) => void): Promise<string> {
		return new Promise((done) => {
			let text = "";
			const socket = connect(port, "127.0.0.1", () => write(socket));
			socket.on("data", (octets) => {
				text += octets.toString();
			});
			// It may be cut while we still write.
			socket.on("error", () => undefined).on("close", () => done(text));
		});
	}
	const head = (more: string) =>
		`PUT /workshop/relay/room HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${KEY}\r\n${more}\r\n\r\n`;

	test("that says that it is too long is not waited for", async () => {
		const bench = await open();
		const answer = await raw(bench, (socket) => socket.write(head("Content-Length: 100000000")));
		expect(answer).toMatch(/^HTTP\/1\.1 413 /);
	});

	test("without an end is read as far as it may go", async () => {
		const bench = await open();
		const answer = await raw(bench, (socket) => {
			socket.write(head("Transfer-Encoding: chunked"));
			const piece = `1000\r\n${"x".repeat(0x1000)}\r\n`;
			const more = () => {
				while (socket.writable && socket.write(piece));
			};
			socket.on("drain", more);
			more();
		});
		expect(answer === "" || /^HTTP\/1\.1 413 /.test(answer)).toBe(true);
		expect((await bench.say(roomOf(1))).status).toBe(204);
	});

	test("that stops half way is given up, and one whose sender goes is forgotten", async () => {
		const bench = await open({ limits: { bodyTime: 20 } });
		const half = (socket: Socket) => socket.write(`${head("Content-Length: 30")}{"turn":`);
		expect(await raw(bench, half)).toMatch(/^HTTP\/1\.1 408 /);
		await raw(bench, (socket) => {
			half(socket);
			socket.end();
		});
		const one = await bench.follow();
		await bench.say(roomOf(2));
		await one.until("room", turn(2));
		expect(turnsOf(one)).toEqual([2]);
	});

	test("of somebody without the key is not read", async () => {
		const bench = await open();
		const answer = await raw(bench, (socket) =>
			socket.write(head("Content-Length: 30").replace(KEY, "0000-0000-0000-0000")),
		);
		expect(answer).toMatch(/^HTTP\/1\.1 401 /);
	});
});

test("a reader that does not read is cut, and the others go on", async () => {
	const bench = await open({ limits: { waitingOctets: 32 * 1024 } });
	const [one, other] = [await bench.follow(), await bench.follow()];
	const slow = connect(bench.port, "127.0.0.1");
	slow.on("error", () => undefined);
	await new Promise((done) => slow.once("data", done).write("GET /workshop/relay/events HTTP/1.1\r\nHost: x\r\n\r\n"));
	slow.pause();
	expect(bench.sizes().followers).toBe(3);
	let isCut = false;
	const cut = bench.goneBy(1).then(() => {
		isCut = true;
	});
	let last = 0;
	// What the system keeps for a connection comes first: some millions of octets.
	while (!isCut) await bench.say({ ...roomOf(++last), note: "x".repeat(16_000) });
	await cut;
	slow.destroy();
	await bench.say(roomOf(++last));
	await Promise.all([one, other].map((each) => each.until("room", turn(last))));
	expect(turnsOf(one)).toEqual(Array.from({ length: last }, (_, i) => i + 1));
	expect(bench.sizes().followers).toBe(2);
});
