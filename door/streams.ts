/** Live events of a sandbox, as server-sent events: each exchange as it is written down, that the log was cleared, and how it is set. */
import type { ServerResponse } from "node:http";
import type { HttpResponse } from "../lib/http/message";
import type { Sandbox } from "../lib/lab/sandbox";
import type { Limits } from "./limits";
import { refusal } from "./reply";

const HEADERS = { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" };

const event = (name: string, value: unknown): string => `event: ${name}\ndata: ${JSON.stringify(value)}\n\n`;

export function createStreams({ streams: most, waitingOctets, heartbeat }: Limits) {
	const open = new Set<{
		readonly sandbox: Sandbox;
		readonly reply: ServerResponse;
		tell(octets: string): void;
		end(): void;
	}>();
	const heart = setInterval(() => {
		for (const { reply } of open) reply.write(":\n\n");
	}, heartbeat);
	heart.unref();

	return {
		/** Takes the answer over. @returns a refusal where the sandbox has too many readers */
		open(sandbox: Sandbox, reply: ServerResponse): HttpResponse | undefined {
			if ([...open].filter((stream) => stream.sandbox === sandbox).length >= most) return refusal(429);
			reply.writeHead(200, HEADERS);
			const tell = (octets: string) => {
				reply.write(octets);
				// Whoever reads too slowly is cut off: it comes back, and asks for the whole.
				if (reply.writableLength > waitingOctets) reply.destroy();
			};
			const deafen = sandbox.log.listen((exchange) =>
				tell(exchange ? event("exchange", exchange) : event("cleared", {})),
			);
			const stream = { sandbox, reply, tell, end: () => reply.end() };
			open.add(stream);
			reply.on("close", () => {
				deafen();
				open.delete(stream);
			});
			tell(event("ready", { next: sandbox.log.next }));
			return undefined;
		},
		/** Tells every reader of a sandbox how it stands, since somebody has changed that. */
		changed(sandbox: Sandbox, description: unknown) {
			for (const stream of open) if (stream.sandbox === sandbox) stream.tell(event("changed", description));
		},
		close() {
			clearInterval(heart);
			for (const stream of open) stream.end();
		},
		get size() {
			return open.size;
		},
	};
}
