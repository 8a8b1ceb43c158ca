import { describe, expect, test } from "vitest";
import { queryOf } from "../../http/form";
import { ISSUER, REDIRECT_URI, startBench, withLevels } from "../../testing/bench";
import { forgeIdToken, startOpenidBench } from "../../testing/openid";
import type { Levels } from "../../vocabulary/controls";
import { recall } from "../../world/world";
import { readForms } from "../browser/forms";
import { readCallback, startAuthorization } from "./authorization";
import { judgeIdToken } from "./openid";
import { notSignedInYetPage } from "./pages";
import { isVisible, needsPage } from "./sign-in";

/** A client that has just asked. */
async function asked(levels: Partial<Levels>, visible = false) {
	const bench = await startOpenidBench(withLevels(levels));
	const { url, transaction } = startAuthorization(bench.at("client"), undefined, visible);
	const memory = recall(bench.world, "client", "client");
	const answer = (query: string) =>
		readCallback(
			bench.at("client"),
			`${REDIRECT_URI}?${query}&state=${transaction.state}&iss=${encodeURIComponent(ISSUER)}`,
			transaction.id,
		);
	return { bench, query: Object.fromEntries(queryOf(url)), transaction, memory, answer };
}

describe("the request", () => {
	test("says nothing of the sign-in where nothing is wanted", async () => {
		const { query, transaction } = await asked({});
		for (const name of ["prompt", "max_age"]) expect(query).not.toHaveProperty(name);
		for (const name of ["silent", "signedInSince"]) expect(transaction).not.toHaveProperty(name);
	});

	test("has prompt and max_age, and what the client compares later is stored", async () => {
		const { query, transaction, bench } = await asked({ prompt: "login", maxAge: "300" });
		expect(query).toMatchObject({ prompt: "login", max_age: "300" });
		expect(transaction.signedInSince).toEqual({ maxAge: 300, askedAt: bench.world.clock });
		expect(transaction).not.toHaveProperty("silent");
	});

	test("prompt=none is left out where the person wants to see the page, and nothing else is", async () => {
		expect((await asked({ prompt: "none", maxAge: "0" })).query).toMatchObject({ prompt: "none", max_age: "0" });
		const { query, transaction } = await asked({ prompt: "none", maxAge: "0" }, true);
		expect([query.prompt, query.max_age, transaction.silent]).toEqual([undefined, "0", undefined]);
		expect((await asked({ prompt: "login" }, true)).query.prompt).toBe("login");
	});

	test("of a client that is no OpenID client has neither", async () => {
		const bench = await startBench(withLevels({ prompt: "none", maxAge: "0" }));
		const query = Object.fromEntries(queryOf(startAuthorization(bench.at("client")).url));
		for (const name of ["prompt", "max_age"]) expect(query).not.toHaveProperty(name);
	});
});

describe("an error that says that a page is needed", () => {
	test.each(["login_required", "consent_required", "account_selection_required", "interaction_required"])(
		"%s: is an error response like any other, and the client may go on with a page",
		async (error) => {
			const { answer, memory } = await asked({ prompt: "none" });
			expect(await answer(`error=${error}`)).toMatchObject({ error, check: "callback.answer-complete" });
			expect([needsPage(memory.sessions.own), memory.sessions.own.code, memory.transactions]).toEqual([
				true,
				undefined,
				[],
			]);
		},
	);

	test("another error does not say so", async () => {
		const { answer, memory } = await asked({ prompt: "none" });
		await answer("error=access_denied");
		expect(needsPage(memory.sessions.own)).toBe(false);
	});

	test("nor does the same one, where the client asked for a page", async () => {
		for (const [levels, visible] of [
			[{ prompt: "none" }, true],
			[{ prompt: "login" }, false],
		] as const) {
			const { answer, memory } = await asked(levels, visible);
			await answer("error=login_required");
			expect(needsPage(memory.sessions.own)).toBe(false);
		}
	});

	test("nor an answer to somebody else's question", async () => {
		const { bench, memory } = await asked({ prompt: "none" });
		await readCallback(bench.at("client"), `${REDIRECT_URI}?error=login_required&state=x`, "another");
		expect(needsPage(memory.sessions.own)).toBe(false);
	});
});

describe("the client's page", () => {
	test("says what came back, as text, and leads to a sign-in with a page", () => {
		const { status, body } = notSignedInYetPage("<b>login_required", "as.example");
		expect([status, body.includes("&lt;b&gt;login_required")]).toEqual([400, true]);
		const [form] = readForms(body);
		const [button] = form?.buttons ?? [];
		expect(isVisible(`https://photos.example${form?.action}?${button?.name}=${button?.value}`)).toBe(true);
	});

	test("no other address leads there", () => {
		for (const query of ["", "?sign-in=", "?sign-in=x", "?x=visible"])
			expect(isVisible(`https://photos.example/connect${query}`)).toBe(false);
	});
});

test("a client that sent max_age drops every token, where auth_time is older than it asked for", async () => {
	const { bench, memory, transaction } = await asked({ maxAge: "300" });
	const session = memory.sessions.own;
	const judge = async (age: number) => {
		session.current = transaction;
		session.accessToken = "access";
		const claims = { auth_time: bench.world.clock - age, nonce: transaction.nonce ?? "" };
		session.idToken = await forgeIdToken(claims);
		return judgeIdToken(bench.at("client"));
	};
	expect(await judge(300)).toBeUndefined();
	expect(session.accessToken).toBe("access");
	expect(await judge(301)).toMatchObject({ error: "invalid_id_token", check: "id-token.signed-in-since" });
	expect(session.accessToken).toBeUndefined();
});
