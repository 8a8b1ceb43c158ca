import { describe, expect, test } from "vitest";
import { attack, flow, mixUp, runWith } from "@/testing/lessons";
import { endingOf } from "./ending";

describe("how an attack ended, in one line", () => {
	test("what landed, at the hop at which the goal was reached", async () => {
		const run = await runWith(attack);
		const ending = endingOf(run, "attacker");
		expect(ending).toMatchObject({ word: "LANDED", cause: "The attacker reads Ada's photos" });
		expect(ending?.hop?.index).toBe(run.verdict?.goalMetAt);
	});

	test("which decision stopped it, with its clause", async () => {
		const ending = endingOf(await runWith(attack, { levels: { pkce: "required" } }), "attacker");
		expect(ending).toMatchObject({
			word: "STOPPED",
			cause: "no verifier whose hash is the challenge",
			spec: "RFC 7636 §4.6",
		});
		expect(ending?.hop?.message).toMatchObject({ note: "theft", kind: "checks" });
	});

	test("the first no of all, where the attacker asked nobody", async () => {
		const ending = endingOf(await runWith(mixUp, { levels: { iss: "send+check" } }), "attacker");
		expect(ending).toMatchObject({ word: "STOPPED", spec: "RFC 9207 §2.4" });
		expect(ending?.hop?.message).toMatchObject({ note: "callback" });
	});

	test("that nobody was served, where there was nothing to refuse", async () => {
		const run = await runWith(attack, {}, { choices: ["right", "deny"] });
		expect(endingOf(run, "attacker")).toEqual({ word: "NOBODY SERVED", cause: run.end.text });
	});

	test("a flow has none", async () => {
		expect(endingOf(await runWith(flow), "attacker")).toBeUndefined();
	});
});
