import createMDX from "@next/mdx";

/** @type {import("next").NextConfig} */
const config = {
	pageExtensions: ["ts", "tsx", "mdx"],
	poweredByHeader: false,
	reactStrictMode: true,
	allowedDevOrigins: ["127.0.0.1", ...(process.env.HOST ? [process.env.HOST] : [])],
	devIndicators: false,
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
