/**
 * The site as plain files, made from a build: every page lies in a folder of its own, so that any web server finds it.
 * Nothing is built anew. What a link would fetch of another page is not among the files, so links load whole pages.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesOf, workerOf } from "./offline.mjs";

export const README = `Par Avion, an interactive OAuth playground: all of it, as plain files.

To use it, a web server has to hand out this folder. A browser does not run it from file://.

  On this machine    npx serve .            or   python3 -m http.server 3000
                     then open http://localhost:3000
  From a stick       copy the folder to the machine first, then the same
  In a classroom     on any web server that sends index.html for a folder; by https, browsers keep the
                     whole site after one visit, and the network may go

Nothing here contacts another host, and nothing is stored but in the browser of whoever uses it.
Of the site's headers, a plain server sends none. The policy of each page stands in the page itself; only
"frame-ancestors 'none'" and "nosniff" have to be set at the server, if you want them.
`;

/** Where a page of a build lies in the folder. */
function placeOf(page) {
	if (page === "index") return "index.html";
	return page === "_not-found" ? "404.html" : `${page}/index.html`;
}

/**
 * @param root of the project, which is built
 * @param folder is emptied
 */
export async function packInto(root, folder) {
	const build = join(root, ".next");
	const pages = join(build, "server", "app");
	rmSync(folder, { recursive: true, force: true });
	const put = (name, content) => {
		const file = join(folder, name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	};
	cpSync(join(build, "static"), join(folder, "_next", "static"), {
		recursive: true,
		// What our own server sends compressed, a plain one never asks for.
		filter: (file) => !/\.(map|ts|br|gz)$/.test(file),
	});
	for (const name of readdirSync(pages, { recursive: true })) {
		const page = String(name).replaceAll("\\", "/");
		if (page.endsWith(".html") && page !== "_global-error.html")
			put(placeOf(page.slice(0, -5)), readFileSync(join(pages, page)));
	}
	for (const name of ["icon.svg", "search.json", "lab/recorded.json"])
		put(name, readFileSync(join(pages, `${name}.body`)));
	put("README.txt", README);
	// A plain server sends a page by the name of its folder, which ends with a slash.
	const withSlash = ({ url, revision }) => ({ url: /\.\w+$|\/$/.test(url) ? url : `${url}/`, revision });
	put("sw.js", await workerOf(root, (await filesOf(build)).map(withSlash)));
}

/** @returns the files of a folder as one archive */
export async function archiveOf(folder, name) {
	const { zipSync } = await import("fflate");
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const entries = files.map((entry) => {
		const file = join(entry.parentPath, entry.name);
		return [`${name}/${file.slice(folder.length + 1).replaceAll("\\", "/")}`, new Uint8Array(readFileSync(file))];
	});
	return zipSync(Object.fromEntries(entries), { level: 6 });
}
