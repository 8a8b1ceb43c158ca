import type { JsonObject } from "../../../../crypto/json";
import { testChecks } from "../../../../testing/checks";
import { endpointsNamed } from "./endpoints-named";
import * as lists from "./index";
import { issuerSame } from "./issuer-same";
import { pkceOffered } from "./pkce-offered";
import { resourceSame } from "./resource-same";
import { serverNamed } from "./server-named";
import type { ResourceSubject, ServerSubject } from "./subject";

const USED = "https://mcp.example/mcp";
const ISSUER = "https://as.example";
const endpoints = { authorization_endpoint: `${ISSUER}/authorize`, token_endpoint: `${ISSUER}/token` };
const stop = (error: string) => [error, 400] as const;

testChecks<ResourceSubject & ServerSubject, JsonObject | undefined>({
	at: import.meta.url,
	lists,
	lane: "client",
	subject: (metadata) => ({ used: USED, issuer: ISSUER, metadata }),
	table: [
		{
			check: resourceSame,
			cases: [
				["the one that was used", { resource: USED }, "passed"],
				["its origin only", { resource: "https://mcp.example" }, stop("resource_mismatch")],
				["a trailing slash", { resource: `${USED}/` }, stop("resource_mismatch")],
				["another one", { resource: "https://api.example" }, stop("resource_mismatch")],
				["none", {}, stop("resource_mismatch")],
				["no metadata", undefined, stop("resource_mismatch")],
			],
		},
		{
			check: serverNamed,
			cases: [
				["one", { authorization_servers: [ISSUER] }, "passed"],
				["none", {}, stop("no_authorization_server")],
				["an empty list", { authorization_servers: [] }, stop("no_authorization_server")],
				["http", { authorization_servers: ["http://as.example"] }, stop("no_authorization_server")],
				["a text", { authorization_servers: ISSUER }, stop("no_authorization_server")],
			],
		},
		{
			check: issuerSame,
			cases: [
				["the one that was looked for", { issuer: ISSUER }, "passed"],
				["another one", { issuer: "https://evil-as.example" }, stop("issuer_mismatch")],
				["a trailing slash", { issuer: `${ISSUER}/` }, stop("issuer_mismatch")],
				["no metadata", undefined, stop("issuer_mismatch")],
			],
		},
		{
			check: endpointsNamed,
			cases: [
				["both", endpoints, "passed"],
				["one", { token_endpoint: `${ISSUER}/token` }, stop("no_endpoint")],
				["a script", { ...endpoints, authorization_endpoint: "javascript:alert(1)" }, stop("no_endpoint")],
			],
		},
		{
			check: pkceOffered,
			cases: [
				["S256", { code_challenge_methods_supported: ["plain", "S256"] }, "passed"],
				["plain alone", { code_challenge_methods_supported: ["plain"] }, stop("no_pkce")],
				["nothing said", {}, stop("no_pkce")],
			],
		},
	],
});
