import { parsePairs, readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { API, ISSUER } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { Registration } from "../../../../world/as-memory";
import { presentedCredentials } from "../../client-credentials";
import type { PasswordGrantSubject } from "../subjects";
import { credentialsSent } from "./credentials-sent";
import * as lists from "./index";
import { passwordRight } from "./password-right";
import { resourceKnown } from "./resource-known";
import { scopeAllowed } from "./scope-allowed";

interface Input {
	readonly body?: string;
	readonly scope?: string;
	/** The account that is looked up; Ada's, unless the name is unknown. */
	readonly known?: boolean;
}

const REQUEST = ["invalid_request", 400] as const;
const GRANT = ["invalid_grant", 400] as const;
const SCOPE = ["invalid_scope", 400] as const;
const TARGET = ["invalid_target", 400] as const;
const body = (text: string): Input => ({ body: text });

testChecks<PasswordGrantSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ body = "", scope = "photos.read", known = true }, { as }) => {
		const params = readParams(parsePairs(body));
		const registered = as.clients["photo-print"] as Registration;
		return {
			request: post(`${ISSUER}/token`, body),
			params,
			presented: presentedCredentials([], params),
			clientId: params.get("client_id"),
			client: { ...registered, scope },
			account: known ? as.accounts.ada : undefined,
		};
	},
	table: [
		{
			check: credentialsSent,
			cases: [
				["both", body("username=ada&password=x"), "passed"],
				["no password", body("username=ada"), REQUEST],
				["an empty password", body("username=ada&password="), REQUEST],
				["no user name", body("password=x"), REQUEST],
				["neither", {}, REQUEST],
			],
		},
		{
			check: passwordRight,
			cases: [
				["right", body("username=ada&password=correct+horse"), "passed"],
				["mistyped", body("username=ada&password=correct+house"), GRANT],
				["another letter case", body("username=ada&password=Correct+horse"), GRANT],
				["the beginning", body("username=ada&password=correct"), GRANT],
				["longer", body("username=ada&password=correct+horse+"), GRANT],
				["nobody of this name", { body: "username=eve&password=correct+horse", known: false }, GRANT],
				["the prototype", { body: "username=__proto__&password=undefined", known: false }, GRANT],
			],
		},
		{
			check: scopeAllowed,
			cases: [
				["registered", body("scope=photos.read"), "passed"],
				["not sent", {}, "skipped"],
				["another", body("scope=photos.write"), SCOPE],
				["one of two", body("scope=photos.read+photos.write"), SCOPE],
				[
					"both, where both are registered",
					{ body: "scope=photos.read+photos.write", scope: "photos.read photos.write" },
					"passed",
				],
				["registered, but unknown to the server", { body: "scope=mail", scope: "mail" }, SCOPE],
				["malformed", body('scope="'), SCOPE],
				["two spaces", body("scope=photos.read++photos.read"), SCOPE],
			],
		},
		{
			check: resourceKnown,
			cases: [
				["the API", body(`resource=${API}`), "passed"],
				["none", {}, "skipped"],
				["another", body("resource=https://other-api.example"), TARGET],
				["one of two", body(`resource=${API}&resource=https://other-api.example`), TARGET],
			],
		},
	],
});
