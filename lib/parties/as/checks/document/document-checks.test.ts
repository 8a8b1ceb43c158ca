import type { JsonObject } from "../../../../crypto/json";
import { demonstrationKey, publicJwk } from "../../../../crypto/keys";
import { testChecks } from "../../../../testing/checks";
import type { DocumentSubject } from "../subjects";
import { documentFetched } from "./document-fetched";
import { documentReadable } from "./document-readable";
import * as lists from "./index";
import { keysOnce } from "./keys-once";
import { nameGiven } from "./name-given";
import { namesItself } from "./names-itself";
import { noSecret } from "./no-secret";
import { redirectUrisUsable } from "./redirect-uris-usable";

const ID = "https://agent.example/client.json";
const SIGNS = "private_key_jwt";
const KEY = publicJwk(demonstrationKey) as unknown as JsonObject;
const NO = ["invalid_client", 400] as const;
const good = {
	client_id: ID,
	client_name: "Agent",
	token_endpoint_auth_method: "none",
	redirect_uris: ["https://agent.example/cb"],
};

testChecks<DocumentSubject, Partial<DocumentSubject>>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: (change) => ({ clientId: ID, fetchedFrom: ID, status: 200, document: good, ...change }),
	table: [
		{
			check: documentFetched,
			cases: [
				["200", {}, "passed"],
				["another success", { status: 201 }, NO],
				["a redirect", { status: 302 }, NO],
				["not there", { status: 404 }, NO],
				["no answer", { status: 0 }, NO],
			],
		},
		{
			check: documentReadable,
			cases: [
				["an object", {}, "passed"],
				["none", { document: undefined }, NO],
			],
		},
		{
			check: namesItself,
			cases: [
				["its own address", {}, "passed"],
				["another one", { document: { ...good, client_id: "https://evil.example/client.json" } }, NO],
				["the default port", { document: { ...good, client_id: "https://agent.example:443/client.json" } }, NO],
				["none", { document: {} }, NO],
				["a list", { document: { ...good, client_id: [ID] } }, NO],
				["fetched somewhere else", { fetchedFrom: "https://evil.example/client.json" }, NO],
			],
		},
		{
			check: nameGiven,
			cases: [
				["a name", {}, "passed"],
				["none", { document: { client_id: ID } }, NO],
				["an empty one", { document: { ...good, client_name: " " } }, NO],
				["a list", { document: { ...good, client_name: ["Agent"] } }, NO],
			],
		},
		{
			check: keysOnce,
			cases: [
				["neither", {}, "skipped"],
				["jwks", { document: { ...good, jwks: { keys: [] } } }, "passed"],
				["jwks_uri", { document: { ...good, jwks_uri: `${ID}/jwks` } }, "passed"],
				[
					"both",
					{ document: { ...good, jwks: { keys: [] }, jwks_uri: `${ID}/jwks` } },
					["invalid_client_metadata", 400],
				],
			],
		},
		{
			check: noSecret,
			cases: [
				["public", {}, "passed"],
				["a public key", { document: { ...good, jwks: { keys: [{ kty: "RSA", n: "n", e: "AQAB" }] } } }, "passed"],
				["a secret", { document: { ...good, client_secret: "s" } }, NO],
				["the end of a secret", { document: { ...good, client_secret_expires_at: 0 } }, NO],
				["a private key", { document: { ...good, jwks: { keys: [{ kty: "EC", d: "d" }] } } }, NO],
				["a shared key", { document: { ...good, jwks: { keys: [{ kty: "oct", k: "k" }] } } }, NO],
				["a secret method", { document: { ...good, token_endpoint_auth_method: "client_secret_post" } }, NO],
				["no method", { document: { client_id: ID } }, NO],
				[
					"a client that signs",
					{ document: { ...good, token_endpoint_auth_method: SIGNS, jwks: { keys: [KEY] } } },
					"passed",
				],
				["one without a key", { document: { ...good, token_endpoint_auth_method: SIGNS } }, NO],
				[
					"one with no key that fits",
					{
						document: {
							...good,
							token_endpoint_auth_method: SIGNS,
							jwks: { keys: [null, 7, { kty: "RSA" }, { kty: "EC", crv: "P-521" }] },
						},
					},
					NO,
				],
				[
					"one whose keys lie elsewhere",
					{ document: { ...good, token_endpoint_auth_method: SIGNS, jwks_uri: `${ID}/jwks` } },
					NO,
				],
			],
		},
		{
			check: redirectUrisUsable,
			cases: [
				["https", {}, "passed"],
				["none", { document: { client_id: ID } }, NO],
				["http", { document: { ...good, redirect_uris: ["http://agent.example/cb"] } }, NO],
				["a text", { document: { ...good, redirect_uris: "https://agent.example/cb" } }, NO],
			],
		},
	],
});
