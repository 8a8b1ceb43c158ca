/** Every lesson, one line each. The lesson itself is loaded when it is opened. */
import type { AnyFlow } from "@/lib/flow/define";

export interface CatalogEntry {
	readonly id: string;
	readonly kind: "flow" | "attack";
	readonly title: string;
	readonly group: "recommended" | "special" | "agents" | "withdrawn" | "attack";
	/** For an attack: the flow that it attacks. */
	readonly against?: string;
	/** One line for an index page. */
	readonly summary: string;
	load(): Promise<AnyFlow>;
}

// biome-ignore format: one line per lesson.
export const catalog: readonly CatalogEntry[] = [
	{ id: "code-pkce", kind: "flow", title: "Authorization code + PKCE", group: "recommended", summary: "A person signs in; an app gets a token", load: () => import("./flows/code-pkce/flow").then((m) => m.flow) },
	{ id: "oidc-login", kind: "flow", title: "OpenID Connect login", group: "recommended", summary: "The app also learns who signed in", load: () => import("./flows/oidc-login/flow").then((m) => m.flow) },
	{ id: "code-interception", kind: "attack", title: "Code interception", group: "attack", against: "code-pkce", summary: "Another app on the phone receives the redirect", load: () => import("./attacks/code-interception/flow").then((m) => m.attack) },
];

export const entryOf = (id: string): CatalogEntry | undefined => catalog.find((entry) => entry.id === id);

/** Path of a lesson's page. */
export const pathOfLesson = ({ kind, id }: Pick<CatalogEntry, "kind" | "id">): string => `/${kind}s/${id}`;
