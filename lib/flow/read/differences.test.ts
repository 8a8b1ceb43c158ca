import { describe, expect, test } from "vitest";
import { flow, runWith } from "@/testing/lessons";
import type { Run } from "../run";
import { alignRuns } from "./align";
import { differencesOf } from "./differences";

/** The differences of each pair of hops that has some, by the note of the hop. */
function told(a: Run, b: Run): Readonly<Record<string, readonly string[]>> {
	return Object.fromEntries(
		alignRuns(a, b).flatMap((pair) => {
			const [left, right] = [
				pair.a === undefined ? undefined : a.hops[pair.a],
				pair.b === undefined ? undefined : b.hops[pair.b],
			];
			const list = differencesOf(left, right).map(({ kind, name }) => `${kind} ${name}`);
			const message = (left ?? right)?.message;
			return list.length > 0 && message ? [[`${message.note}.${message.kind}`, list]] : [];
		}),
	);
}

describe("differences", () => {
	test("of a run with itself: none", async () => {
		const run = await runWith(flow);
		expect(told(run, run)).toEqual({});
	});

	test("of PKCE off and required: the challenge in the request, the verifier where the code is redeemed", async () => {
		const without = await runWith(flow, { levels: { pkce: "off" } });
		const differences = told(without, await runWith(flow));
		expect(differences["authorize.request"]).toEqual(["added code_challenge", "added code_challenge_method"]);
		expect(differences["token.request"]).toEqual(["added code_verifier"]);
		expect(differences["token.checks"]).toContain("added Verifier fits the challenge");
		expect(differences["api.request"]).toBeUndefined();
	});

	test("of two certificates, which no header names", async () => {
		const run = await runWith(flow);
		const request = run.hops.find(({ message }) => message.kind === "request");
		if (request?.message.kind !== "request") throw new Error("no request");
		const { message } = request;
		const shown = (clientSubject: string) => ({
			...request,
			message: { ...message, request: { ...message.request, tls: { clientSubject } } },
		});
		expect(differencesOf(shown("CN=a"), shown("CN=b"))).toEqual([{ kind: "changed", name: "client certificate" }]);
		expect(differencesOf(shown("CN=a"), request)).toEqual([{ kind: "removed", name: "client certificate" }]);
	});

	test("of 2.0 and 2.1: redirect_uri is gone from the token request", async () => {
		const differences = told(await runWith(flow, { profile: "2.0" }), await runWith(flow));
		expect(differences["token.request"]).toEqual(["removed redirect_uri", "added resource"]);
		expect(differences["decide.response"]).toContain("added iss");
	});

	test("a hop that only one run has is one difference", async () => {
		const run = await runWith(flow);
		const [first] = run.hops;
		expect(differencesOf(undefined, first)).toEqual([{ kind: "added", name: first?.note.title }]);
		expect(differencesOf(first, undefined)).toEqual([{ kind: "removed", name: first?.note.title }]);
		expect(differencesOf(undefined, undefined)).toEqual([]);
	});
});
