/** The relay and, beside it, server-sent events with nothing around them: two ports of one process of their own. */
import { createServer } from "node:http";
import { createRelay } from "../relay/relay.mjs";

/** Sends what is put to all who listen, and does nothing else. */
function bareServer() {
	const streams = new Set();
	return createServer((req, res) => {
		if (req.method === "GET") {
			res.writeHead(200, { "Content-Type": "text/event-stream" }).write(": hello\n\n");
			streams.add(res);
			return;
		}
		let body = "";
		req.on("data", (part) => {
			body += part;
		});
		req.on("end", () => {
			for (const stream of streams) stream.write(`event: room\ndata: ${body}\n\n`);
			res.writeHead(204).end();
		});
	});
}

const relay = createRelay({ key: process.env.PRESENTER_KEY });
const servers = [createServer((req, res) => relay.handle(req, res)), bareServer()];
const ports = await Promise.all(
	servers.map(
		(server) =>
			new Promise((done) => {
				server.listen(0, "127.0.0.1", () => done(server.address().port));
			}),
	),
);
process.send({ relay: ports[0], bare: ports[1] });
