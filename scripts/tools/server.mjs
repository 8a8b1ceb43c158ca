/** One server for the site and for the relay of a workshop, and beside it the HTTP lab at a port of its own. */
import { createServer } from "node:http";
import { join } from "node:path";
import { createRelay } from "../relay/relay.mjs";
import { outsideHosts } from "./addresses.mjs";
import { createAssets } from "./assets.mjs";
import { generalHeaders } from "./content-security.mjs";
import { labBeside } from "./lab.mjs";
import { root } from "./setup.mjs";

/** Milliseconds that the head of a request and the whole of it may take, and how often that is looked at. */
const PATIENCE = { headersTimeout: 20_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 };
/** Milliseconds for what is still being answered when the server ends. */
const PARTING = 3000;

/**
 * Serves until the process is told to end. Pages are served as by `next start`.
 * @param key of the presenter
 * @param dev whether pages are rebuilt as their sources change
 * @returns the state of the lab, to be told
 */
export async function serve({ host, port, key, dev = false }) {
	process.env.NODE_ENV = dev ? "development" : "production";
	process.env.NEXT_TELEMETRY_DISABLED = "1";
	const { default: next } = await import("next");
	const server = createServer(PATIENCE);
	const app = next({ dev, dir: root, hostname: host, port, httpServer: server });
	await app.prepare();
	const relay = createRelay({ key, addresses: outsideHosts(host).map((name) => `http://${name}:${port}`) });
	const lab = await labBeside({ site: `http://${host === "127.0.0.1" ? "localhost" : host}:${port}`, sitePort: port });
	const page = app.getRequestHandler();
	// While it is developed the files change, and the framework has them.
	const asset = dev
		? () => false
		: createAssets(join(root, ".next", "static"), "/_next/static/", generalHeaders(join(root, ".next")));
	server.on("request", (req, res) => {
		if (relay.handle(req, res) || lab.handle(req, res) || asset(req, res)) return;
		page(req, res).catch((error) => {
			console.error(`Failed to answer ${req.url}`, error);
			res.statusCode = 500;
			res.end("Internal Server Error");
		});
	});
	await listen(server, port, host);
	endOnSignals(server, [relay, lab, app]);
	return lab.state;
}

function listen(server, port, host) {
	return new Promise((resolve, reject) => {
		server.once("error", reject).listen(port, host, () => resolve(server.off("error", reject)));
	});
}

/** What is being answered is answered; streams are ended, and nothing new is begun. A second signal waits for nothing. */
function endOnSignals(server, parts) {
	const end = () => {
		for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
		server.close(() => process.exit(0));
		for (const part of parts) part.close();
		server.closeIdleConnections();
		setTimeout(() => process.exit(0), PARTING).unref();
	};
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
}
