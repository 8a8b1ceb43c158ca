import { describe, expect, test } from "vitest";
import { runScenario } from "@/lib/flow/proof/proof";
import type { Run } from "@/lib/flow/run";
import { parsePairs, queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";
import type { Levels } from "@/lib/vocabulary/controls";
import { flow } from "./flow";

/** Names of the parameters of a request, and its Authorization header. */
function sent(run: Run, note: string) {
	const message = run.hops.find((hop) => hop.message.note === note && hop.message.kind === "request")?.message;
	if (message?.kind !== "request") throw new Error(`no request "${note}"`);
	const { url, headers, body } = message.request;
	return {
		names: [...queryOf(url), ...parsePairs(body)].map(([name]) => name),
		scheme: header(headers, "authorization")?.split(" ")[0],
	};
}

describe("what travels", () => {
	test("is what RFC 6749 §4.1.1 and §4.1.3 have, and nothing younger", async () => {
		const run = await runScenario(flow, {});
		expect(sent(run, "authorize").names).toEqual(["response_type", "client_id", "redirect_uri", "scope", "state"]);
		expect(sent(run, "callback").names).toEqual(["code", "state"]);
		expect(sent(run, "token")).toEqual({ names: ["grant_type", "code", "redirect_uri"], scheme: "Basic" });
	});

	test("in OAuth 2.1 has the challenge, iss and the verifier, and redirect_uri once", async () => {
		const run = await runScenario(flow, { settings: { profile: "2.1", levels: {} } });
		expect(sent(run, "authorize").names).toEqual(
			expect.arrayContaining(["redirect_uri", "code_challenge", "code_challenge_method"]),
		);
		expect(sent(run, "callback").names).toEqual(["code", "state", "iss"]);
		expect(sent(run, "token").names).toContain("code_verifier");
		expect(sent(run, "token").names).not.toContain("redirect_uri");
	});
});

describe("what is said", () => {
	const told = (run: Run, note: string, kind: string) =>
		run.hops.find(({ message }) => message.note === note && message.kind === kind)?.note;
	const at = (levels: Partial<Levels>) =>
		runScenario(flow, { settings: { levels: { pkce: "off", clientType: "confidential", ...levels } } });

	test.each(["basic", "post", "private_key_jwt", "tls_client_auth"] as const)(
		"of a client that authenticates by %s: others are kept out, an injected code is not",
		async (clientAuth) => {
			expect(told(await at({ clientAuth }), "token", "checks")?.why).toMatch(
				/^Client authentication keeps other clients out/,
			);
		},
	);

	test("of a public client: nothing proves who it is", async () => {
		expect(told(await at({ clientType: "public" }), "token", "checks")?.why).toMatch(/^Nothing here proves/);
	});

	test("of a state that any browser may bring: it does not tie the answer to a session", async () => {
		const run = await at({ state: "unbound" });
		for (const note of [told(run, "prepare", "work"), told(run, "callback", "checks")]) {
			expect(note?.why).toMatch(/whoever's browser brings it/);
			expect(note?.why).not.toMatch(/ties the answer to/);
		}
	});

	test("of an answer without a code: there is none in the URL, and the client read no error", async () => {
		const run = await runScenario(
			flow,
			flow.scenarios.find(({ name }) => name === "an answer that carries nothing") ?? {},
		);
		expect(told(run, "callback", "request")?.text).toBe("There is no code in the URL.");
		expect(run.end.text).toMatch(/^The answer brought the client nothing/);
	});
});
