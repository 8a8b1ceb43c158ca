import { describe, expect, test } from "vitest";
import { flow } from "@/testing/lessons";
import type { Message } from "../../vocabulary/message";
import {
	claims,
	claimsNot,
	holds,
	lacks,
	made,
	notMade,
	notSent,
	type Presumption,
	presumptionText,
	ran,
	refused,
	sent,
	sentAs,
	set,
	skipped,
	spent,
	travels,
	unspent,
} from "../../vocabulary/presumptions";
import { play } from "../engine";
import { resolve } from "../proof/resolve";
import { runOf, scenesOf } from "./hops";
import { carries } from "./labels";
import { holdsAt } from "./presumed";

async function sceneOf(key: string, levels: object = {}, edits: readonly object[] = []) {
	const spec = { ...(await resolve(flow, { settings: { levels } })), edits: edits as never };
	const run = runOf(flow, spec, await play(flow, spec));
	const messages = run.hops.map(({ message }) => message);
	const index = messages.findIndex(({ note, kind }) => `${note}.${kind}` === key);
	return scenesOf(flow, spec.settings, messages, run.values)(index);
}

describe("what a sentence presumes", () => {
	test.each<[key: string, presumption: Presumption, opposite: Presumption]>([
		["authorize.request", sent("code_challenge"), notSent("code_challenge")],
		["callback.request", sent("Cookie"), sent("nonce")],
		["authorize.request", notSent("code", "callback.request"), sent("code", "callback.request")],
		["authorize.request", sentAs("code_challenge_method", "S256"), sentAs("code_challenge_method", "plain")],
		["connect.response", sent("state"), notSent("state")],
		["token.request", sent("code_verifier"), sent("client_secret")],
		["token.checks", sent("code_verifier"), notSent("code_verifier")],
		["token.checks", ran("token.verifier-fits"), skipped("token.verifier-fits")],
		["token.response", ran("token.verifier-fits"), ran("callback.state-matches")],
		["token.response", ran("callback.state-matches", "callback.checks"), ran("device.code-known")],
		["token.response", sent("resource", "authorize.request"), notSent("resource", "token.request")],
		["token.response", sent("access_token"), sent("id_token")],
		["token.response", claims("access_token", "client_id"), claims("access_token", "act")],
		["token.response", claimsNot("access_token", "act"), claimsNot("access_token", "sub")],
		["token.request", holds("client", "code_verifier"), lacks("client", "code_verifier")],
		["authorize.request", lacks("as", "code_verifier"), holds("as", "code_verifier")],
		["authorize.request", made("code_verifier"), notMade("code_verifier")],
		["authorize.request", notMade("code"), made("code")],
		["token.response", spent("code"), unspent("code")],
		["token.request", unspent("code"), spent("code")],
		["token.request", travels("back"), travels("front")],
		["token.request", set("pkce", "optional", "required"), set("pkce", "off")],
	])("%s: %j holds, %j does not", async (key, presumption, opposite) => {
		const scene = await sceneOf(key);
		expect(holdsAt(scene, presumption)).toBe(true);
		expect(holdsAt(scene, opposite)).toBe(false);
	});

	test("is read from the bytes that left, not from the settings", async () => {
		const scene = await sceneOf("token.request", {}, [
			{ exchange: "6.0", ops: [{ op: "remove", part: "form", index: 2 }] },
		]);
		expect(holdsAt(scene, set("pkce", "required"))).toBe(true);
		expect(holdsAt(scene, sent("code_verifier"))).toBe(false);
	});

	test("a check said no, at the hop of the checks and at the answer to it", async () => {
		const edits = [{ exchange: "6.0", ops: [{ op: "remove", part: "form", index: 2 }] }];
		for (const key of ["token.checks", "token.response"]) {
			const scene = await sceneOf(key, {}, edits);
			expect(holdsAt(scene, refused("token.verifier-fits"))).toBe(true);
			expect(holdsAt(scene, refused("token.code-known"))).toBe(false);
		}
	});

	test("a parameter without a value was left out, as in the protocol (RFC 6749 §3.1)", async () => {
		const op = { op: "set", part: "form", index: 2, name: "code_verifier", value: "" };
		const scene = await sceneOf("token.request", {}, [{ exchange: "6.0", ops: [op] }]);
		expect(holdsAt(scene, sent("code_verifier"))).toBe(false);
		expect(carries(scene.messages.at(-1) as Message, "code_verifier")).toBe(false);
	});

	test("with plain, whoever carries the request holds the verifier", async () => {
		const scene = await sceneOf("authorize.request", { method: "plain" });
		expect(holdsAt(scene, holds("user", "code_verifier"))).toBe(true);
		expect(holdsAt(scene, holds("as", "code_verifier"))).toBe(true);
	});

	test("can be said in words, for whoever reads the test kit", () => {
		expect(presumptionText(lacks("user", "code_verifier"))).toBe("lacks user code_verifier");
	});
});
