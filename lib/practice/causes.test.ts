import { describe, expect, test } from "vitest";
import type { AnyFlow } from "@/lib/flow/define";
import { computeRun } from "@/lib/flow/read/compute";
import { entryOf, specOf } from "@/testing/lessons";
import { causesOf } from "./causes";

/** Whether the hop with the one title led to the hop with the other. */
async function led(lesson: string, cause: string, effect: string): Promise<boolean> {
	const flow = (await entryOf(lesson)?.load()) as AnyFlow;
	const run = await computeRun(flow, specOf(flow));
	const at = (title: string) => {
		const hop = run.hops.find(({ note }) => note.title === title);
		if (!hop) throw new Error(`${lesson} has no hop "${title}"`);
		return hop.index;
	};
	return causesOf(run)[at(effect)]?.has(at(cause)) ?? false;
}

describe("led to", () => {
	test.each([
		["code-pkce", "Client makes a verifier and hashes it", "Client redeems the code"],
		["code-pkce", "Server asks for consent", "Ada decides"],
		["code-pkce", "Browser brings the code to the client", "Client checks state and iss"],
		["code-pkce", "API answers with the photos", "Ada sees her photos"],
		["device", "Ada decides", "Server checks code, time and answer"],
		["refresh", "API answers with a challenge", "Client refreshes"],
		["introspection-revocation", "Client ends its token", "API refuses the token"],
		["code-replay", "The attacker copies the redirect", "The attacker redeems the code"],
		["password-harvest", "A copy of the password leaves the client", "The attacker sends Ada's password"],
	])("%s: %s, then %s", async (lesson, cause, effect) => {
		expect(await led(lesson, cause, effect)).toBe(true);
	});
});

describe("came before, and did not lead to", () => {
	test.each([
		// Whoever copies a code does not wait for the client to be served.
		["code-replay", "Ada sees her photos", "The attacker redeems the code"],
		["device", "Server says: not yet", "Ada opens the address"],
		["introspection-revocation", "API answers with a challenge", "The same token goes to another API"],
		["agent-on-behalf-of", "Agent changes a price", "Agent refunds after closing"],
		["login-csrf", "Client sends the browser to the server", "Ada opens Mallory's page"],
	])("%s: %s, and %s", async (lesson, before, after) => {
		expect(await led(lesson, before, after)).toBe(false);
	});
});
