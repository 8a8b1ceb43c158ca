/** The grants that can be played freely, one line each. A grant is loaded when it is opened. */
import type { AnyFlow } from "@/lib/flow/define";

export interface FreeGrant {
	/** In the address: `/attacks/free/<id>`. */
	readonly id: string;
	readonly title: string;
	load(): Promise<AnyFlow>;
}

/** Ids of what is played freely begin so, and go on with the grant's own. */
export const FREE = "free-";

// biome-ignore format: one line per grant.
export const grants: readonly FreeGrant[] = [
	{ id: "code-pkce", title: "Authorization code + PKCE", load: () => import("../flows/code-pkce/flow").then((m) => m.flow) },
	{ id: "app", title: "Code + PKCE, an app on a phone", load: () => import("./app").then((m) => m.flow) },
	{ id: "oidc-login", title: "OpenID Connect login", load: () => import("../flows/oidc-login/flow").then((m) => m.flow) },
	{ id: "par", title: "Pushed authorization requests", load: () => import("../flows/par/flow").then((m) => m.flow) },
	{ id: "dpop", title: "DPoP", load: () => import("./bound").then((m) => m.dpop) },
	{ id: "mtls", title: "Certificate-bound tokens", load: () => import("./bound").then((m) => m.mtls) },
	{ id: "refresh", title: "Refresh", load: () => import("../flows/refresh/flow").then((m) => m.flow) },
	{ id: "device", title: "Device grant", load: () => import("../flows/device/flow").then((m) => m.flow) },
	{ id: "client-credentials", title: "Client credentials", load: () => import("../flows/client-credentials/flow").then((m) => m.flow) },
	{ id: "token-exchange", title: "Token exchange", load: () => import("../flows/token-exchange/flow").then((m) => m.flow) },
	{ id: "introspection-revocation", title: "Introspection and revocation", load: () => import("../flows/introspection-revocation/flow").then((m) => m.flow) },
	{ id: "mcp-agent", title: "Agent meets a tool server", load: () => import("../flows/mcp-agent/flow").then((m) => m.flow) },
	{ id: "agent-on-behalf-of", title: "Agent on behalf of a person", load: () => import("../flows/agent-on-behalf-of/flow").then((m) => m.flow) },
	{ id: "code-2.0", title: "Authorization code, OAuth 2.0", load: () => import("../flows/code-2.0/flow").then((m) => m.flow) },
	{ id: "implicit", title: "Implicit grant", load: () => import("../flows/implicit/flow").then((m) => m.flow) },
	{ id: "password", title: "Password grant", load: () => import("../flows/password/flow").then((m) => m.flow) },
];
