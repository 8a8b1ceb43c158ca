import type { JsonObject } from "../../../../crypto/json";
import { readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { API, CLIENT_ID, ISSUER } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { IssuedToken, RegisteredApi } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import type { PresentedCredentials } from "../token/subject";
import { callerAuthenticates } from "./caller-authenticates";
import * as lists from "./index";
import { meantForCaller } from "./meant-for-caller";
import { notEarly } from "./not-early";
import { notExpired } from "./not-expired";
import { notRevoked } from "./not-revoked";
import type { IntrospectSubject } from "./subject";
import { tokenGiven } from "./token-given";
import { tokenKnown } from "./token-known";

interface Input {
	readonly presented?: readonly PresentedCredentials[];
	readonly caller?: RegisteredApi | "none";
	/** What the server knows of the token; `unknown` for a text that it never issued, `none` for no text. */
	readonly token?: Partial<IssuedToken> | "unknown" | "none";
	/** What the token says, where it is a JWT of this server. */
	readonly says?: JsonObject;
}

const api: RegisteredApi = { id: "photo-api", secret: "s3cret", resource: API };
const record: IssuedToken = {
	clientId: CLIENT_ID,
	sub: "ada",
	scope: "photos.read",
	expiresAt: CLOCK_START + 300,
	revoked: false,
	claims: { aud: API },
};

const basic = (clientId: string, clientSecret: string): Input => ({
	presented: [{ method: "client_secret_basic", clientId, clientSecret }],
});
const aud = (...names: string[]): Input => ({ token: { claims: { aud: names } } });

const UNKNOWN_CALLER = ["invalid_client", 401] as const;
const INACTIVE = ["inactive", 200] as const;

testChecks<IntrospectSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ presented = [], caller = api, token = {}, says }) => ({
		request: post(`${ISSUER}/introspect`, ""),
		params: readParams([]),
		presented,
		clientId: presented[0]?.clientId,
		client: undefined,
		caller: caller === "none" ? undefined : caller,
		token:
			token === "none"
				? undefined
				: {
						text: "t",
						type: undefined,
						record: token === "unknown" ? undefined : { ...record, ...token },
						...(says === undefined ? {} : { claims: says }),
					},
	}),
	table: [
		{
			check: callerAuthenticates,
			cases: [
				["right", basic("photo-api", "s3cret"), "passed"],
				["a wrong secret", basic("photo-api", "s3cre"), UNKNOWN_CALLER],
				["no secret", basic("photo-api", ""), UNKNOWN_CALLER],
				["unknown", { ...basic("nobody", "s3cret"), caller: "none" }, UNKNOWN_CALLER],
				["unknown, with an empty secret", { ...basic("nobody", ""), caller: "none" }, UNKNOWN_CALLER],
				["a client of the server", { ...basic(CLIENT_ID, "s3cret"), caller: "none" }, UNKNOWN_CALLER],
				["nothing", {}, UNKNOWN_CALLER],
				["a name alone", { presented: [{ method: "none", clientId: "photo-api" }] }, UNKNOWN_CALLER],
				[
					"the secret in the body, which this API did not register",
					{ presented: [{ method: "client_secret_post", clientId: "photo-api", clientSecret: "s3cret" }] },
					UNKNOWN_CALLER,
				],
			],
		},
		{
			check: tokenGiven,
			cases: [
				["given", {}, "passed"],
				["given, and unknown", { token: "unknown" }, "passed"],
				["missing", { token: "none" }, ["invalid_request", 400]],
			],
		},
		{
			check: tokenKnown,
			cases: [
				["a JWT", {}, "passed"],
				["an opaque token", { token: { reference: "t" } }, "passed"],
				["unknown", { token: "unknown" }, INACTIVE],
				["none", { token: "none" }, INACTIVE],
			],
		},
		{
			check: notExpired,
			cases: [
				["a second left", { token: { expiresAt: CLOCK_START + 1 } }, "passed"],
				["just over", { token: { expiresAt: CLOCK_START } }, INACTIVE],
				["a JWT with a second left", { says: { exp: CLOCK_START + 1 } }, "passed"],
				["a JWT that is over", { says: { exp: CLOCK_START } }, INACTIVE],
				["a JWT whose end is a text", { says: { exp: String(CLOCK_START + 300) } }, INACTIVE],
				["unknown", { token: "unknown" }, INACTIVE],
			],
		},
		{
			check: notEarly,
			cases: [
				["not there", {}, "skipped"],
				["a JWT from this second", { says: { nbf: CLOCK_START } }, "passed"],
				["a JWT from later", { says: { nbf: CLOCK_START + 1 } }, INACTIVE],
				["a JWT with a text", { says: { nbf: "0" } }, INACTIVE],
				["an opaque token from later", { token: { claims: { aud: API, nbf: CLOCK_START + 1 } } }, INACTIVE],
			],
		},
		{
			check: meantForCaller,
			cases: [
				["for the caller alone", {}, "passed"],
				["for the caller among others", aud("https://other-api.example", API), "passed"],
				["for another API", aud("https://other-api.example"), INACTIVE],
				["for an API whose name begins with the caller's", aud(`${API}.evil.example`), INACTIVE],
				["for nobody", aud(), INACTIVE],
				["without claims", { token: "unknown" }, INACTIVE],
				["an unknown caller", { caller: "none" }, INACTIVE],
			],
		},
		{
			check: notRevoked,
			cases: [
				["no", {}, "passed"],
				["yes", { token: { revoked: true } }, INACTIVE],
			],
		},
	],
});
