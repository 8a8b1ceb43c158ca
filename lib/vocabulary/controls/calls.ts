/** Controls of a call: what an API looks at, and what a client is and proves. */
import { choice, protection } from "./control";

export const callControls = {
	scopeCheck: protection(["off", "on"], "on", "on", { required: "on" }),
	aud: protection(["off", "on"], "off", "on", { required: "on" }),
	queryToken: protection(["accept", "ignore"], "accept", "ignore", { required: "ignore" }),
	exp: protection(["off", "on"], "on", "on", { required: "on" }),
	alg: protection(["trust-header", "allow-list"], "allow-list", "allow-list", { required: "allow-list" }),
	key: protection(["header", "jwks"], "jwks", "jwks", { required: "jwks" }),
	typ: protection(["off", "on"], "off", "on"),
	clientType: protection(["public", "confidential"], "public", "public"),
	clientAuth: choice(["post", "basic", "private_key_jwt", "tls_client_auth"], "basic", "post"),
	referrer: protection(["unsafe-url", "default", "no-referrer"], "default", "no-referrer"),
	assertionAud: protection(["token-endpoint", "target", "issuer"], "token-endpoint", "issuer", { required: "issuer" }),
	clientKeys: protection(["shared", "per-server"], "shared", "per-server"),
	clientIds: protection(["chosen", "checked", "assigned"], "assigned", "assigned"),
	idSpace: protection(["shared", "split"], "shared", "split"),
	clientTokens: protection(["alike", "apart"], "alike", "apart"),
	runsIn: choice(["server", "page"], "server", "server"),
	pageClient: protection(["confidential", "public"], "public", "public"),
	storage: protection(["localStorage", "memory", "worker", "bff"], "localStorage", "bff"),
	scripts: protection(["any", "own"], "any", "own"),
} as const;
