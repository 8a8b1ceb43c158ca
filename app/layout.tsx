import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { Language } from "@/components/language/Language";
import { EARLY_KEYS } from "@/components/playing/early-keys";
import { THEME_SCRIPT } from "@/components/site/theme-script";
import { TermCards } from "@/components/terms/Term";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";
import "./globals.css";

const text = localFont({
	src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
	variable: "--font-text",
	weight: "200 800",
	display: "swap",
});

const bytes = localFont({
	src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2",
	variable: "--font-bytes",
	weight: "200 800",
	display: "swap",
});

const heading = localFont({
	src: "../node_modules/@fontsource-variable/besley/files/besley-latin-wght-normal.woff2",
	variable: "--font-heading",
	weight: "400 900",
	display: "swap",
});

export const metadata: Metadata = {
	// Addresses of preview pictures have to be whole. SITE_ORIGIN says where a published copy is found.
	metadataBase: new URL(process.env.SITE_ORIGIN || "http://localhost:3000"),
	title: { default: mark("Par Avion: watch OAuth happen"), template: "%s · Par Avion" },
	description: "Real OAuth messages, one at a time: who sends what, who holds what, and who checks it.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
	return (
		<html lang="en" className={`${text.variable} ${bytes.variable} ${heading.variable}`} suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, before the first paint. */}
				<script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: the same, before the first key. */}
				<script dangerouslySetInnerHTML={{ __html: EARLY_KEYS }} />
			</head>
			<body>
				<Language>
					<a className="skip" href="#main">
						<T text="Skip to the content" />
					</a>
					{children}
					<TermCards />
				</Language>
			</body>
		</html>
	);
}
