import { base64, utf8 } from "@/lib/crypto/bytes";
import type { Scenario } from "@/lib/flow/define";
import type { EditOp } from "@/lib/flow/edit";
import { add, edit, remove, set, setForm } from "@/lib/flow/proof/scenario";
import { API_ID, OTHER_CLIENT_ID } from "./world";

/** The n-th message of the m-th frame. */
const CALL = "0.0";
const ASK = "1.0";
const REVOKE = "2.0";
const AGAIN = "3.0";
const ASK_AGAIN = "4.0";
/** The same, where the API does not ask and the run has one frame less. */
const AGAIN_UNASKED = "2.0";

const bearer = (token: string): EditOp => ({
	op: "set",
	part: "header",
	index: 0,
	name: "Authorization",
	value: `Bearer ${token}`,
});
const wrongSecret = `Basic ${base64(utf8(`${API_ID}:guess`))}`;

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	{
		name: "a JWT, at an API that asks and at one that does not",
		end: "endedWhereAsked",
		refusedBy: "api.introspected-active",
	},
	{
		name: "an opaque token",
		settings: { levels: { tokenFormat: "opaque" } },
		end: "endedEverywhere",
		refusedBy: "api.token-readable",
	},
	{ name: "OAuth 2.0", settings: { profile: "2.0" }, end: "endedWhereAsked", refusedBy: "introspect.not-revoked" },
	{
		name: "a confidential client, client_secret_post",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		end: "endedWhereAsked",
	},
	{
		name: "a confidential client, client_secret_basic",
		settings: { levels: { clientType: "confidential", clientAuth: "basic" } },
		end: "endedWhereAsked",
	},
	{ name: "nobody asks", settings: { levels: { introspection: "off" } }, end: "stillServed" },
	{
		name: "an opaque token that nobody asks about",
		settings: { levels: { introspection: "off", tokenFormat: "opaque" } },
		end: "callRefused",
		refusedBy: "api.token-readable",
	},
	{
		name: "the server does not look whether a token is revoked",
		settings: { skippedChecks: ["introspect.not-revoked"] },
		end: "stillServed",
	},
	{
		name: "the first call brings no token",
		edits: [edit(CALL, remove("header", 0))],
		end: "callRefused",
		refusedBy: "api.token-sent",
	},
	{
		name: "the first call brings a text that is no token",
		edits: [edit(CALL, bearer("mF_9.B5f-4.1JqM"))],
		end: "callRefused",
		refusedBy: "introspect.token-known",
	},
	{
		name: "the API asks without credentials",
		edits: [edit(ASK, remove("header", 1))],
		end: "undecided",
		refusedBy: "introspect.caller-authenticates",
	},
	{
		name: "the API asks with a wrong secret",
		edits: [edit(ASK, set("header", 1, "Authorization", wrongSecret))],
		end: "undecided",
		refusedBy: "api.introspection-answered",
	},
	{
		name: "the API asks about nothing",
		edits: [edit(ASK, remove("form", 0))],
		end: "undecided",
		refusedBy: "introspect.token-given",
	},
	{
		name: "the API asks with a wrong hint",
		edits: [edit(ASK, setForm(1, "token_type_hint", "refresh_token"))],
		end: "endedWhereAsked",
	},
	{
		name: "another client ends the token",
		edits: [edit(REVOKE, setForm(2, "client_id", OTHER_CLIENT_ID))],
		end: "notRevoked",
		refusedBy: "revoke.token-of-this-client",
	},
	{
		name: "an unknown client ends the token",
		edits: [edit(REVOKE, setForm(2, "client_id", "photo-prints"))],
		end: "notRevoked",
		refusedBy: "token.client-known",
	},
	{
		name: "a confidential client ends the token with a wrong secret",
		settings: { levels: { clientType: "confidential", clientAuth: "post" } },
		edits: [edit(REVOKE, setForm(3, "client_secret", "guess"))],
		end: "notRevoked",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "the client ends nothing",
		edits: [edit(REVOKE, remove("form", 0))],
		end: "notRevoked",
		refusedBy: "revoke.token-given",
	},
	{
		name: "two tokens in one revocation",
		edits: [edit(REVOKE, add("form", "token", "x"))],
		end: "notRevoked",
		refusedBy: "token.parameters-once",
	},
	{
		name: "the client ends a token that the server never issued",
		edits: [edit(REVOKE, setForm(0, "token", "mF_9.B5f-4.1JqM"))],
		end: "stillServed",
	},
	{
		name: "the client ends its token with a wrong hint",
		edits: [edit(REVOKE, setForm(1, "token_type_hint", "refresh_token"))],
		end: "endedWhereAsked",
		refusedBy: "introspect.not-revoked",
	},
	{
		name: "the second call brings no token",
		edits: [edit(AGAIN, remove("header", 0))],
		end: "endedWhereAsked",
		refusedBy: "api.token-sent",
	},
	{
		name: "nobody asks, and the second call brings another text",
		settings: { levels: { introspection: "off" } },
		edits: [edit(AGAIN_UNASKED, bearer("mF_9.B5f-4.1JqM"))],
		end: "endedWhereAsked",
		refusedBy: "api.token-readable",
	},
	{
		name: "the second question comes without credentials",
		edits: [edit(ASK_AGAIN, remove("header", 1))],
		end: "undecided",
		refusedBy: "introspect.caller-authenticates",
	},
];
