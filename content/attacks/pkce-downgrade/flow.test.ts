import { expect, test } from "vitest";
import { runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

test("the client uses PKCE in the run that lands: its verifier is sent, and nobody compares it", async () => {
	const { hops, verdict } = await runScenario(attack, {});
	const planted = hops.find(({ message }) => message.note === "planted" && message.kind === "request")?.message;
	expect(planted?.kind === "request" && planted.request.body).toContain("code_verifier=");
	expect(verdict?.goalMet).toBe(true);
});
