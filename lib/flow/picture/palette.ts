/** The colours of a picture that stands alone: it has no style sheet to ask. */
import type { Role } from "../../vocabulary/lanes";

export interface Palette {
	readonly paper: string;
	readonly sheet: string;
	readonly ink: string;
	/** Numbers and phases. */
	readonly ink2: string;
	readonly edge: string;
	readonly roles: Readonly<Record<Role, string>>;
}

/** As on the site in the light theme. */
export const LIGHT: Palette = {
	paper: "#e8f0f9",
	sheet: "#ffffff",
	ink: "#10203a",
	ink2: "#3a4b68",
	edge: "#6a7d9c",
	roles: { browser: "#5f3c00", client: "#1457c0", as: "#004f45", rs: "#4e0a5c", attacker: "#c8323f" },
};

/** For a printer without colours and without greys. Parties are told by their signs. */
export const BLACK: Palette = {
	paper: "#ffffff",
	sheet: "#ffffff",
	ink: "#000000",
	ink2: "#000000",
	edge: "#000000",
	roles: { browser: "#000000", client: "#000000", as: "#000000", rs: "#000000", attacker: "#000000" },
};
