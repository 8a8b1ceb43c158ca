/** The HTTP lab beside the site: where it listens, and how the site's own pages reach its control interface. */
import { createServer } from "node:net";
import { bundled } from "./bundled.mjs";

/** Ports that a browser, and `fetch` with it, refuses to open (Fetch, "bad port"); of those above 1023. */
const BAD_PORTS = new Set([
	1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

export const LAB_PORT = 4180;

/**
 * Reads the environment.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns `settings` for the door, or the `problem` in a sentence
 */
export function labSettings(env) {
	const { LAB_PORT: port = String(LAB_PORT), LAB_ORIGIN: origin, LAB_HOST: host = "127.0.0.1" } = env;
	const number = Number(port);
	if (!/^\d+$/.test(port) || number > 65_535)
		return { problem: `LAB_PORT is a port from 0 to 65535, and not "${port}".` };
	if (BAD_PORTS.has(number))
		return { problem: `Browsers refuse to open port ${port}. Another one: LAB_PORT=${LAB_PORT}` };
	if (origin !== undefined && !isOrigin(origin))
		return { problem: `LAB_ORIGIN is an address without a path, such as https://lab.example, and not "${origin}".` };
	if (origin === undefined && ["0.0.0.0", "::"].includes(host))
		return {
			problem: `LAB_HOST=${host} listens everywhere: say with LAB_ORIGIN what clients write, such as http://192.168.0.7:${port}.`,
		};
	return { settings: { host, port: number, ...(origin === undefined ? {} : { origin }) } };
}

const isOrigin = (text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);

/** Opens the door. Rejects where nobody can listen there. */
export async function openLab(settings) {
	const { openDoor } = await bundled("door/door.ts");
	return openDoor(settings);
}

/** Below this path of the site its pages reach the control interface: they ask no other origin. */
export const LAB_BASE = "/lab/door";

/**
 * The lab as a part of the site's server. A lab that cannot listen stops no site: its page says why.
 * @param {object} beside
 * @param {string} beside.site the origin of the site, for links to its page
 * @param {number} beside.sitePort of the site itself
 * @param {Readonly<Record<string, string | undefined>>} [beside.env]
 */
export async function labBeside({ site, sitePort, env = process.env }) {
	const { settings, problem } = labSettings(env);
	const opened =
		settings && (await openLab({ ...settings, site }).catch((error) => ({ problem: sentenceFor(error, settings) })));
	const door = opened && "control" in opened ? opened : undefined;
	const state = door
		? { running: true, origin: door.origin, local: door.isLocal }
		: { running: false, problem: problem ?? opened.problem, next: await freePort(settings?.port ?? LAB_PORT) };

	return {
		state,
		/** Answers a request to the lab's path on the site. @returns whether it was one */
		handle(req, res) {
			const [path] = req.url.split("?");
			if (path !== LAB_BASE && !path.startsWith(`${LAB_BASE}/`)) return false;
			const isFar = !mayControl(req, door, sitePort);
			if (path === LAB_BASE) return reply(res, 200, isFar ? FAR : state);
			if (isFar) return reply(res, 403, { error: FAR.problem });
			const below = path.slice(LAB_BASE.length);
			return door?.control(req, res, below, `http://${req.headers.host}`) || reply(res, 404, { error: "not_found" });
		},
		close: () => door?.close(),
	};
}

/** What whoever comes by the network is told of a lab that only this machine reaches. */
const FAR = { running: false, problem: "The lab listens only on the machine that runs this site." };

const sentenceFor = ({ code, message }, { host, port }) =>
	code === "EADDRINUSE" ? `Port ${port} is in use.` : `Nobody can listen at ${host}:${port}: ${message}`;

/** What only this machine reaches, only this machine drives, and by a name of its own (DNS rebinding). */
function mayControl({ socket, headers: { host = "" } }, door, sitePort) {
	if (door && !door.isLocal) return true;
	const isNear = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(socket.remoteAddress);
	return isNear && ["127.0.0.1", "localhost", "[::1]"].some((name) => host === `${name}:${sitePort}`);
}

function reply(res, status, value) {
	res.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" }).end(JSON.stringify(value));
	return true;
}

/** The next port after this one at which somebody could listen. */
async function freePort(after) {
	for (let port = after + 1; port < after + 50; port++) {
		if (BAD_PORTS.has(port)) continue;
		const isFree = await new Promise((resolve) => {
			const probe = createServer();
			probe.once("error", () => resolve(false)).listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
		});
		if (isFree) return port;
	}
	return undefined;
}
