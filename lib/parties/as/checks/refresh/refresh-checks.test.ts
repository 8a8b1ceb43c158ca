import { parsePairs, readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { API, ISSUER, withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { RefreshFamily, RefreshRecord } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import type { RefreshSubject } from "../subjects";
import { grantActive } from "./grant-active";
import * as lists from "./index";
import { keyBound } from "./key-bound";
import { resourceGranted } from "./resource-granted";
import { scopeGranted } from "./scope-granted";
import { tokenFresh } from "./token-fresh";
import { tokenKnown } from "./token-known";
import { tokenOfThisClient } from "./token-of-this-client";
import { tokenUnused } from "./token-unused";

interface Input {
	readonly body?: string;
	readonly record?: Partial<RefreshRecord> | null;
	readonly family?: Partial<RefreshFamily>;
	readonly jkt?: string;
}

const REQUEST = ["invalid_request", 400] as const;
const GRANT = ["invalid_grant", 400] as const;
const SCOPE = ["invalid_scope", 400] as const;
const TARGET = ["invalid_target", 400] as const;
const body = (text: string): Input => ({ body: text });

const goodFamily: RefreshFamily = {
	clientId: "photo-print",
	sub: "ada",
	scope: "photos.read photos.write",
	authTime: CLOCK_START,
	resource: [API],
	issuedAt: CLOCK_START,
	expiresAt: CLOCK_START + 28_800,
	revoked: false,
	tokens: [],
	refreshTokens: [],
};

testChecks<RefreshSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ body = "", record = {}, family = {}, jkt }, { as }) => {
		const params = readParams(parsePairs(body));
		return {
			request: post(`${ISSUER}/token`, body),
			params,
			presented: [],
			clientId: "photo-print",
			client: as.clients["photo-print"],
			token: params.get("refresh_token"),
			record: record === null ? undefined : { family: "f", used: false, ...record },
			family: record === null ? undefined : { ...goodFamily, ...family },
			...(jkt === undefined ? {} : { jkt }),
		};
	},
	table: [
		{
			check: tokenKnown,
			cases: [
				["known", body("refresh_token=r"), "passed"],
				["missing", {}, REQUEST],
				["unknown", { body: "refresh_token=r", record: null }, GRANT],
			],
		},
		{
			check: tokenOfThisClient,
			cases: [
				["its own", {}, "passed"],
				["another's", { family: { clientId: "other" } }, GRANT],
			],
		},
		{
			check: keyBound,
			cases: [
				["the key that it is bound to", { family: { jkt: "k" }, jkt: "k" }, "passed", withLevels({ sender: "dpop" })],
				["bound to no key", { jkt: "k" }, "skipped", withLevels({ sender: "dpop" })],
				["another key", { family: { jkt: "k" }, jkt: "other" }, GRANT, withLevels({ sender: "dpop" })],
				["no key", { family: { jkt: "k" } }, GRANT, withLevels({ sender: "dpop" })],
			],
		},
		{
			check: tokenFresh,
			cases: [
				["new", {}, "passed"],
				["one second left", { family: { expiresAt: CLOCK_START + 1 } }, "passed"],
				["just over", { family: { expiresAt: CLOCK_START } }, GRANT],
				["long over", { family: { issuedAt: 0, expiresAt: 28_800 } }, GRANT],
			],
		},
		{
			check: grantActive,
			cases: [
				["active", {}, "passed"],
				["revoked", { family: { revoked: true } }, GRANT],
			],
		},
		{
			check: tokenUnused,
			cases: [
				["the newest", {}, "passed"],
				["replaced by a newer one", { record: { used: true } }, GRANT],
			],
		},
		{
			check: scopeGranted,
			cases: [
				["not sent", {}, "skipped"],
				["the same", body("scope=photos.read+photos.write"), "passed"],
				["the same in another order", body("scope=photos.write+photos.read"), "passed"],
				["less", body("scope=photos.read"), "passed"],
				["more", body("scope=photos.read+admin"), SCOPE],
				["another", { body: "scope=photos.write", family: { scope: "photos.read" } }, SCOPE],
				["malformed", body("scope=photos.read++photos.write"), SCOPE],
			],
		},
		{
			check: resourceGranted,
			cases: [
				["none", {}, "skipped"],
				["the one granted", body(`resource=${API}`), "passed"],
				["another", body("resource=https://other-api.example"), TARGET],
				["one of two not granted", body(`resource=${API}&resource=https://other-api.example`), TARGET],
				["any, where none was granted", { body: `resource=${API}`, family: { resource: [] } }, TARGET],
			],
		},
	],
});
