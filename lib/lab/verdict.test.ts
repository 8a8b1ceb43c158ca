/** A verdict says no more than the messages do. */
import { expect, test } from "vitest";
import { clientOf, wholeLogin } from "../testing/lab-client";
import { startSandbox } from "../testing/sandbox";
import type { FaultId } from "./fault-ids";
import { type Known, verdictOf } from "./verdict";

async function start() {
	const bench = await startSandbox({ consent: "auto" });
	return {
		bench,
		client: clientOf(bench),
		judge: (fault: FaultId, known?: Known) => verdictOf(fault, bench.sandbox.log.exchanges, known),
	};
}

test("a fault that was never on, and one that found no message", async () => {
	const { bench, client, judge } = await start();
	await wholeLogin(client);
	expect(judge("id-token-sub")).toMatchObject({
		verdict: "not reached",
		sentence: expect.stringContaining("not been on"),
	});
	bench.set({ faults: ["id-token-sub"] });
	await client.authorize();
	expect(judge("id-token-sub")).toMatchObject({ verdict: "not reached", sentence: expect.stringContaining("was on") });
	expect(judge("id-token-sub").good).toBeUndefined();
});

test.each<[FaultId, string]>([
	["state-wrong", "The client sends no state."],
	["id-token-nonce-wrong", "The client sends no nonce."],
	["id-token-es256", "No ID Token was issued: the client has not asked for the scope openid."],
	["kid-absent-several", "No ID Token was issued: the client has not asked for the scope openid."],
	["id-token-sub", "No ID Token was issued: the client has not asked for the scope openid."],
	["refresh-sub", "The client did not refresh."],
	["userinfo-sub", "The client did not ask for userinfo."],
	["mix-up", "The client did not come to the second server."],
	["dpop-nonce-again", "No call had a DPoP proof."],
	["id-token-hs256-secret", "No ID Token was issued: the client has not asked for the scope openid."],
])("%s is not reached by a client that does little, and it says why", async (fault, sentence) => {
	const { bench, client, judge } = await start();
	await wholeLogin(client);
	bench.set({ faults: [fault] });
	await client.discover();
	await client.keys();
	const code = (await client.authorize({ state: undefined, nonce: undefined, scope: "photos.read" })).get("code");
	await client.call((await client.redeem(code)).access_token);
	expect(judge(fault, { isOver: true })).toEqual({ verdict: "not reached", sentence, shown: [] });
});

test("keys that were not read", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["key-unreadable"] });
	await wholeLogin(client);
	expect(judge("key-unreadable").sentence).toBe("The client did not read the keys of the server.");
});

test("silence is no verdict while the client may still send, nor without a run that went on", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["state-wrong"] });
	await client.authorize();
	expect(judge("state-wrong")).toMatchObject({
		verdict: "not seen",
		sentence: expect.stringContaining("Nothing of it has been used yet."),
	});
	const over = judge("state-wrong", { isOver: true });
	expect([over.verdict, over.sentence, over.good]).toEqual([
		"not seen",
		expect.stringContaining("A run of the same client without faults would show"),
		undefined,
	]);
});

test("silence after a run that went on is noticing, and says which run", async () => {
	const { bench, client, judge } = await start();
	await wholeLogin(client);
	bench.set({ faults: ["state-wrong"] });
	await client.authorize();
	expect(judge("state-wrong", { isOver: true })).toEqual({
		verdict: "noticed",
		good: true,
		sentence: "It used nothing of the message. In run 1, without a fault, it sent the code to the token endpoint.",
		shown: [4, 2],
	});
});

test("another client that went on says nothing about this one", async () => {
	const { bench, client, judge } = await start();
	await wholeLogin(clientOf(bench, "lab-post"));
	bench.set({ faults: ["state-wrong"] });
	await client.authorize();
	expect(judge("state-wrong", { isOver: true }).verdict).toBe("not seen");
});

test("whoever goes on has not noticed, and the message that shows it is named", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["id-token-sub"] });
	await wholeLogin(client);
	expect(judge("id-token-sub")).toEqual({
		verdict: "not noticed",
		good: false,
		sentence: "It called the API with the access token.",
		shown: [2, 3],
	});
});

test("a token that is only revoked is not used", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["id-token-sub"] });
	const tokens = await client.redeem((await client.authorize()).get("code"));
	const { issuer } = bench.sandbox.addresses;
	await bench.send({
		method: "POST",
		url: `${issuer}/revoke`,
		headers: [["Content-Type", "application/x-www-form-urlencoded"]],
		body: `client_id=lab-public&token=${tokens.access_token}`,
	});
	expect(judge("id-token-sub").verdict).toBe("not seen");
});

test("metadata that was read again, and was right then, proves nothing", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["metadata-issuer"] });
	await client.discover();
	bench.set({ faults: [] });
	await client.discover();
	await client.authorize();
	expect(judge("metadata-issuer").verdict).toBe("not seen");
});

test("what was made of userinfo is in no message; the end of a program is a sign", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["userinfo-sub"] });
	const tokens = await client.redeem((await client.authorize()).get("code"));
	await client.userinfo(tokens.access_token);
	await client.call(tokens.access_token);
	expect(
		[undefined, 0, 1].map((exitCode) => judge("userinfo-sub", exitCode === undefined ? {} : { exitCode }).verdict),
	).toEqual(["not seen", "not noticed", "noticed"]);
});

test("a program that fails after it has gone on has not coped", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["token-type-case"] });
	await wholeLogin(client);
	expect(judge("token-type-case")).toMatchObject({ verdict: "coped", good: true });
	expect(judge("token-type-case", { exitCode: 1 })).toMatchObject({ verdict: "stopped", good: false });
});

test("without S256, plain is no way to go on", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["metadata-no-s256"] });
	await client.discover();
	await client.authorize();
	expect(judge("metadata-no-s256")).toMatchObject({ verdict: "coped", good: true });
	await client.discover();
	bench.set({ faults: [] });
	bench.set({ faults: ["metadata-no-s256"] });
	await client.discover();
	await client.authorize({ code_challenge_method: "plain", state: "second" });
	expect(judge("metadata-no-s256")).toMatchObject({ verdict: "not noticed", good: false });
});

test("a refresh token that was not replaced has to be kept", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["refresh-not-rotated"] });
	const tokens = await wholeLogin(client);
	const refreshed = await client.refresh(tokens.refresh_token);
	expect(refreshed.refresh_token).toBeUndefined();
	expect(judge("refresh-not-rotated").verdict).toBe("not seen");
	expect(await client.refresh(tokens.refresh_token)).toHaveProperty("access_token");
	expect(judge("refresh-not-rotated")).toMatchObject({ verdict: "coped", good: true });
	await client.refresh("undefined");
	expect(judge("refresh-not-rotated")).toMatchObject({ verdict: "not noticed", good: false });
});

test("where several faults struck at once, silence says nothing about each, and going on says it about all", async () => {
	const { bench, client, judge } = await start();
	await wholeLogin(client);
	bench.set({ faults: ["state-wrong", "iss-wrong"] });
	const code = (await client.authorize()).get("code");
	const both = (known?: Known) => [judge("state-wrong", known).verdict, judge("iss-wrong", known).verdict];
	expect(both({ isOver: true })).toEqual(["not seen", "not seen"]);
	await client.redeem(code);
	expect(both()).toEqual(["not noticed", "not noticed"]);
});

test("new keys: who goes on without reading them has verified nothing, and who reads them copes", async () => {
	const { bench, client, judge } = await start();
	await client.keys();
	bench.set({ faults: ["keys-rotated-late"] });
	await client.call((await wholeLogin(client)).access_token);
	expect(judge("keys-rotated-late")).toMatchObject({
		verdict: "not noticed",
		sentence: expect.stringContaining("did not read the new keys"),
		good: false,
	});
	bench.set({ faults: [] });
	bench.set({ faults: ["keys-rotated-late"] });
	const code = (await client.authorize()).get("code");
	const { access_token: token } = await client.redeem(code);
	await client.keys();
	await client.call(token);
	expect(judge("keys-rotated-late")).toMatchObject({ verdict: "coped", good: true });
});

test("a client that reads no keys never meets what is wrong with them", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["kid-absent"] });
	await client.call((await wholeLogin(client)).access_token);
	expect(judge("kid-absent")).toMatchObject({ verdict: "not reached" });
	expect(judge("kid-absent").good).toBeUndefined();
});

test("a client that throws an answer away and begins anew is not failed for it, though its program ends well", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["token-500"] });
	await client.redeem((await client.authorize()).get("code"));
	await client.authorize({ state: "second" });
	expect(judge("token-500", { exitCode: 0 })).toMatchObject({ verdict: "not seen" });
});

test("a later run without a fault shows as well what should have followed", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["state-wrong"] });
	await client.authorize();
	await client.authorize({ state: "second" });
	expect(judge("state-wrong")).toMatchObject({
		verdict: "not seen",
		sentence: expect.stringContaining("began anew"),
	});
	await wholeLogin(client, { state: "third" });
	expect(judge("state-wrong")).toMatchObject({
		verdict: "noticed",
		sentence: expect.stringContaining("In run 3, without a fault, it sent the code"),
		shown: [1, 4],
	});
});

test("a document that is read once more may be of the same errand; the run after that shows what a client does", async () => {
	const { bench, client, judge } = await start();
	bench.set({ faults: ["metadata-issuer"] });
	await client.discover();
	bench.set({ faults: [] });
	const login = async () => {
		await client.discover();
		await wholeLogin(client);
	};
	await login();
	expect(judge("metadata-issuer")).toMatchObject({
		verdict: "not seen",
		sentence: expect.stringContaining("In run 2 the client read once more, which may be the same errand."),
	});
	await login();
	expect(judge("metadata-issuer")).toMatchObject({
		verdict: "noticed",
		sentence: expect.stringContaining("In run 3, without a fault, it sent its authorization request"),
	});
});

test("where a client does nothing with its tokens anyway, it is said what would show it", async () => {
	const { bench, client, judge } = await start();
	const login = async () => client.redeem((await client.authorize()).get("code"));
	await login();
	bench.set({ faults: ["id-token-sub"] });
	await login();
	expect(judge("id-token-sub").verdict).toBe("not seen");
	await client.authorize({ state: "next" });
	expect(judge("id-token-sub")).toEqual({
		verdict: "not reached",
		sentence:
			"It used nothing of the message. In run 1, without a fault, it used nothing of such a message either. Let it call the API with its access token, so that something shows.",
		shown: [4],
	});
});

test.each([false, true])(
	"who has read no keys has stopped for another reason than the signature: %s",
	async (reads) => {
		const { bench, client, judge } = await start();
		if (reads) await client.keys();
		await wholeLogin(client);
		bench.set({ faults: ["id-token-rs256"] });
		await client.redeem((await client.authorize()).get("code"));
		expect(judge("id-token-rs256", { isOver: true })).toMatchObject(
			reads ? { verdict: "noticed" } : { verdict: "not seen", sentence: expect.stringContaining("has read no keys") },
		);
	},
);
