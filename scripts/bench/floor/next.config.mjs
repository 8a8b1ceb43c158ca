import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The empty page that presses are compared with. It is built for the bench alone, beside the site and with its packages. */
export default {
	pageExtensions: ["jsx"],
	reactStrictMode: true,
	turbopack: { root: join(fileURLToPath(import.meta.url), "../../../..") },
};
