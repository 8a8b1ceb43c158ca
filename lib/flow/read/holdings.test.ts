import { describe, expect, test } from "vitest";
import { attack, flow, oidcLogin, refresh, runWith } from "@/testing/lessons";
import { type ControlId, controlIds, controls } from "../../vocabulary/controls";
import { profileIds } from "../../vocabulary/profiles";
import { runScenario } from "../proof/proof";
import { at, query } from "../proof/scenario";
import type { Run } from "../run";
import { holdingsOf, occurrencesOf, textOf } from "./holdings";

/** Index of the hop with this note and kind. */
const hopOf = (run: Run, note: string, kind: string): number => {
	const found = run.hops.find(({ message }) => message.note === note && message.kind === kind);
	if (!found) throw new Error(`no hop ${note}.${kind}`);
	return found.index;
};

/** First hop after which a lane holds a value; `undefined` where it never does. */
const heldSince = (run: Run, lane: string, id: string): number | undefined =>
	holdingsOf(run)
		.at(-1)
		?.byLane[lane]?.find((held) => held.id === id)?.since;

const everHolds = (run: Run, lane: string, id: string) =>
	holdingsOf(run).some(({ byLane }) => byLane[lane]?.some((held) => held.id === id));

describe("the honest run", () => {
	test("the verifier: the client from the start of its work, the server only from the token request on, nobody else", async () => {
		const run = await runWith(flow);
		expect(heldSince(run, "client", "code_verifier")).toBe(hopOf(run, "prepare", "work"));
		expect(heldSince(run, "as", "code_verifier")).toBe(hopOf(run, "token", "request"));
		for (const lane of ["user", "rs"]) expect(everHolds(run, lane, "code_verifier")).toBe(false);
	});

	test("the challenge: the server from the authorization request on", async () => {
		const run = await runWith(flow);
		expect(heldSince(run, "as", "code_challenge")).toBe(hopOf(run, "authorize", "request"));
		expect(heldSince(run, "user", "code_challenge")).toBe(hopOf(run, "connect", "response"));
	});

	test("with plain the verifier travels through the browser", async () => {
		const run = await runWith(flow, { levels: { method: "plain" } });
		expect(heldSince(run, "user", "code_verifier")).toBe(hopOf(run, "connect", "response"));
		expect(heldSince(run, "as", "code_verifier")).toBe(hopOf(run, "authorize", "request"));
	});

	test("the code: made by the server, seen by the browser, brought to the client, never to the API", async () => {
		const run = await runWith(flow);
		expect(heldSince(run, "as", "code")).toBe(hopOf(run, "decide", "response"));
		expect(heldSince(run, "user", "code")).toBe(hopOf(run, "decide", "response"));
		expect(heldSince(run, "client", "code")).toBe(hopOf(run, "callback", "request"));
		expect(everHolds(run, "rs", "code")).toBe(false);
	});

	test("the access token: never in the browser", async () => {
		const run = await runWith(flow);
		expect(heldSince(run, "as", "access_token")).toBe(hopOf(run, "token", "response"));
		expect(heldSince(run, "client", "access_token")).toBe(hopOf(run, "token", "response"));
		expect(heldSince(run, "rs", "access_token")).toBe(hopOf(run, "api", "request"));
		expect(everHolds(run, "user", "access_token")).toBe(false);
	});

	test("the password: the browser and the server, from before the first hop", async () => {
		const run = await runWith(flow);
		for (const lane of ["user", "as"]) expect(heldSince(run, lane, "password")).toBe(-1);
		for (const lane of ["client", "rs"]) expect(everHolds(run, lane, "password")).toBe(false);
	});

	test.each(["post", "basic"] as const)(
		"a secret by %s: the client and the server, never the browser",
		async (clientAuth) => {
			const run = await runWith(flow, { levels: { clientType: "confidential", clientAuth } });
			for (const lane of ["client", "as"]) expect(heldSince(run, lane, "client_secret")).toBe(-1);
			for (const lane of ["user", "rs"]) expect(everHolds(run, lane, "client_secret")).toBe(false);
			const secret = run.values.find(({ kind }) => kind === "client_secret");
			expect(secret && occurrencesOf(run, secret)).toEqual([hopOf(run, "token", "request")]);
		},
	);

	test("the code is used up when the server answers the token request, not before", async () => {
		const run = await runWith(flow);
		const answer = hopOf(run, "token", "response");
		expect(holdingsOf(run)[answer]?.spent).toEqual({});
		expect(holdingsOf(run)[answer + 1]?.spent).toEqual({ code: "used" });
	});

	test("tokens that a client drops unused it holds no longer, and the server still does", async () => {
		const run = await runScenario(oidcLogin, { edits: [at("authorize", query("nonce").remove())] });
		const dropped = hopOf(run, "id-token", "checks");
		const tokens = run.values.filter(({ kind }) => kind === "access_token" || kind === "id_token").map(({ id }) => id);
		const heldBy = (lane: string, hop: number) =>
			holdingsOf(run)[hop]?.byLane[lane]?.flatMap(({ id }) => (tokens.includes(id) ? [id] : [])) ?? [];
		expect(heldBy("client", dropped)).toEqual(tokens);
		expect(heldBy("client", dropped + 1)).toEqual([]);
		expect(heldBy("as", dropped + 1)).toEqual(tokens);
	});

	test("a token is expired from the hop on at which its time is over, and not before", async () => {
		const run = await runWith(refresh);
		const [first] = run.values.filter(({ kind }) => kind === "access_token");
		const end = JSON.parse(atob(first?.text.split(".")[1] ?? "")).exp as number;
		// Every hop in its last good second, except the last one.
		const last = run.hops.length - 1;
		const at = (index: number) => (index === last ? end : end - 1);
		const hops = run.hops.map((hop, index) => ({ ...hop, message: { ...hop.message, at: at(index) } }));
		const holdings = holdingsOf({ ...run, hops } as Run);
		expect(holdings[last]?.spent[first?.id ?? ""]).toBeUndefined();
		expect(holdings[last + 1]?.spent[first?.id ?? ""]).toBe("expired");
	});

	test("a refused request spends nothing", async () => {
		const edits = [{ exchange: "6.0", ops: [{ op: "remove", part: "form", index: 2 }] }] as const;
		const run = await runWith(flow, {}, { edits });
		expect(run.end.state).toBe("tokenRefused");
		expect(holdingsOf(run).at(-1)?.spent).toEqual({});
		expect(everHolds(run, "client", "access_token")).toBe(false);
	});
});

describe("the attacker", () => {
	const levels: readonly (readonly [ControlId, string])[] = controlIds.flatMap((id) =>
		controls[id].levels.map((level) => [id, level] as const),
	);

	test.each(profileIds)("never holds the verifier, in %s", async (profile) => {
		const run = await runWith(attack, { profile, levels: { pkce: "required", method: "S256" } });
		expect(run.values.some(({ id }) => id === "code_verifier")).toBe(true);
		expect(everHolds(run, "attacker", "code_verifier")).toBe(false);
		expect(everHolds(run, "attacker", "code")).toBe(true);
	});

	test("never holds verifier, secret or password, whatever single control is moved", async () => {
		for (const [control, level] of levels) {
			const run = await runWith(attack, { profile: "weakest", levels: { [control]: level } });
			for (const id of ["code_verifier", "client_secret", "password"])
				expect([control, level, id, everHolds(run, "attacker", id)]).toEqual([control, level, id, false]);
		}
	});

	test("holds the access token exactly where the theft succeeds", async () => {
		for (const [pkce, stolen] of [
			["off", true],
			["required", false],
		] as const) {
			const run = await runWith(attack, { profile: "weakest", levels: { pkce } });
			expect(everHolds(run, "attacker", "access_token")).toBe(stolen);
			expect(run.verdict?.goalMet).toBe(stolen);
		}
	});
});

test("whoever begins has taken part, although nobody has contacted them", async () => {
	const run = await runWith(flow);
	const [first] = run.hops;
	if (!first || "lane" in first.message) throw new Error("The first hop is a message");
	expect(holdingsOf(run)[1]?.touched).toEqual([first.message.from, first.message.to]);
});

describe("at any hop of any run", () => {
	test.each([flow, attack])("$id: nobody loses a value, and entry 0 is what was there before", async (lesson) => {
		const run = await runWith(lesson);
		const holdings = holdingsOf(run);
		expect(holdings).toHaveLength(run.hops.length + 1);
		expect(holdings[0]?.touched).toEqual([]);
		expect(
			Object.values(holdings[0]?.byLane ?? {})
				.flat()
				.every(({ since }) => since === -1),
		).toBe(true);
		for (let i = 1; i < holdings.length; i++)
			for (const lane of run.lanes) {
				const before = holdings[i - 1]?.byLane[lane.id] ?? [];
				expect(holdings[i]?.byLane[lane.id]?.slice(0, before.length)).toEqual(before);
			}
	});

	test.each([flow, attack])("$id: whoever holds a value made it, had it, or got it in a message", async (lesson) => {
		const run = await runWith(lesson);
		for (const [lane, list] of Object.entries(holdingsOf(run).at(-1)?.byLane ?? {}))
			for (const { id, since } of list) {
				const value = run.values.find((one) => one.id === id);
				const message = run.hops[since]?.message;
				const text = message ? textOf(message) : "";
				expect([lane, id, since === -1 || value?.maker === lane || text.includes(value?.text ?? "?")]).toEqual([
					lane,
					id,
					true,
				]);
			}
	});
});

describe("a value that the learner wrote", () => {
	const edited = async (value: string) => {
		const ops = [{ op: "set" as const, part: "form" as const, index: 2, name: "code_verifier", value }];
		return runWith(flow, {}, { edits: [{ exchange: "6.0", ops }] });
	};

	test("is the learner's, and reaches the server without passing the client", async () => {
		const run = await edited("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXx");
		const value = run.values.find(({ id }) => id === "code_verifier.2");
		expect(value).toMatchObject({ maker: "user", bornAt: hopOf(run, "token", "request") });
		expect(heldSince(run, "as", "code_verifier.2")).toBe(hopOf(run, "token", "request"));
		expect(everHolds(run, "client", "code_verifier.2")).toBe(false);
		expect(everHolds(run, "as", "code_verifier")).toBe(false);
	});

	test.each(["short", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"])("%s is no new value", async (value) => {
		expect((await edited(value)).values.filter(({ kind }) => kind === "code_verifier")).toHaveLength(1);
	});
});
