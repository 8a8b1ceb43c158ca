/**
 * Token requests at the lab and at `oidc-provider`, in one process and in turns: a client asks for itself, and gets a
 * signed JWT. At the lab every check is recorded and every exchange is logged.
 */
import { generateKeyPairSync } from "node:crypto";
import { connect, createServer } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { bundled } from "../tools/bundled.mjs";

/** Requests of a batch, all at once, and batches of each, after those in which compiler and heap find their size; what else the machine does falls on both. */
const [BATCH, BATCHES, WARM_UP] = [24, 150, 150];

/** @returns for each of the two, per batch: requests a second, and requests per second of CPU */
export async function tokenRates() {
	const { openDoor } = await bundled("door/door.ts");
	const door = await openDoor({ port: 0 });
	const provider = await openProvider(await freePort());
	try {
		const lab = asker(door.port, "/demo/as/token", labBody(door), labHeaders(door));
		const peer = asker(provider.port, "/token", peerBody, peerHeaders);
		const rates = { lab: [], peer: [] };
		for (let batch = 0; batch < WARM_UP; batch++) for (const one of [lab, peer]) await one(BATCH);
		for (let batch = 0; batch < BATCHES; batch++) {
			// Who is first in a turn changes: the second one also pays for what the first has left to be collected.
			const turn = [
				["lab", lab],
				["peer", peer],
			];
			for (const [name, one] of batch % 2 ? turn : turn.reverse()) rates[name].push(await measured(one));
		}
		return rates;
	} finally {
		await door.close();
		provider.close();
	}
}

/** Sandboxes, and exchanges of each. */
const [SANDBOXES, EXCHANGES] = [1000, 50];

/**
 * A thousand sandboxes with traffic. They share one key, since to make a thousand takes minutes; a key of its own is
 * some kilobytes more of each.
 * @returns megabytes of the heap and what hangs on it, after a collection
 */
export async function sandboxMemory() {
	const { openDoor } = await bundled("door/door.ts");
	const key = makeKey();
	const door = await openDoor({ port: 0, newKey: async (kid) => ({ ...key, kid }), limits: { openings: SANDBOXES } });
	try {
		const [all, idle] = [[], []];
		while (all.length < SANDBOXES - 1) all.push(await door.sandboxes.open());
		for (const { id, secrets } of all) {
			const headers = { "Content-Type": FORM, Authorization: basic("lab-machine", secrets["lab-machine"]) };
			await asker(door.port, `/${id}/as/token`, "grant_type=client_credentials", headers, idle)(EXCHANGES);
		}
		collect();
		const { heapUsed, external } = process.memoryUsage();
		return {
			sandboxes: door.sandboxes.size,
			exchanges: all.length * EXCHANGES,
			megabytes: (heapUsed + external) / 1024 / 1024,
		};
	} finally {
		await door.close();
	}
}

async function measured(ask) {
	const [start, cpu] = [performance.now(), process.cpuUsage()];
	await ask(BATCH);
	const seconds = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage(cpu);
	return { perSecond: BATCH / seconds, perCpuSecond: BATCH / ((user + system) / 1e6) };
}

const basic = (id, secret) => `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;

const FORM = "application/x-www-form-urlencoded";
const RESOURCE = "https://api.example";

const labBody = (door) =>
	`grant_type=client_credentials&scope=photos.read&resource=${encodeURIComponent(`${door.origin}/demo/api`)}`;
const labHeaders = (door) => ({
	"Content-Type": FORM,
	Authorization: basic("lab-machine", door.sandboxes.find("demo").secrets["lab-machine"]),
});

const peerBody = `grant_type=client_credentials&scope=photos.read&resource=${encodeURIComponent(RESOURCE)}`;
const peerHeaders = { "Content-Type": FORM, Authorization: basic("machine", "secret-of-the-peer") };

/** What a process is only given where it asks for it. */
function collect() {
	setFlagsFromString("--expose-gc");
	runInNewContext("gc")();
}

/** A port at which nobody listens: the peer wants to know its own address before it listens. */
const freePort = () =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const { port } = probe.address();
			probe.close(() => resolve(port));
		});
	});

const makeKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });

/**
 * As little of a client as HTTP needs, since it runs in the same process and what it costs falls on both: the same
 * octets again and again on connections that stay open, and of the answer only its status and its end.
 * @param idle lines that are open and free; whoever has them in common opens no more than are busy at once
 * @returns a function that sends so many requests at once, and rejects where one is not answered with a token
 */
function asker(port, path, body, headers, idle = []) {
	const lines = Object.entries({ Host: `127.0.0.1:${port}`, "Content-Length": body.length, ...headers });
	const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
	const octets = Buffer.from(`POST ${path} HTTP/1.1\r\n${head}\r\n${body}`, "latin1");
	const one = async () => {
		const line = idle.pop() ?? connect({ port, host: "127.0.0.1", noDelay: true });
		const text = await answered(line, octets);
		idle.push(line);
		if (!text.startsWith("HTTP/1.1 200") || !text.includes("access_token"))
			throw new Error(`${port}: ${text.slice(0, 300)}`);
	};
	return (count) => Promise.all(Array.from({ length: count }, one));
}

/** What comes back on a line: the head, and as many octets as it says. */
function answered(line, octets) {
	return new Promise((resolve, reject) => {
		let text = "";
		const hear = (part) => {
			text += part.latin1Slice();
			const end = text.indexOf("\r\n\r\n");
			const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
			if (end < 0 || length === undefined || text.length < end + 4 + Number(length)) return;
			line.off("data", hear).off("error", reject);
			resolve(text);
		};
		line.on("data", hear).on("error", reject).write(octets);
	});
}

async function openProvider(port) {
	const { default: Provider } = await import("oidc-provider");
	const provider = new Provider(`http://127.0.0.1:${port}`, {
		clients: [
			{
				client_id: "machine",
				client_secret: "secret-of-the-peer",
				grant_types: ["client_credentials"],
				redirect_uris: [],
				response_types: [],
				token_endpoint_auth_method: "client_secret_basic",
			},
		],
		jwks: { keys: [{ ...makeKey(), alg: "RS256", use: "sig", kid: "peer" }] },
		features: {
			devInteractions: { enabled: false },
			clientCredentials: { enabled: true },
			resourceIndicators: {
				enabled: true,
				getResourceServerInfo: () => ({ scope: "photos.read", audience: RESOURCE, accessTokenFormat: "jwt" }),
			},
		},
	});
	const server = provider.listen(port, "127.0.0.1");
	await new Promise((resolve, reject) => server.once("listening", resolve).once("error", reject));
	return { port, close: () => server.close() };
}
