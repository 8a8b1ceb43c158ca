/** The sign of each role. It stands wherever its colour stands, so that colour is never alone. */
import type { Role } from "@/lib/vocabulary/lanes";

export const roleColor: Readonly<Record<Role, string>> = {
	browser: "var(--you)",
	client: "var(--client)",
	as: "var(--as)",
	rs: "var(--rs)",
	attacker: "var(--atk)",
};

export const roleTint: Readonly<Record<Role, string>> = {
	browser: "var(--you-t)",
	client: "var(--client-t)",
	as: "var(--as-t)",
	rs: "var(--rs-t)",
	attacker: "var(--atk-t)",
};

interface GlyphProps {
	readonly role: Role;
	readonly size?: number;
	/** The second of its role: only an outline. */
	readonly hollow?: boolean;
}

/** Circle, diamond, triangle, square, cross: 18 units wide. */
export function Glyph({ role, size = 18, hollow = false }: GlyphProps) {
	const color = roleColor[role];
	return (
		<svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" style={{ flex: "none" }}>
			{hollow ? (
				<g fill="none" stroke={color} strokeWidth="3" transform="translate(1.5 1.5) scale(.8333)">
					<GlyphShape role={role} fill="none" />
				</g>
			) : (
				<GlyphShape role={role} fill={color} />
			)}
		</svg>
	);
}

function GlyphShape({ role, fill }: { readonly role: Role; readonly fill: string }) {
	switch (role) {
		case "browser":
			return <circle cx="9" cy="9" r="7.5" fill={fill} />;
		case "client":
			return <rect x="2.7" y="2.7" width="12.6" height="12.6" transform="rotate(45 9 9)" fill={fill} />;
		case "as":
			return <path d="M9 .75L17.7 16.2H.3Z" fill={fill} />;
		case "rs":
			return <rect x="2.25" y="2.25" width="13.5" height="13.5" fill={fill} />;
		case "attacker":
			return <path d="M2.7 2.7L15.3 15.3M15.3 2.7L2.7 15.3" stroke={roleColor[role]} strokeWidth="4.2" />;
	}
}
