/**
 * What a browser is told about every answer of the site. It makes "no request to any other origin" a rule that the
 * browser enforces, and lets nobody put a page into a frame.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLateScripts } from "./late-scripts.mjs";

const NO_FRAMES = "frame-ancestors 'none'";

/** Nothing of these is used. Sharing copies, and Present fills the screen. */
const UNUSED =
	"accelerometer camera clipboard-read display-capture geolocation gyroscope magnetometer microphone midi payment usb";

/**
 * The headers that every answer has, as `next.config.mjs` takes them. While the site is developed, hot reload needs
 * `eval`; so the rest of the policy comes with the build.
 */
export const headers = [
	{ key: "Content-Security-Policy", value: NO_FRAMES },
	{ key: "X-Content-Type-Options", value: "nosniff" },
	{ key: "Referrer-Policy", value: "no-referrer" },
	{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
	{
		key: "Permissions-Policy",
		value: [...UNUSED.split(" ").map((name) => `${name}=()`), "clipboard-write=(self)", "fullscreen=(self)"].join(", "),
	},
];

/** Every source of an inline element that stands in the page, by its hash. */
function hashesOf(html, element) {
	const inline = [...html.matchAll(new RegExp(`<${element}\\b(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, "g"))];
	const hashes = inline.map(([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
	return ["'self'", ...new Set(hashes)].join(" ");
}

/** The policy of a page of static HTML. */
export const policyOf = (html) =>
	[
		"default-src 'self'",
		`script-src ${hashesOf(html, "script")}`,
		"script-src-attr 'none'",
		`style-src ${hashesOf(html, "style")}`,
		// Attributes only: React writes the measures of the stage into the served HTML as `style="…"`, and so does Shiki
		// the colours of code. Both are many and different on each page; one can load nothing that is not allowed here.
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'none'",
		// Forms of the user's screen are read, never sent.
		"form-action 'none'",
	].join("; ");

const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * Writes its policy into every HTML file below a folder, whatever the folder is for: so it holds where nobody sends
 * headers, too. Only `frame-ancestors` works in a header alone.
 * @returns the policy of each file, by its name in the folder without `.html`, with `/` between folders
 */
export function addPolicies(folder) {
	const policies = new Map();
	for (const name of readdirSync(folder, { recursive: true })) {
		const file = String(name).replaceAll("\\", "/");
		if (!file.endsWith(".html")) continue;
		// Before its policy, which names each script that stands in it.
		const html = withLateScripts(readFileSync(join(folder, file), "utf8").replace(META, ""));
		const policy = policyOf(html);
		const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
		writeFileSync(
			join(folder, file),
			html.replace("<head>", () => `<head>${meta}`),
		);
		policies.set(file.replace(/\.html$/, ""), policy);
	}
	return policies;
}

/**
 * The routes of a build, with the policy of each page as a header of its address. All other addresses get the one of
 * the page that says that there is no page. The server reads this file when it starts.
 * @param policies as `addPolicies` gives them
 */
export function withPolicies(routes, policies) {
	const header = (policy) => ({ key: "Content-Security-Policy", value: `${policy}; ${NO_FRAMES}` });
	const notFound = policies.get("_not-found");
	const general = routes.headers.map((route) => ({
		...route,
		headers: route.headers.map((one) => (one.value === NO_FRAMES && notFound ? header(notFound) : one)),
	}));
	const pages = [...policies].filter(([name]) => !name.startsWith("_"));
	return {
		...routes,
		// The last one that fits an address holds.
		headers: [
			...general,
			...pages.map(([name, policy]) => {
				const source = name === "index" ? "/" : `/${name}`;
				return { source, headers: [header(policy)], regex: `^${source.replace(/[.]/g, "\\.")}(?:/)?$` };
			}),
		],
	};
}

/** The headers of a build for what is no page: the first rule of its routes, which holds for every address. */
export function generalHeaders(build) {
	const { headers: rules } = JSON.parse(readFileSync(join(build, "routes-manifest.json"), "utf8"));
	return rules[0].headers;
}
