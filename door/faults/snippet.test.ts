/**
 * The openid-client snippet of the page, as it stands there: a public client that sends no nonce and reads no keys. After
 * two runs under a fault each is judged by the log alone, and off.
 */
import * as oidc from "openid-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FaultId, faultIds } from "../../lib/lab/fault-ids";
import { faultWords } from "../../lib/lab/faults/words";
import { applySettings, type Sandbox } from "../../lib/lab/sandbox";
import { verdictOf } from "../../lib/lab/verdict";
import { type Door, openDoor } from "../door";

const REDIRECT_URI = "http://127.0.0.1:3000/cb";

let door: Door;
beforeAll(async () => {
	door = await openDoor();
});
afterAll(() => door.close());

/** Where the browser ends: Ada decides by herself. */
async function browse(url: URL): Promise<URL> {
	const answer = await fetch(url, { redirect: "manual" });
	return new URL(answer.headers.get("location") ?? "");
}

async function run({ issuer, api }: Sandbox["addresses"], calls: boolean): Promise<void> {
	const config = await oidc.discovery(new URL(issuer), "lab-public", undefined, oidc.None(), {
		execute: [oidc.allowInsecureRequests],
	});
	const [code_verifier, state] = [oidc.randomPKCECodeVerifier(), oidc.randomState()];
	const url = oidc.buildAuthorizationUrl(config, {
		redirect_uri: REDIRECT_URI,
		scope: "openid photos.read",
		state,
		code_challenge: await oidc.calculatePKCECodeChallenge(code_verifier),
		code_challenge_method: "S256",
	});
	const tokens = await oidc.authorizationCodeGrant(config, await browse(url), {
		pkceCodeVerifier: code_verifier,
		expectedState: state,
		idTokenExpected: true,
	});
	if (calls) await oidc.fetchProtectedResource(config, tokens.access_token, new URL(`${api}/photos`), "GET");
}

async function opened(): Promise<Sandbox> {
	const sandbox = await door.sandboxes.open();
	if (!sandbox) throw new Error("No sandbox was opened");
	sandbox.settings = { ...sandbox.settings, consent: "auto" };
	return sandbox;
}

/** Runs the client twice, with one fault on before; a run that is stopped by it is over. */
async function twice(sandbox: Sandbox, fault: FaultId, calls: boolean): Promise<void> {
	sandbox.settings = { ...sandbox.settings, faults: [fault] };
	applySettings(sandbox);
	for (let again = 0; again < 2; again++) await run(sandbox.addresses, calls).catch(() => undefined);
}

/** Why a fault is not reached, where nothing of the client could show it. */
const notReached: Partial<Record<FaultId, RegExp>> = {
	"mix-up": /did not come to the second server/,
	"id-token-hs256-secret": /uses no secret/,
	"id-token-nonce-wrong": /sends no nonce/,
	"id-token-nonce-missing": /sends no nonce/,
	"kid-absent": /did not read the keys/,
	"kid-absent-several": /did not read the keys/,
	"key-unreadable": /did not read the keys/,
	"keys-rotated": /did not read the keys/,
	"keys-rotated-late": /did not read the keys/,
	"userinfo-sub": /did not ask for userinfo/,
	"metadata-resource": /did not read the metadata of the API/,
	"dpop-nonce-again": /No call had a DPoP proof/,
};

/** It takes the token endpoint's word for these (OpenID Core §3.1.3.7, item 6), or leaves them to its user. */
const missed: readonly FaultId[] = ["id-token-rs256", "id-token-es256", "id-token-at-hash"];

const expected = (fault: FaultId): string => {
	if (notReached[fault] || faultWords[fault].place === "refresh") return "not reached";
	if (missed.includes(fault)) return "not noticed";
	return faultWords[fault].careful === "stops" ? "noticed" : "coped";
};

describe("with a call of the API", () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await opened();
		await run(sandbox.addresses, true);
	});

	test.each(faultIds)("%s", async (fault) => {
		await twice(sandbox, fault, true);
		expect([fault, sandbox.settings.faults]).toEqual([fault, []]);
		const { verdict, sentence } = verdictOf(fault, sandbox.log.exchanges);
		expect([verdict, sentence]).toEqual([expected(fault), expect.stringMatching(notReached[fault] ?? /./)]);
	});
});

test("that ends with the tokens: what it makes of them is nowhere, and it is said what would show it", async () => {
	const sandbox = await opened();
	await run(sandbox.addresses, false);
	for (const fault of ["id-token-sub", "token-type-case", "state-wrong", "metadata-issuer"] as const)
		await twice(sandbox, fault, false);
	const judged = (fault: FaultId) => verdictOf(fault, sandbox.log.exchanges);
	expect(judged("id-token-sub")).toMatchObject({
		verdict: "not reached",
		sentence: expect.stringContaining("Let it call the API"),
	});
	expect(judged("token-type-case").verdict).toBe("not reached");
	expect([judged("state-wrong").verdict, judged("metadata-issuer").verdict]).toEqual(["noticed", "noticed"]);
});
