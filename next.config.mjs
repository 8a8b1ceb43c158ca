import { availableParallelism } from "node:os";
import createMDX from "@next/mdx";
import { headers } from "./scripts/tools/content-security.mjs";

/** @type {import("next").NextConfig} */
const config = {
	pageExtensions: ["ts", "tsx", "mdx"],
	poweredByHeader: false,
	// The framework answers a slash at the end with a redirect that has none of our headers.
	skipTrailingSlashRedirect: true,
	reactStrictMode: true,
	allowedDevOrigins: ["127.0.0.1", ...(process.env.HOST ? [process.env.HOST] : [])],
	devIndicators: false,
	// `npm test` asks the compiler first; a visitor who starts the site need not wait for it.
	typescript: { ignoreBuildErrors: true },
	// Pages are played when they are built. By default one core of all is left idle meanwhile, which is half of two.
	experimental: { cpus: availableParallelism() },
	headers: async () => [{ source: "/:path*", headers }],
	// No address of a page has a percent sign. The framework fails where one is no encoding, as in /flows/%.
	rewrites: async () => ({
		beforeFiles: [{ source: "/:path((?!_next/).*%.*)", destination: "/there/is/no/such/page" }],
		afterFiles: [],
		fallback: [],
	}),
};

export default createMDX({
	// Plugins by name and with plain options: the bundler hands them to another process.
	options: {
		remarkPlugins: ["remark-gfm"],
		rehypePlugins: [
			[
				"@shikijs/rehype",
				{ themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" }, defaultColor: false },
			],
		],
	},
})(config);
