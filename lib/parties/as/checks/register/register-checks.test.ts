import type { JsonObject } from "../../../../crypto/json";
import { testChecks } from "../../../../testing/checks";
import type { RegisterSubject } from "../subjects";
import { developerKnown } from "./developer-known";
import { grantsOffered } from "./grants-offered";
import * as lists from "./index";
import { keysOnce } from "./keys-once";
import { metadataReadable } from "./metadata-readable";
import { methodOffered } from "./method-offered";
import { redirectUrisUsable } from "./redirect-uris-usable";

const BAD = ["invalid_client_metadata", 400] as const;
const BAD_URI = ["invalid_redirect_uri", 400] as const;

const KNOWN = "initial-access-token";

testChecks<RegisterSubject, JsonObject | undefined>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: (stated, { as }) => {
		Object.assign(as, { initialAccess: [KNOWN] });
		return {
			stated,
			length: JSON.stringify(stated ?? {}).length,
			token: typeof stated?.token === "string" ? stated.token : undefined,
		};
	},
	table: [
		{
			check: developerKnown,
			cases: [
				["the token of a known developer", { token: KNOWN }, "passed"],
				["another one", { token: "mine" }, ["invalid_token", 401]],
				["none", {}, ["", 401]],
			],
		},
		{
			check: metadataReadable,
			cases: [
				["an object", {}, "passed"],
				["none", undefined, BAD],
				["one that is long", { client_name: "x".repeat(8000) }, "passed"],
				["one that is too long", { client_name: "x".repeat(8192) }, BAD],
			],
		},
		{
			check: keysOnce,
			cases: [
				["neither", {}, "skipped"],
				["jwks", { jwks: { keys: [] } }, "passed"],
				["jwks_uri", { jwks_uri: "https://agent.example/jwks" }, "passed"],
				["both", { jwks: { keys: [] }, jwks_uri: "https://agent.example/jwks" }, BAD],
			],
		},
		{
			check: redirectUrisUsable,
			cases: [
				["https", { redirect_uris: ["https://agent.example/cb"] }, "passed"],
				["loopback", { redirect_uris: ["http://127.0.0.1:5000/cb", "http://localhost/cb"] }, "passed"],
				["none", {}, BAD_URI],
				["an empty list", { redirect_uris: [] }, BAD_URI],
				["a text", { redirect_uris: "https://agent.example/cb" }, BAD_URI],
				["http", { redirect_uris: ["http://agent.example/cb"] }, BAD_URI],
				["a script", { redirect_uris: ["https://agent.example/cb", "javascript:alert(1)"] }, BAD_URI],
				["a fragment", { redirect_uris: ["https://agent.example/cb#x"] }, BAD_URI],
				["a user name", { redirect_uris: ["https://agent.example@evil.example/cb"] }, BAD_URI],
				["no URL", { redirect_uris: ["cb"] }, BAD_URI],
			],
		},
		{
			check: methodOffered,
			cases: [
				["none", { token_endpoint_auth_method: "none" }, "passed"],
				["the default", {}, "passed"],
				["a certificate", { token_endpoint_auth_method: "tls_client_auth" }, BAD],
				["a number", { token_endpoint_auth_method: 1 }, BAD],
			],
		},
		{
			check: grantsOffered,
			cases: [
				["the default", {}, "passed"],
				["both", { grant_types: ["authorization_code"], response_types: ["code"] }, "passed"],
				["refreshing, which is left out", { grant_types: ["authorization_code", "refresh_token"] }, "passed"],
				["refreshing alone", { grant_types: ["refresh_token"] }, BAD],
				["client credentials", { grant_types: ["client_credentials"] }, BAD],
				["client credentials beside a code", { grant_types: ["authorization_code", "client_credentials"] }, BAD],
				["an application type", { application_type: "native" }, "passed"],
				["a response type as a grant", { grant_types: ["code"] }, BAD],
				["a grant as a response type", { response_types: ["authorization_code"] }, BAD],
				["an empty list", { grant_types: [] }, BAD],
				["no response type", { response_types: [] }, BAD],
				["implicit", { response_types: ["token"] }, BAD],
				["a text", { grant_types: "authorization_code" }, BAD],
			],
		},
	],
});
