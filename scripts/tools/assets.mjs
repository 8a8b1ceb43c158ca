/**
 * The files of a build whose names change with their content: compressed once when it is built, and sent from memory. Sixty
 * laptops that keep the whole site ask for all of them in the same minutes, and the framework compresses each answer anew.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES = {
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
};

/** What is text, and longer than this many octets, is worth it. */
const WORTH = 1000;
/** Of 11: the last steps take ten times as long, for a twentieth. */
const QUALITY = 9;

const encodings = [
	{
		name: "br",
		ending: ".br",
		compress: (data) =>
			brotliCompressSync(data, {
				params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
			}),
	},
	{ name: "gzip", ending: ".gz", compress: (data) => gzipSync(data, { level: 9 }) },
];

/** Below a folder, the files that have a type here. */
const filesIn = (folder) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
		(name) => TYPES[extname(name)] && statSync(join(folder, name)).isFile(),
	);

/** Writes beside each file of a folder what is sent to whom takes it compressed. */
export function compressAssets(folder) {
	for (const name of filesIn(folder)) {
		const file = join(folder, name);
		const data = readFileSync(file);
		if (extname(name) === ".woff2" || data.length < WORTH) continue;
		for (const { ending, compress } of encodings) writeFileSync(file + ending, compress(data));
	}
}

/**
 * @param prefix how the paths of these addresses begin, with a slash at its end
 * @param headers which every answer has
 * @returns answers a request and says so; what is not here, or is not asked for with GET or HEAD, is left to others
 */
export function createAssets(folder, prefix, headers) {
	const files = new Map(filesIn(folder).map((name) => [prefix + name.replaceAll(sep, "/"), held(join(folder, name))]));
	return (req, res) => {
		const file = files.get(req.url?.split("?")[0]);
		if (!file || (req.method !== "GET" && req.method !== "HEAD")) return false;
		const { body, encoding } = file.bodies.find((one) => takes(req.headers["accept-encoding"], one.encoding));
		for (const { key, value } of headers) res.setHeader(key, value);
		res.writeHead(200, {
			"Content-Type": file.type,
			"Content-Length": body.length,
			"Cache-Control": "public, max-age=31536000, immutable",
			Vary: "Accept-Encoding",
			...(encoding ? { "Content-Encoding": encoding } : {}),
		});
		res.end(req.method === "HEAD" ? undefined : body);
		return true;
	};
}

/** The octets of a file in each encoding that was written, the smallest first, and as they are. */
function held(file) {
	const compressed = encodings.flatMap(({ name, ending }) => {
		const body = readIf(file + ending);
		return body ? [{ encoding: name, body }] : [];
	});
	return { type: TYPES[extname(file)], bodies: [...compressed, { encoding: undefined, body: readFileSync(file) }] };
}

function readIf(file) {
	try {
		return readFileSync(file);
	} catch (error) {
		if (error.code === "ENOENT") return undefined;
		throw error;
	}
}

/** Whether somebody takes an encoding (RFC 9110 §12.5.3): one that is named, and not with a quality of zero. */
export const takes = (accepted = "", encoding) =>
	encoding === undefined ||
	accepted
		.toLowerCase()
		.split(",")
		.map((one) => one.trim().split(/\s*;\s*/))
		.some(([name, quality]) => name === encoding && !/^q=0(\.0*)?$/.test(quality ?? ""));
