import { describe, expect, test } from "vitest";
import { proveFlow, runScenario } from "@/lib/flow/proof";
import type { Run } from "@/lib/flow/run";
import { parsePairs, queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";
import { flow } from "./flow";

test("every scenario ends as it says, and together they walk every arrow", async () => {
	expect(await proveFlow(flow)).toEqual([]);
});

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
