import { expect, test } from "vitest";
import { decodeJwt, type JsonObject } from "@/lib/crypto/jwt";
import { type EditOp, editableOf } from "@/lib/flow/edit";
import { proveFlow, runScenario } from "@/lib/flow/proof/proof";
import { computeRun } from "@/lib/flow/read/compute";
import type { Settings } from "@/lib/vocabulary/settings";
import { flow } from "./flow";

test("every scenario ends as it says, and together they walk every arrow", async () => {
	expect(await proveFlow(flow)).toEqual([]);
});

/** What each token says that was issued in a run, in order. */
async function issuedIn(levels: Settings["levels"]): Promise<readonly JsonObject[]> {
	const run = await runScenario(flow, { settings: { levels } });
	return run.values
		.filter(({ kind, bornAt }) => kind === "access_token" && bornAt >= 0)
		.map(({ text }) => decodeJwt(text))
		.flatMap((decoded) => ("claims" in decoded ? [decoded.claims] : []));
}

const common = { iss: "https://as.example", sub: "ada", scope: "photos.read" };

test("delegation nests the earlier actor in the later one, and the audience moves on", async () => {
	const print = { sub: "print-service" };
	expect(await issuedIn({})).toMatchObject([
		{ ...common, aud: "https://images.example", client_id: "print-service", act: print },
		{ ...common, aud: "https://api.example", client_id: "image-service", act: { sub: "image-service", act: print } },
	]);
});

test("impersonation names nobody but the user", async () => {
	const tokens = await issuedIn({ actor: "impersonation" });
	expect(tokens).toMatchObject([
		{ ...common, aud: "https://images.example" },
		{ ...common, aud: "https://api.example" },
	]);
	for (const token of tokens) expect(Object.keys(token)).not.toContain("act");
});

test("the API's log says who acted, and under impersonation it cannot", async () => {
	const logOf = async (actor: "delegation" | "impersonation") => {
		const run = await runScenario(flow, { settings: { levels: { actor } } });
		const work = run.hops.find(({ message }) => message.kind === "work")?.message;
		return work?.kind === "work" ? work.facts.map(({ text }) => text) : [];
	};
	expect(await logOf("delegation")).toEqual(["ada", "image-service", "image-service"]);
	expect(await logOf("impersonation")).toEqual(["ada", "none", "image-service"]);
});

test.each(["2.1", "weakest"] as const)("any one change leads to an end that has words (%s)", async (profile) => {
	const run = await runScenario(flow, { settings: { profile } });
	const targets = [...flow.lanes.flatMap(({ base }) => base ?? []), "https://nobody.example"];
	const paths = ["/photos", "/images", "/prints", "/token"];
	let runs = 0;
	for (const { message } of run.hops) {
		if (message.kind !== "request") continue;
		const { header, form } = editableOf(message.request);
		const changes: readonly EditOp[] = [
			...header.map((_, index) => ({ op: "remove", part: "header", index }) as const),
			...form.map((_, index) => ({ op: "remove", part: "form", index }) as const),
			...targets.flatMap((origin) => paths.map((path) => ({ op: "target", value: `${origin}${path}` }) as const)),
		];
		for (const op of changes) {
			const edits = [{ exchange: message.exchange, ops: [op] }];
			const edited = await computeRun(flow, { ...run.spec, edits });
			expect(edited.end.text).toMatch(/\.$/);
			runs += 1;
		}
	}
	expect(runs).toBeGreaterThan(100);
});

test("a run has sixteen hops, and no service passes on the token that it received", async () => {
	const run = await runScenario(flow, {});
	expect(run.hops.at(-1)?.number).toBe("16");
	const sent = run.hops.flatMap(({ message }) => (message.kind === "request" ? [message] : []));
	const bearers = sent.flatMap(({ request }) => request.headers.filter(([name]) => name === "Authorization"));
	expect(new Set(bearers.map(([, value]) => value)).size).toBe(3);
});
