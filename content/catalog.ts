/** Every lesson, one line each. The lesson itself is loaded when it is opened. */
import type { AnyFlow } from "@/lib/flow/define";

export interface CatalogEntry {
	/**
	 * In call-out codes, 0 to 255. Whatever becomes of a lesson, no other one ever gets its number; and it gets a new one
	 * itself where its codes come to mean something else, which a test says.
	 */
	readonly number: number;
	readonly id: string;
	readonly kind: "flow" | "attack";
	readonly title: string;
	readonly group: "recommended" | "special" | "agents" | "withdrawn" | "attack";
	/** For an attack: the flow that it attacks. */
	readonly against?: string;
	/** For a flow that is written as a difference from another (`variantOf`): that one. */
	readonly varies?: string;
	/** One line for an index page. */
	readonly summary: string;
	load(): Promise<AnyFlow>;
}

// biome-ignore format: one line per lesson.
export const catalog: readonly CatalogEntry[] = [
	{ number: 1, id: "code-pkce", kind: "flow", title: "Authorization code + PKCE", group: "recommended", summary: "A person signs in; an app gets a token", load: () => import("./flows/code-pkce/flow").then((m) => m.flow) },
	{ number: 2, id: "oidc-login", kind: "flow", title: "OpenID Connect login", group: "recommended", summary: "The app also learns who signed in", load: () => import("./flows/oidc-login/flow").then((m) => m.flow) },
	{ number: 3, id: "client-credentials", kind: "flow", title: "Client credentials", group: "recommended", summary: "A program acts as itself, no person", load: () => import("./flows/client-credentials/flow").then((m) => m.flow) },
	{ number: 4, id: "device", kind: "flow", title: "Device grant", group: "recommended", summary: "Sign in on the phone for the television", load: () => import("./flows/device/flow").then((m) => m.flow) },
	{ number: 5, id: "refresh", kind: "flow", title: "Refresh", group: "recommended", summary: "A new access token, nobody asked again", load: () => import("./flows/refresh/flow").then((m) => m.flow) },
	{ number: 6, id: "token-exchange", kind: "flow", title: "Token exchange", group: "special", summary: "A service calls onward, for someone", load: () => import("./flows/token-exchange/flow").then((m) => m.flow) },
	{ number: 7, id: "dpop", kind: "flow", title: "DPoP", group: "special", summary: "The token works only with a key", load: () => import("./flows/dpop/flow").then((m) => m.flow) },
	{ number: 22, id: "mtls", kind: "flow", title: "Certificate-bound tokens", group: "special", varies: "client-credentials", summary: "The token works only with a certificate", load: () => import("./flows/mtls/flow").then((m) => m.flow) },
	{ number: 25, id: "par", kind: "flow", title: "Pushed authorization requests", group: "special", varies: "code-pkce", summary: "The request does not go through the browser", load: () => import("./flows/par/flow").then((m) => m.flow) },
	{ number: 8, id: "introspection-revocation", kind: "flow", title: "Introspection and revocation", group: "special", summary: "Ask if a token still counts; end it", load: () => import("./flows/introspection-revocation/flow").then((m) => m.flow) },
	{ number: 9, id: "mcp-agent", kind: "flow", title: "Agent meets a tool server", group: "agents", summary: "Discovery, registration, step-up", load: () => import("./flows/mcp-agent/flow").then((m) => m.flow) },
	{ number: 10, id: "agent-on-behalf-of", kind: "flow", title: "Agent on behalf of a person", group: "agents", summary: "Who may do what, call by call", load: () => import("./flows/agent-on-behalf-of/flow").then((m) => m.flow) },
	{ number: 11, id: "code-2.0", kind: "flow", title: "Authorization code, OAuth 2.0", group: "withdrawn", varies: "code-pkce", summary: "As RFC 6749 had it. Now: code + PKCE", load: () => import("./flows/code-2.0/flow").then((m) => m.flow) },
	{ number: 12, id: "implicit", kind: "flow", title: "Implicit grant", group: "withdrawn", summary: "The token in the URL. Now: code + PKCE", load: () => import("./flows/implicit/flow").then((m) => m.flow) },
	{ number: 13, id: "password", kind: "flow", title: "Password grant", group: "withdrawn", summary: "The app sees the password. Now: code + PKCE", load: () => import("./flows/password/flow").then((m) => m.flow) },
	{ number: 44, id: "audience-replay", kind: "attack", title: "Audience replay", group: "attack", against: "code-pkce", summary: "One API uses at another the token that it was sent", load: () => import("./attacks/audience-replay/flow").then((m) => m.attack) },
	{ number: 83, id: "clickjacking", kind: "attack", title: "Clickjacking", group: "attack", against: "code-pkce", summary: "A frame that nobody sees lies over a button", load: () => import("./attacks/clickjacking/flow").then((m) => m.attack) },
	{ number: 14, id: "code-interception", kind: "attack", title: "Code interception", group: "attack", against: "code-pkce", summary: "Another app on the phone receives the redirect", load: () => import("./attacks/code-interception/flow").then((m) => m.attack) },
	{ number: 97, id: "code-injection", kind: "attack", title: "Code injection", group: "attack", against: "code-pkce", summary: "A stolen code is brought to the real client", load: () => import("./attacks/code-injection/flow").then((m) => m.attack) },
	{ number: 19, id: "code-replay", kind: "attack", title: "Code replay", group: "attack", against: "code-pkce", summary: "One code, redeemed twice", load: () => import("./attacks/code-replay/flow").then((m) => m.attack) },
	{ number: 84, id: "consent-phishing", kind: "attack", title: "Consent phishing", group: "attack", against: "code-pkce", summary: "The victim allows the attacker's own client", load: () => import("./attacks/consent-phishing/flow").then((m) => m.attack) },
	{ number: 26, id: "counterfeit-api", kind: "attack", title: "Counterfeit API", group: "attack", against: "code-pkce", summary: "A token that an API was sent is used elsewhere", load: () => import("./attacks/counterfeit-api/flow").then((m) => m.attack) },
	{ number: 81, id: "device-phishing", kind: "attack", title: "Device code phishing", group: "attack", against: "device", summary: "The victim allows the attacker's device", load: () => import("./attacks/device-phishing/flow").then((m) => m.attack) },
	{ number: 93, id: "history-leak", kind: "attack", title: "History leak", group: "attack", against: "code-pkce", summary: "A code or a token is read in the browser's history", load: () => import("./attacks/history-leak/flow").then((m) => m.attack) },
	{ number: 90, id: "jwt-forgery", kind: "attack", title: "JWT forgery", group: "attack", against: "code-pkce", summary: "A token that nobody issued, or that was issued for something else", load: () => import("./attacks/jwt-forgery/flow").then((m) => m.attack) },
	{ number: 98, id: "login-csrf", kind: "attack", title: "Login CSRF", group: "attack", against: "code-pkce", summary: "The victim finishes the attacker's sign-in", load: () => import("./attacks/login-csrf/flow").then((m) => m.attack) },
	{ number: 100, id: "loose-redirect", kind: "attack", title: "Loose redirect", group: "attack", against: "code-pkce", summary: "The answer goes to an address of the attacker's", load: () => import("./attacks/loose-redirect/flow").then((m) => m.attack) },
	{ number: 95, id: "mix-up", kind: "attack", title: "Mix-up", group: "attack", against: "code-pkce", summary: "Two servers, one client, and a code sent to the wrong one", load: () => import("./attacks/mix-up/flow").then((m) => m.attack) },
	{ number: 96, id: "toolkit-takeover", kind: "attack", title: "Toolkit takeover", group: "attack", against: "code-pkce", summary: "Two toolkits, one client, and a code sent to the wrong one", load: () => import("./attacks/toolkit-takeover/flow").then((m) => m.attack) },
	{ number: 29, id: "password-harvest", kind: "attack", title: "Password harvest", group: "attack", against: "password", summary: "The client asks for the password, and others read along", load: () => import("./attacks/password-harvest/flow").then((m) => m.attack) },
	{ number: 21, id: "pkce-downgrade", kind: "attack", title: "PKCE downgrade", group: "attack", against: "code-pkce", summary: "The challenge is taken out on the way", load: () => import("./attacks/pkce-downgrade/flow").then((m) => m.attack) },
	{ number: 32, id: "redirect-307", kind: "attack", title: "307 redirect", group: "attack", against: "code-pkce", summary: "The browser posts the password on to the client", load: () => import("./attacks/redirect-307/flow").then((m) => m.attack) },
	{ number: 76, id: "referer-leak", kind: "attack", title: "Referer leak", group: "attack", against: "code-pkce", summary: "A page tells another site its address, and what stands in it", load: () => import("./attacks/referer-leak/flow").then((m) => m.attack) },
	{ number: 82, id: "post-message", kind: "attack", title: "In-browser communication", group: "attack", against: "code-pkce", summary: "A message between two windows is read, or forged", load: () => import("./attacks/post-message/flow").then((m) => m.attack) },
	{ number: 94, id: "refresh-replay", kind: "attack", title: "Refresh replay", group: "attack", against: "refresh", summary: "A copied refresh token is used first, or second", load: () => import("./attacks/refresh-replay/flow").then((m) => m.attack) },
	{ number: 46, id: "spa-secret", kind: "attack", title: "Secret in the page", group: "attack", against: "code-pkce", summary: "A client's secret is read in the file that everybody loads", load: () => import("./attacks/spa-secret/flow").then((m) => m.attack) },
	{ number: 91, id: "xss-storage", kind: "attack", title: "Script in the page", group: "attack", against: "code-pkce", summary: "A script of others runs in the client's page", load: () => import("./attacks/xss-storage/flow").then((m) => m.attack) },
	{ number: 80, id: "session-fixation", kind: "attack", title: "Session fixation", group: "attack", against: "code-pkce", summary: "The victim opens the attacker's link", load: () => import("./attacks/session-fixation/flow").then((m) => m.attack) },
	{ number: 23, id: "stolen-token", kind: "attack", title: "Stolen token", group: "attack", against: "dpop", summary: "A copied access token is used again, here or elsewhere", load: () => import("./attacks/stolen-token/flow").then((m) => m.attack) },
	{ number: 27, id: "exchange-escalation", kind: "attack", title: "Exchange escalation", group: "attack", against: "token-exchange", summary: "A service asks for more than its work needs", load: () => import("./attacks/exchange-escalation/flow").then((m) => m.attack) },
	{ number: 92, id: "agent-injection", kind: "attack", title: "Prompt injection", group: "attack", against: "mcp-agent", summary: "What an agent reads tells it what to do", load: () => import("./attacks/agent-injection/flow").then((m) => m.attack) },
	{ number: 47, id: "mcp-confused-deputy", kind: "attack", title: "Confused deputy", group: "attack", against: "mcp-agent", summary: "A proxy that was allowed once asks for everybody", load: () => import("./attacks/mcp-confused-deputy/flow").then((m) => m.attack) },
	{ number: 102, id: "cimd-localhost", kind: "attack", title: "Loopback impersonation", group: "attack", against: "mcp-agent", summary: "Another program on the computer passes for the agent", load: () => import("./attacks/cimd-localhost/flow").then((m) => m.attack) },
	{ number: 101, id: "mcp-passthrough", kind: "attack", title: "Token passthrough", group: "attack", against: "mcp-agent", summary: "A tool server is used as a relay", load: () => import("./attacks/mcp-passthrough/flow").then((m) => m.attack) },
	{ number: 103, id: "open-redirect", kind: "attack", title: "Open redirect", group: "attack", against: "code-pkce", summary: "A link to a genuine host leads to the attacker's page", load: () => import("./attacks/open-redirect/flow").then((m) => m.attack) },
	{ number: 73, id: "proxy-header", kind: "attack", title: "Proxy header", group: "attack", against: "mtls", summary: "A header that only a proxy should write", load: () => import("./attacks/proxy-header/flow").then((m) => m.attack) },
	{ number: 75, id: "token-injection", kind: "attack", title: "Token injection", group: "attack", against: "code-pkce", summary: "A stolen token is put into the answer to the attacker's own sign-in", load: () => import("./attacks/token-injection/flow").then((m) => m.attack) },
	{ number: 71, id: "client-as-owner", kind: "attack", title: "Client as owner", group: "attack", against: "client-credentials", summary: "A program is registered under a person's name", load: () => import("./attacks/client-as-owner/flow").then((m) => m.attack) },
	{ number: 37, id: "audience-injection", kind: "attack", title: "Audience injection", group: "attack", against: "code-pkce", summary: "An assertion for one server is good at another", load: () => import("./attacks/audience-injection/flow").then((m) => m.attack) },
];

export const entryOf = (id: string): CatalogEntry | undefined => catalog.find((entry) => entry.id === id);

/** The two flows that the comparison begins with: OAuth 2.0 as it was written, and OAuth 2.1. */
export const COMPARED: readonly [a: string, b: string] = ["code-2.0", "code-pkce"];
