import { parsePairs, readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { API, ISSUER } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { Registration } from "../../../../world/as-memory";
import { presentedCredentials } from "../../client-credentials";
import type { TokenSubject } from "../token/subject";
import { clientIsConfidential } from "./client-is-confidential";
import * as lists from "./index";
import { resourceKnown } from "./resource-known";
import { scopeRegistered } from "./scope-registered";
import { secretNotShipped } from "./secret-not-shipped";

const SCOPE = ["invalid_scope", 400] as const;
const TARGET = ["invalid_target", 400] as const;

interface Input {
	readonly body?: string;
	readonly client?: Partial<Registration>;
}
const body = (text: string): Input => ({ body: text });

testChecks<TokenSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ body: text = "", client = {} }, { as }) => {
		const params = readParams(parsePairs(text));
		return {
			request: post(`${ISSUER}/token`, text),
			params,
			presented: presentedCredentials([], params),
			clientId: params.get("client_id"),
			client: { ...(as.clients["photo-print"] as Registration), scope: "photos.read photos.write", ...client },
		};
	},
	table: [
		{
			check: clientIsConfidential,
			cases: [
				["with a secret", { client: { token_endpoint_auth_method: "client_secret_basic" } }, "passed"],
				["with a key", { client: { token_endpoint_auth_method: "private_key_jwt" } }, "passed"],
				["with nothing", { client: { token_endpoint_auth_method: "none" } }, ["unauthorized_client", 400]],
			],
		},
		{
			check: secretNotShipped,
			cases: [
				["a secret on a server", { client: { token_endpoint_auth_method: "client_secret_post" } }, "passed"],
				["a key on a server", { client: { token_endpoint_auth_method: "private_key_jwt" } }, "passed"],
				["no secret", { client: { token_endpoint_auth_method: "none", shipsSecret: true } }, "skipped"],
				[
					"a secret in a page",
					{ client: { token_endpoint_auth_method: "client_secret_post", shipsSecret: true } },
					["unauthorized_client", 400],
				],
			],
		},
		{
			check: scopeRegistered,
			cases: [
				["none: the registered one", {}, "passed"],
				["one of two", body("scope=photos.write"), "passed"],
				["both, the other way round", body("scope=photos.write photos.read"), "passed"],
				["one more", body("scope=photos.read openid"), SCOPE],
				["in capitals", body("scope=PHOTOS.READ"), SCOPE],
				["two spaces", body("scope=photos.read  photos.write"), SCOPE],
				["nothing registered", { body: "scope=photos.read", client: { scope: "" } }, SCOPE],
			],
		},
		{
			check: resourceKnown,
			cases: [
				["known", body(`resource=${API}`), "passed"],
				["none", {}, "skipped"],
				["another", body("resource=https://other-api.example"), TARGET],
				["one of two", body(`resource=${API}&resource=https://other-api.example`), TARGET],
				["no URI", body("resource=x"), TARGET],
			],
		},
	],
});
