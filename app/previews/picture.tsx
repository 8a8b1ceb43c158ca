/** The picture that stands beside a link to a page, where somebody sends one: 1200 by 630, as most programs show it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ImageResponse } from "next/og";
import type { ReactNode } from "react";
import { LIGHT } from "@/lib/flow/picture/palette";

export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

/** The second colour of the rim, where nobody attacks. */
export const SKY = "#7fb2e5";

const FONT = "node_modules/@fontsource/besley/files/besley-latin";
const font = async (weight: 400 | 700) => ({
	name: "Besley",
	weight,
	data: await readFile(join(process.cwd(), `${FONT}-${weight}-normal.woff`)),
});

/** The rim of an airmail letter; of an attack's with the attacker's colour. */
function Band({ other }: { readonly other: string }) {
	const stripes = Array.from({ length: 40 }, (_, i) => i);
	return (
		<svg width={size.width} height={22} viewBox={`0 0 ${size.width} 22`}>
			{stripes.map((i) => (
				<path key={i} d={`M${i * 30 + 8} 0h16l-8 22h-16z`} fill={i % 2 === 0 ? LIGHT.ink : other} />
			))}
		</svg>
	);
}

interface Props {
	readonly kicker: string;
	readonly title: string;
	readonly says: string;
	/** The second colour of the rim. */
	readonly rim: string;
	/** What stands below the words. */
	readonly children: ReactNode;
}

/** @returns the picture as a PNG */
export async function picture({ kicker, title, says, rim, children }: Props): Promise<ImageResponse> {
	// In the bundle it would make the runtime of every page larger, by half of a KB: it is a module that waits.
	const { ImageResponse } = await import(/* turbopackIgnore: true */ "next/og.js");
	return new ImageResponse(
		<div
			style={{
				width: "100%",
				height: "100%",
				display: "flex",
				flexDirection: "column",
				background: LIGHT.paper,
				color: LIGHT.ink,
				fontFamily: "Besley",
			}}
		>
			<Band other={rim} />
			<div style={{ display: "flex", flexDirection: "column", padding: "34px 60px 0" }}>
				<div style={{ fontSize: 28, color: LIGHT.ink2 }}>{kicker}</div>
				<div style={{ fontSize: 66, fontWeight: 700, lineHeight: 1.15, marginTop: 8 }}>{title}</div>
				<div style={{ fontSize: 32, color: LIGHT.ink2, marginTop: 14 }}>{says}</div>
			</div>
			<div style={{ display: "flex", flexGrow: 1, alignItems: "flex-end", padding: "0 60px 40px" }}>{children}</div>
		</div>,
		{ ...size, fonts: await Promise.all([font(400), font(700)]) },
	);
}
