/** From the presenter's word to the last of those who follow: by the relay, and by bare server-sent events in turns. */
import { fork } from "node:child_process";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { root } from "../tools/setup.mjs";

export const RELAY_FOLLOWERS = 60;
/** Short batches, so that what else the machine does falls on both. */
const BATCHES = 200;
const BATCH = 5;
/** Before that: the compiler's. */
const WARM_UP = 200;
const KEY = "key-of-the-bench-only";
const PATHS = { relay: ["/workshop/relay/events", "/workshop/relay/room"], bare: ["/", "/"] };

/** @returns milliseconds of each hop, for both */
export async function relayTimes() {
	const child = fork(join(root, "scripts", "bench", "relay-servers.mjs"), {
		env: { ...process.env, PRESENTER_KEY: KEY },
	});
	try {
		const ports = await new Promise((done) => child.once("message", done));
		const relay = await openRoom(ports.relay, PATHS.relay);
		const bare = await openRoom(ports.bare, PATHS.bare);
		await hops(relay, WARM_UP);
		await hops(bare, WARM_UP);
		const times = { relay: [], bare: [] };
		for (let batch = 0; batch < BATCHES; batch++) {
			times.relay.push(...(await hops(relay, BATCH)));
			times.bare.push(...(await hops(bare, BATCH)));
		}
		return times;
	} finally {
		child.kill();
	}
}

/** A server with everybody connected. */
async function openRoom(port, [events, put]) {
	const room = { port, put, turn: 0, agent: new Agent({ keepAlive: true, maxSockets: 1 }), arrived: () => undefined };
	const followers = Array.from({ length: RELAY_FOLLOWERS }, () => follow(port, events, (turn) => room.arrived(turn)));
	await Promise.all(followers);
	return room;
}

/** Connects one, and resolves at its first octets. */
function follow(port, path, onTurn) {
	return new Promise((done, fail) => {
		const asked = request({ host: "127.0.0.1", port, path, agent: false }, (answer) => {
			answer.once("data", done);
			answer.on("data", (octets) => {
				for (const [, turn] of octets.toString("latin1").matchAll(/"turn":(\d+)/g)) onTurn(Number(turn));
			});
			// The server is killed at the end.
			answer.on("error", () => undefined);
		});
		asked.on("error", fail).end();
	});
}

async function hops(room, count) {
	const times = [];
	for (let i = 0; i < count; i++) times.push(await hop(room));
	return times;
}

/** @returns milliseconds until the room has reached the last one; the next is said when the server has answered, too */
async function hop(room) {
	room.turn += 1;
	const start = performance.now();
	let waiting = RELAY_FOLLOWERS;
	const reached = new Promise((done) => {
		room.arrived = (turn) => {
			if (turn === room.turn && --waiting === 0) done(performance.now() - start);
		};
	});
	const [time] = await Promise.all([reached, say(room)]);
	return time;
}

/** A room as it is in a lesson with a question. */
const roomAt = (turn) => ({
	turn,
	at: `/flows/code-pkce?v=1&seed=bench&hop=${turn}`,
	question: {
		id: "plan 3 1",
		text: "What does the client send next?",
		answers: ["code", "state", "both"],
		state: "open",
	},
	block: { name: "Demonstration", left: 420 },
	invited: 1,
	resets: 0,
});

function say({ port, put, agent, turn }) {
	return new Promise((done, fail) => {
		const headers = { "Content-Type": "application/json", Authorization: `Bearer ${KEY}` };
		const asked = request({ host: "127.0.0.1", port, path: put, method: "PUT", agent, headers }, (answer) => {
			if (answer.statusCode !== 204) fail(new Error(`A room was answered with ${answer.statusCode}`));
			answer.resume().on("end", done);
		});
		asked.on("error", fail).end(JSON.stringify(roomAt(turn)));
	});
}
