/**
 * The door of the HTTP lab: a server with a real port, and so an origin of its own, behind which the same parties answer
 * as in the page. Addresses and header lines arrive exactly as they were sent.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sandboxIn } from "../lib/lab/addresses";
import { answerAt } from "../lib/lab/answer";
import type { LabSurroundings } from "../lib/lab/sandbox";
import { labTools } from "../lib/lab/tool-server";
import { LAB_TOOLS } from "../lib/lab/tools";
import { program } from "../lib/parties/programs";
import { createControl } from "./control";
import { watchHeap } from "./heap";
import { isLoopback, ownHosts } from "./hosts";
import { createKeyMaker } from "./keys";
import { LIMITS, type Limits } from "./limits";
import { createOutside } from "./outside";
import { failed, refusal, send, sendHead } from "./reply";
import { calledIn, headersOf, readRequest } from "./request";
import { createSandboxes, DEMO, type Sandboxes } from "./sandboxes";
import { officialSpeaker } from "./speaker";
import { createStreams } from "./streams";
import { realSurroundings } from "./surroundings";

export interface DoorOptions {
	/** Where to listen; this machine alone where nothing is said. */
	readonly host?: string;
	/** 0 for any that is free. */
	readonly port?: number;
	/** What clients write before the path, where that is not host and port: behind a proxy that speaks TLS. */
	readonly origin?: string;
	/** Of the site, whose page `/lab` shows a sandbox. */
	readonly site?: string;
	readonly limits?: Partial<Limits>;
	/** Who makes keys, where that is not this process as they are needed. */
	readonly newKey?: LabSurroundings["newKey"];
}

export interface Door {
	readonly origin: string;
	readonly port: number;
	readonly sandboxes: Sandboxes;
	/** Whether only this machine can reach it: then there is the sandbox `demo`. */
	readonly isLocal: boolean;
	/**
	 * Answers a request of the control interface that came in another way, such as by the site's own port.
	 * @param path below which it was mounted taken away
	 * @param own the origin whose pages may use it
	 * @returns whether it was one
	 */
	control(message: IncomingMessage, reply: ServerResponse, path: string, own: string): boolean;
	close(): Promise<void>;
}

/** Opens the door. Rejects where nobody can listen there. */
export async function openDoor(options: DoorOptions = {}): Promise<Door> {
	const { host = "127.0.0.1", site = "http://localhost:3000" } = options;
	const limits: Limits = { ...LIMITS, ...options.limits };
	program(LAB_TOOLS, labTools(officialSpeaker(limits)));
	const server = await listening(host, options.port ?? 0, limits);
	const { port } = server.address() as AddressInfo;
	const origin = options.origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
	const { left, close: unwatch } = watchHeap();
	const watch = { now: Date.now, heap: left };
	const sandboxes = createSandboxes(origin, surroundingsOf(limits, options.newKey), limits, watch);
	const streams = createStreams(limits);
	const pageOf = (id: string) => `${site}/lab${id === DEMO ? "" : `?sandbox=${encodeURIComponent(id)}`}`;
	const control = createControl({ sandboxes, limits, pageOf, stream: streams.open, changed: streams.changed });
	// A proxy in front of it may let everybody in.
	const isLocal = isLoopback(host) && isLoopback(new URL(origin).hostname);
	if (isLocal) await sandboxes.open(DEMO);
	const names = isLoopback(host) ? ownHosts(origin, port) : undefined;
	const answer = answerer({ origin, sandboxes, limits, control, names });
	server.on("request", (message, reply) => {
		answer(message, reply).catch((error: unknown) => failed(message, reply, error));
	});
	const close = () =>
		new Promise<void>((resolve) => {
			streams.close();
			unwatch();
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { origin, port, sandboxes, isLocal, control, close };
}

async function listening(host: string, port: number, limits: Limits): Promise<Server> {
	const server = createServer({
		maxHeaderSize: limits.headerOctets,
		headersTimeout: limits.headersTime,
		requestTimeout: limits.requestTime,
		connectionsCheckingInterval: limits.timeCheck,
	});
	server.maxConnections = limits.connections;
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject).listen(port, host, () => {
			server.off("error", reject);
			resolve();
		});
	});
	return server;
}

const surroundingsOf = (limits: Limits, newKey = createKeyMaker(limits.keysReady)): LabSurroundings => ({
	...realSurroundings,
	newKey,
	pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
	fetchOutside: createOutside(limits),
});

interface Answering extends Pick<Door, "origin" | "sandboxes" | "control"> {
	readonly limits: Limits;
	/** By which it may be called, where that is not all the same. */
	readonly names: ReadonlySet<string> | undefined;
}

/** To whoever asks below no sandbox at all, which no time has taken away. */
const NOT_OURS = "Nothing is at this address. Those of a sandbox begin with its name, followed by as, api or mcp.";

/** One request: of the control interface, or of a party of a sandbox. */
const answerer =
	({ origin, sandboxes, limits, control, names }: Answering) =>
	async (message: IncomingMessage, reply: ServerResponse): Promise<void> => {
		const headers = headersOf(message);
		const called = calledIn(message.url ?? "", headers);
		if (!called) return send(reply, refusal(400));
		const { host, target } = called;
		if (names && !names.has(host)) return send(reply, refusal(421));
		const [path = ""] = target.split("?", 1);
		if (control(message, reply, path, origin)) return;
		const id = sandboxIn(target);
		if (id === undefined) return send(reply, refusal(404, NOT_OURS));
		const sandbox = sandboxes.find(id);
		if (!sandbox) return send(reply, refusal(404));
		const read = await readRequest(message, `${origin}${target}`, headers, limits);
		if ("status" in read) return send(reply, refusal(read.status));
		const response = await answerAt(sandbox, read.value, Date.now);
		if (read.value.method === "HEAD") sendHead(reply, response);
		else send(reply, response);
	};
