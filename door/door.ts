/**
 * The door of the HTTP lab: a server with a real port, and so an origin of its own, behind which the same parties answer
 * as in the page. Addresses and header lines arrive exactly as they were sent.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sandboxIn } from "../lib/lab/addresses";
import { answerAt } from "../lib/lab/answer";
import type { LabSurroundings } from "../lib/lab/sandbox";
import { labTools } from "../lib/lab/tool-server";
import { LAB_TOOLS } from "../lib/lab/tools";
import { program } from "../lib/parties/programs";
import { createControl } from "./control";
import { isLoopback, isOwnHost } from "./hosts";
import { createKeyMaker } from "./keys";
import { LIMITS, type Limits } from "./limits";
import { fetchPublic } from "./outside";
import { refusal, send, sendHead } from "./reply";
import { readRequest } from "./request";
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
	program(LAB_TOOLS, labTools(officialSpeaker()));
	const server = createServer({
		maxHeaderSize: limits.headerOctets,
		headersTimeout: limits.headersTime,
		requestTimeout: limits.requestTime,
		connectionsCheckingInterval: 1000,
	});
	server.maxConnections = limits.connections;
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject).listen(options.port ?? 0, host, () => {
			server.off("error", reject);
			resolve();
		});
	});
	const { port } = server.address() as AddressInfo;
	const origin = options.origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
	const around: LabSurroundings = {
		...realSurroundings,
		newKey: createKeyMaker(limits.keysReady),
		pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
		fetchOutside: (request) => fetchPublic(request, limits),
	};
	const sandboxes = createSandboxes(origin, around, limits);
	const streams = createStreams(limits);
	const pageOf = (id: string) => `${site}/lab${id === DEMO ? "" : `?sandbox=${encodeURIComponent(id)}`}`;
	const control = createControl({ sandboxes, limits, pageOf, stream: streams.open });
	const isLocal = isLoopback(host);
	if (isLocal) await sandboxes.open(DEMO);

	const answer = async (message: IncomingMessage, reply: ServerResponse): Promise<void> => {
		if (isLocal && !isOwnHost(message.headers.host, origin, port)) return send(reply, refusal(421));
		const [path = ""] = (message.url ?? "").split("?", 1);
		if (control(message, reply, path, origin)) return;
		const sandbox = sandboxes.find(sandboxIn(message.url ?? "") ?? "");
		if (!sandbox) return send(reply, refusal(404));
		const read = await readRequest(message, origin, limits);
		if ("status" in read) return send(reply, refusal(read.status));
		const response = await answerAt(sandbox, read.value, Date.now);
		if (read.value.method === "HEAD") sendHead(reply, response);
		else send(reply, response);
	};
	server.on("request", (message, reply) => {
		answer(message, reply).catch((error: unknown) => {
			// A fault of ours: loud, and none of the client's.
			process.stderr.write(
				`The lab failed to answer ${message.method} ${message.url}: ${String(error instanceof Error ? error.stack : error)}\n`,
			);
			if (!reply.headersSent) reply.writeHead(500);
			reply.end();
		});
	});

	return {
		origin,
		port,
		sandboxes,
		isLocal,
		control,
		close: () =>
			new Promise((resolve) => {
				streams.close();
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
