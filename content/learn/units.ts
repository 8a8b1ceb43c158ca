/** Every unit of the course, one line each, in the order in which they build on each other. The unit itself is loaded when it is opened. */
import type { UnitId } from "./ids";
import type { CourseUnit } from "./statements";

export interface UnitEntry {
	readonly id: UnitId;
	readonly title: string;
	readonly group: string;
	load(): Promise<CourseUnit>;
}

const MAIL = "Mail and postcards";
const MAIN = "The main flow";
const TOKENS = "Tokens and clients";
const OTHERS = "Other flows";
const USE = "In use, and under attack";

// biome-ignore format: one line per unit.
export const units: readonly UnitEntry[] = [
	{ id: "what-for", title: "What OAuth is for, and what not", group: MAIL, load: () => import("./units/what-for").then((m) => m.unit) },
	{ id: "roles", title: "The four roles", group: MAIL, load: () => import("./units/roles").then((m) => m.unit) },
	{ id: "channels", title: "Front channel, back channel", group: MAIL, load: () => import("./units/channels").then((m) => m.unit) },
	{ id: "code", title: "The code is a claim ticket", group: MAIN, load: () => import("./units/code").then((m) => m.unit) },
	{ id: "pkce", title: "PKCE: a secret for each request", group: MAIN, load: () => import("./units/pkce").then((m) => m.unit) },
	{ id: "state-iss", title: "state and iss", group: MAIN, load: () => import("./units/state-iss").then((m) => m.unit) },
	{ id: "tokens", title: "Readable or opaque, bearer or bound", group: TOKENS, load: () => import("./units/tokens").then((m) => m.unit) },
	{ id: "scopes", title: "Scopes and least privilege", group: TOKENS, load: () => import("./units/scopes").then((m) => m.unit) },
	{ id: "refresh", title: "Refresh and revocation", group: TOKENS, load: () => import("./units/refresh").then((m) => m.unit) },
	{ id: "clients", title: "Client types and authentication", group: TOKENS, load: () => import("./units/clients").then((m) => m.unit) },
	{ id: "choosing", title: "Choosing a flow", group: OTHERS, load: () => import("./units/choosing").then((m) => m.unit) },
	{ id: "openid", title: "OpenID Connect is not OAuth", group: OTHERS, load: () => import("./units/openid").then((m) => m.unit) },
	{ id: "device", title: "A device without a keyboard", group: OTHERS, load: () => import("./units/device").then((m) => m.unit) },
	{ id: "machine", title: "Machine to machine", group: OTHERS, load: () => import("./units/machine").then((m) => m.unit) },
	{ id: "browser", title: "Where a browser app keeps its tokens", group: USE, load: () => import("./units/browser").then((m) => m.unit) },
	{ id: "migration", title: "From OAuth 2.0 to 2.1", group: USE, load: () => import("./units/migration").then((m) => m.unit) },
	{ id: "metadata", title: "Metadata and discovery", group: USE, load: () => import("./units/metadata").then((m) => m.unit) },
	{ id: "agents", title: "Agents and MCP", group: USE, load: () => import("./units/agents").then((m) => m.unit) },
	{ id: "policy", title: "Where OAuth stops", group: USE, load: () => import("./units/policy").then((m) => m.unit) },
	{ id: "steal-code", title: "Attack: steal the code", group: USE, load: () => import("./units/steal-code").then((m) => m.unit) },
	{ id: "inject-code", title: "Attack: inject the code", group: USE, load: () => import("./units/inject-code").then((m) => m.unit) },
	{ id: "mix-up", title: "Attack: mix-up", group: USE, load: () => import("./units/mix-up").then((m) => m.unit) },
];
