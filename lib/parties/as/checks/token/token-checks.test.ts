import { challengeOf } from "../../../../crypto/pkce";
import { parsePairs, readParams } from "../../../../http/form";
import { FORM_TYPE, type HeaderList, post } from "../../../../http/message";
import { API, CHALLENGE, ISSUER, REDIRECT_URI, settingsOf, VERIFIER, withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import { TOKEN_EXCHANGE } from "../../../../vocabulary/token-exchange";
import type { CodeRecord, Registration } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import { presentedCredentials } from "../../client-credentials";
import { clientAuthenticates } from "./client-authenticates";
import { clientKnown } from "./client-known";
import { codeFresh } from "./code-fresh";
import { codeKnown } from "./code-known";
import { codeOfThisClient } from "./code-of-this-client";
import { codeUnused } from "./code-unused";
import { formEncoded } from "./form-encoded";
import { grantTypeAllowed } from "./grant-type-allowed";
import { grantTypeSupported } from "./grant-type-supported";
import * as lists from "./index";
import { keySame } from "./key-same";
import { oneAuthentication } from "./one-authentication";
import { parametersOnce } from "./parameters-once";
import { redirectUriSame } from "./redirect-uri-same";
import { resourceGranted } from "./resource-granted";
import type { CodeGrantSubject } from "./subject";
import { verifierExpected } from "./verifier-expected";
import { verifierFits } from "./verifier-fits";

interface Input {
	readonly body?: string;
	readonly headers?: HeaderList;
	readonly client?: Partial<Registration> | null;
	readonly record?: Partial<CodeRecord> | null;
	readonly jkt?: string;
}

const REQUEST = ["invalid_request", 400] as const;
const CLIENT = ["invalid_client", 401] as const;
const GRANT = ["invalid_grant", 400] as const;
const TARGET = ["invalid_target", 400] as const;
const as20 = settingsOf({ profile: "2.0" });
const dpop = withLevels({ sender: "dpop" });
const unbound = withLevels({ pkce: "guarded" });
const body = (text: string): Input => ({ body: text });
const basic = (pair: string): HeaderList => [["Authorization", `Basic ${btoa(pair)}`]];
const byPost = { token_endpoint_auth_method: "client_secret_post", client_secret: "s3cret" } as const;
const byBasic = { token_endpoint_auth_method: "client_secret_basic", client_secret: "s3cret" } as const;
const byKey = { token_endpoint_auth_method: "private_key_jwt" } as const;
const noSecret = { token_endpoint_auth_method: "client_secret_post" } as const;
const other = "code_verifier=".concat("b".repeat(43));

const goodRecord: CodeRecord = {
	clientId: "photo-print",
	redirectUri: REDIRECT_URI,
	redirectUriSent: true,
	scope: "photos.read",
	resource: [API],
	codeChallenge: CHALLENGE,
	codeChallengeMethod: "S256",
	sub: "ada",
	authTime: CLOCK_START,
	issuedAt: CLOCK_START,
	expiresAt: CLOCK_START + 600,
	uses: 0,
	tokens: [],
};

/** The record of a request that had no challenge. */
const bare = (({ codeChallenge: _, codeChallengeMethod: __, ...rest }: CodeRecord) => rest)(goodRecord);

testChecks<CodeGrantSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ body = "", headers = [], client = {}, record = goodRecord, jkt }, { as }) => {
		const params = readParams(parsePairs(body));
		const registered = as.clients["photo-print"] as Registration;
		return {
			request: {
				...post(`${ISSUER}/token`, body),
				headers: headers.length > 0 ? headers : [["Content-Type", FORM_TYPE]],
			},
			params,
			presented: presentedCredentials(headers, params),
			clientId: params.get("client_id"),
			client: client === null ? undefined : { ...registered, ...client },
			code: params.get("code"),
			record: record === null ? undefined : { ...bare, ...record },
			...(jkt === undefined ? {} : { jkt }),
		};
	},
	table: [
		{
			check: formEncoded,
			cases: [
				["a form", {}, "passed"],
				["a form with a charset", { headers: [["content-type", `${FORM_TYPE}; charset=utf-8`]] }, "passed"],
				["JSON", { headers: [["Content-Type", "application/json"]] }, REQUEST],
				["no type", { headers: [["Accept", "*/*"]] }, REQUEST],
			],
		},
		{
			check: parametersOnce,
			cases: [
				["each once", body("a=1&b=2"), "passed"],
				["only resource repeats", body("resource=a&resource=b"), "passed"],
				["code twice", body("code=a&code=b"), REQUEST],
				["audience repeats in an exchange", body(`grant_type=${TOKEN_EXCHANGE}&audience=a&audience=b`), "passed"],
				[
					"audience twice elsewhere, where it means nothing",
					body("grant_type=authorization_code&audience=a&audience=b"),
					"passed",
				],
				["a parameter of another grant twice", body("grant_type=authorization_code&username=a&username=b"), REQUEST],
				["a parameter that it does not know, twice", body("x=a&x=b"), "passed"],
			],
		},
		{
			check: oneAuthentication,
			cases: [
				["only a name", body("client_id=a"), "passed"],
				["in the body", body("client_id=a&client_secret=s"), "passed"],
				["Basic and the same name", { body: "client_id=a", headers: basic("a:s") }, "passed"],
				["Basic and body", { body: "client_id=a&client_secret=s", headers: basic("a:s") }, REQUEST],
				[
					"a secret and a scheme that nobody knows",
					{ body: "client_id=a&client_secret=s", headers: [["Authorization", "Digest x"]] },
					REQUEST,
				],
				["Basic and another name", { body: "client_id=b", headers: basic("a:s") }, REQUEST],
			],
		},
		{
			check: keySame,
			cases: [
				["not bound", { jkt: "k" }, "skipped", dpop],
				["the same key", { jkt: "k", record: { dpopJkt: "k" } }, "passed", dpop],
				["another key", { jkt: "l", record: { dpopJkt: "k" } }, GRANT, dpop],
				["no proof", { record: { dpopJkt: "k" } }, GRANT, dpop],
				["a server that reads none", { record: { dpopJkt: "k" } }, "skipped"],
			],
		},
		{
			check: clientKnown,
			cases: [
				["known", {}, "passed"],
				["unknown", { client: null }, CLIENT],
			],
		},
		{
			check: clientAuthenticates,
			cases: [
				["a public client", {}, "skipped"],
				["a public client that names itself", { body: "client_id=photo-print" }, "skipped"],
				["a public client with a secret", { body: "client_id=photo-print&client_secret=guess" }, CLIENT],
				["a public client with an empty secret", { body: "client_id=photo-print&client_secret=" }, "skipped"],
				["a public client by Basic", { headers: basic("photo-print:guess") }, CLIENT],
				["a public client by Basic, without a secret", { headers: basic("photo-print:") }, CLIENT],
				["a public client with an assertion", { body: "client_id=photo-print&client_assertion=a.b.c" }, CLIENT],
				[
					"a public client with a scheme that nobody knows",
					{ body: "client_id=photo-print", headers: [["Authorization", "Digest username=a"]] },
					CLIENT,
				],
				[
					"a public client with a certificate, which may bind its token",
					{ body: "client_id=photo-print", headers: [["X-TLS-Client-Subject", "CN=a"]] },
					"skipped",
				],
				[
					"a scheme that nobody knows, where post is registered",
					{ headers: [["Authorization", "Digest x"]], client: byPost },
					CLIENT,
				],
				["post", { body: "client_id=a&client_secret=s3cret", client: byPost }, "passed"],
				["basic", { headers: basic("photo-print:s3cret"), client: byBasic }, "passed"],
				["post, missing", { body: "client_id=a", client: byPost }, CLIENT],
				["post, wrong", { body: "client_id=a&client_secret=S3cret", client: byPost }, CLIENT],
				["post, where basic is registered", { body: "client_id=a&client_secret=s3cret", client: byBasic }, CLIENT],
				["basic, where post is registered", { headers: basic("photo-print:s3cret"), client: byPost }, CLIENT],
				["basic, wrong", { headers: basic("photo-print:s3cre"), client: byBasic }, CLIENT],
				["a key is registered, and something is presented", { body: "client_assertion=a.b.c", client: byKey }, CLIENT],
				["a key is registered, and a secret comes", { body: "client_secret=s3cret", client: byKey }, CLIENT],
				["post, where no secret is registered", { body: "client_secret=s3cret", client: noSecret }, CLIENT],
				["basic, not base64", { headers: [["Authorization", "Basic *"]], client: byBasic }, CLIENT],
			],
		},
		{
			check: grantTypeSupported,
			cases: [
				["authorization_code", body("grant_type=authorization_code"), "passed"],
				["missing", {}, REQUEST],
				["password", body("grant_type=password"), ["unsupported_grant_type", 400]],
				["constructor", body("grant_type=constructor"), ["unsupported_grant_type", 400]],
			],
		},
		{
			check: grantTypeAllowed,
			cases: [
				["registered", body("grant_type=authorization_code"), "passed"],
				[
					"not registered",
					{ body: "grant_type=authorization_code", client: { grant_types: [] } },
					["unauthorized_client", 400],
				],
			],
		},
		{
			check: codeKnown,
			cases: [
				["known", body("code=c"), "passed"],
				["missing", {}, REQUEST],
				["unknown", { body: "code=c", record: null }, GRANT],
			],
		},
		{
			check: codeFresh,
			cases: [
				["new", {}, "passed"],
				["one second left", { record: { expiresAt: CLOCK_START + 1 } }, "passed"],
				["just over", { record: { expiresAt: CLOCK_START } }, GRANT],
				["long over", { record: { issuedAt: 0, expiresAt: 600 } }, GRANT],
			],
		},
		{
			check: codeOfThisClient,
			cases: [
				["its own", {}, "passed"],
				["another's", { record: { clientId: "other" } }, GRANT],
			],
		},
		{
			check: redirectUriSame,
			cases: [
				["the same", body(`redirect_uri=${REDIRECT_URI}`), "passed"],
				["not sent in 2.1", {}, "skipped"],
				["another in 2.1", body("redirect_uri=https://photos.example/other"), GRANT],
				["not sent in 2.0, though sent before", {}, REQUEST, as20],
				["not sent in 2.0, nor before", { record: { redirectUriSent: false } }, "skipped", as20],
				["another in 2.0", body("redirect_uri=https://photos.example/cb/"), GRANT, as20],
			],
		},
		{
			check: verifierExpected,
			cases: [
				["none", {}, "skipped"],
				["with a challenge", { body: `code_verifier=${VERIFIER}`, record: goodRecord }, "passed"],
				["without a challenge", { body: `code_verifier=${VERIFIER}`, record: bare }, REQUEST, unbound],
			],
		},
		{
			check: verifierFits,
			cases: [
				["RFC 7636 Appendix B", body(`code_verifier=${VERIFIER}`), "passed"],
				["plain", { body: other, record: { codeChallenge: "b".repeat(43), codeChallengeMethod: "plain" } }, "passed"],
				["no challenge stored", { body: other, record: bare }, "skipped"],
				["missing", {}, GRANT],
				["another verifier", body(other), GRANT],
				["the challenge itself", body(`code_verifier=${CHALLENGE}`), GRANT],
				[
					"the hash, where plain is stored",
					{ body: other, record: { codeChallenge: challengeOf("b".repeat(43), "S256"), codeChallengeMethod: "plain" } },
					GRANT,
				],
				["42 characters", body(`code_verifier=${"a".repeat(42)}`), REQUEST],
				["129 characters", body(`code_verifier=${"a".repeat(129)}`), REQUEST],
				["a padding sign", body(`code_verifier=${VERIFIER}%3D`), REQUEST],
			],
		},
		{
			check: resourceGranted,
			cases: [
				["the one authorized", body(`resource=${API}`), "passed"],
				["none", {}, "skipped"],
				["another", body("resource=https://other-api.example"), TARGET],
				["one of two not authorized", body(`resource=${API}&resource=https://other-api.example`), TARGET],
				["any, where none was authorized", { body: `resource=${API}`, record: { resource: [] } }, TARGET],
			],
		},
		{
			check: codeUnused,
			cases: [
				["unused", {}, "passed"],
				["used", { record: { uses: 1 } }, GRANT],
			],
		},
	],
});
