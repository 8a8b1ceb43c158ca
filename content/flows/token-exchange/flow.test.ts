import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/crypto/json";
import { decodeJwt } from "@/lib/crypto/jwt";
import { runScenario } from "@/lib/flow/proof/proof";
import { resolve } from "@/lib/flow/proof/resolve";
import { changesOf, elsewhere, type Leaving, leavingIn, wordlessEnds } from "@/lib/testing/edits";
import type { Settings } from "@/lib/vocabulary/settings";
import { flow } from "./flow";

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

const paths = ["/photos", "/images", "/prints", "/token"];

test.each(["2.1", "weakest"] as const)("any one change leads to an end that has words (%s)", async (profile) => {
	const leaving = await leavingIn(flow, await resolve(flow, { settings: { profile } }));
	// At the usual profile content/edits.test.ts makes the other changes.
	const others = (one: Leaving) => (profile === flow.defaults.profile ? [] : changesOf(one.request));
	const changes = (one: Leaving) => [...elsewhere(flow, paths), ...others(one)];
	expect(await wordlessEnds(flow, leaving, changes)).toEqual([]);
	expect(leaving.length).toBeGreaterThan(3);
});

test("a run has sixteen hops, and no service passes on the token that it received", async () => {
	const run = await runScenario(flow, {});
	expect(run.hops.at(-1)?.number).toBe("16");
	const sent = run.hops.flatMap(({ message }) => (message.kind === "request" ? [message] : []));
	const bearers = sent.flatMap(({ request }) => request.headers.filter(([name]) => name === "Authorization"));
	expect(new Set(bearers.map(([, value]) => value)).size).toBe(3);
});
