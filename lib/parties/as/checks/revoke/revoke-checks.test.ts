import { readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { CLIENT_ID, ISSUER } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { IssuedToken } from "../../../../world/as-memory";
import type { RevokeSubject } from "../subjects";
import * as lists from "./index";
import { tokenGiven } from "./token-given";
import { tokenOfThisClient } from "./token-of-this-client";
import { typeSupported } from "./type-supported";

interface Input {
	readonly clientId?: string;
	/** Whom the token was issued to; `undefined` where the server never issued it. */
	readonly owner?: string;
	readonly type?: string;
	readonly sent?: false;
}

const recordOf = (clientId: string): IssuedToken => ({ clientId, sub: "ada", scope: "", expiresAt: 1, revoked: false });

testChecks<RevokeSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ clientId = CLIENT_ID, owner, type, sent = true }) => ({
		request: post(`${ISSUER}/revoke`, ""),
		params: readParams([]),
		presented: [{ method: "none", clientId }],
		clientId,
		client: undefined,
		token: sent ? { text: "t", type, record: owner === undefined ? undefined : recordOf(owner) } : undefined,
	}),
	table: [
		{
			check: tokenGiven,
			cases: [
				["given", {}, "passed"],
				["missing", { sent: false }, ["invalid_request", 400]],
			],
		},
		{
			check: typeSupported,
			cases: [
				["an access token", { type: "at+jwt" }, "passed"],
				["the media type", { type: "application/at+jwt" }, "passed"],
				["no JWT of this server", {}, "skipped"],
				["an ID Token", { type: "jwt" }, ["unsupported_token_type", 400]],
				["no type", { type: "none" }, ["unsupported_token_type", 400]],
			],
		},
		{
			check: tokenOfThisClient,
			cases: [
				["its own", { owner: CLIENT_ID }, "passed"],
				["an unknown token", {}, "skipped"],
				["another client's", { owner: "photo-books" }, ["invalid_request", 400]],
				["its own, sent by another", { owner: CLIENT_ID, clientId: "photo-books" }, ["invalid_request", 400]],
			],
		},
	],
});
