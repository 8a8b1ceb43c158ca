import { expect, test } from "vitest";
import { runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

test("the client uses PKCE in the run that lands: its verifier is sent, and nobody compares it", async () => {
	const { hops, verdict } = await runScenario(attack, {});
	const planted = hops.find(({ message }) => message.note === "planted" && message.kind === "request")?.message;
	expect(planted?.kind === "request" && planted.request.body).toContain("code_verifier=");
	expect(verdict?.goalMet).toBe(true);
});

test("where any session may use a state, her own challenge stands in her request, and her own verifier fits it", async () => {
	for (const pkce of ["optional", "guarded", "required"] as const) {
		const { hops, verdict } = await runScenario(attack, { settings: { levels: { pkce, state: "unbound" } } });
		const asked = hops.find(({ message }) => message.note === "authorize" && message.kind === "request")?.message;
		expect(asked?.kind === "request" && asked.request.url).toContain("code_challenge=");
		expect([pkce, verdict?.goalMet]).toEqual([pkce, true]);
	}
});
