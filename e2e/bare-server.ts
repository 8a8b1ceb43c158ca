/** A file server that knows nothing of the site: a folder's page is its index.html, and its address ends with a slash. */
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html;charset=utf-8",
	".js": "text/javascript",
	".css": "text/css",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
	".txt": "text/plain",
};

export interface BareServer {
	readonly origin: string;
	/** From now on it sends a file so. */
	replace(path: string, change: (text: string) => string): void;
	/** From now on it has none of these any more. */
	lose(prefix: string): void;
	stop(): Promise<void>;
}

export async function serveFolder(folder: string): Promise<BareServer> {
	const changes = new Map<string, (text: string) => string>();
	const lost: string[] = [];
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		const file = join(folder, pathname);
		const found = statSync(file, { throwIfNoEntry: false });
		if (!found || lost.some((prefix) => pathname.startsWith(prefix))) return response.writeHead(404).end();
		if (found.isDirectory() && !pathname.endsWith("/"))
			return response.writeHead(301, { Location: `${pathname}/` }).end();
		const name = found.isDirectory() ? join(file, "index.html") : file;
		const content = readFileSync(name);
		const change = changes.get(pathname);
		response.writeHead(200, { "Content-Type": TYPES[extname(name)] ?? "application/octet-stream" });
		return response.end(change ? change(content.toString()) : content);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		replace: (path, change) => changes.set(path, change),
		lose: (prefix) => lost.push(prefix),
		stop: () =>
			new Promise((done) => {
				server.closeAllConnections();
				server.close(() => done());
			}),
	};
}
