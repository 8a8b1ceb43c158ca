/** A run without a person: what draws and tells runs must not count on a browser. */
import { describe, expect, test } from "vitest";
import { flow as code, clientCredentials as flow, runWith } from "@/testing/lessons";
import { tokenOfRun } from "../../inspect/source";
import { curlOfRun } from "../export/curl";
import { harOf } from "../export/har";
import { mermaidOf } from "../export/mermaid";
import { formatCallout, hearCallout, placeOf } from "../link/callout";
import { defaultView, formatLink, parseLink } from "../link/share";
import { describeHop, gainsOf } from "./describe";
import { holdingsOf } from "./holdings";
import { passing } from "./passing";
import { hasPerson, withPerson } from "./split";

const ways = ["post", "basic", "private_key_jwt", "tls_client_auth"] as const;
const runs = new Map(
	await Promise.all(
		ways.map(async (clientAuth) => [clientAuth, await runWith(flow, { levels: { clientAuth } })] as const),
	),
);
const run = await runWith(flow);

test("there is nobody to draw apart, and nothing passes", () => {
	expect(hasPerson(run)).toBe(false);
	expect(withPerson(run)).toBe(run);
	for (const hop of run.hops) expect(passing(run, hop)).toBeUndefined();
});

test("every hop can be said, and never speaks of a browser", () => {
	for (const one of runs.values())
		for (const { index } of one.hops) {
			const said = describeHop(one, index);
			expect(said).toMatch(/^Hop \d of 7, (Prepare|Ask|Use)\. .+\.$/);
			expect(said).not.toMatch(/browser|front channel|undefined/i);
		}
});

describe("who holds what", () => {
	const kindsAt = (way: (typeof ways)[number], lane: string, hop: number) => {
		const one = runs.get(way) ?? run;
		return holdingsOf(one)
			[hop]?.byLane[lane]?.map(({ id }) => one.values.find((value) => value.id === id)?.kind)
			.filter((kind) => kind !== "password");
	};

	test.each(["post", "basic"] as const)("%s: both sides have the secret from the start, the API never", (way) => {
		expect(kindsAt(way, "client", 0)).toEqual(["client_secret"]);
		expect(kindsAt(way, "as", 0)).toEqual(["client_secret"]);
		expect(kindsAt(way, "rs", 7)).toEqual(["access_token"]);
	});

	test("private_key_jwt: nobody has a secret; the client makes an assertion, and the server receives it", () => {
		expect([kindsAt("private_key_jwt", "client", 0), kindsAt("private_key_jwt", "as", 0)]).toEqual([[], []]);
		expect(kindsAt("private_key_jwt", "client", 1)).toEqual(["client_assertion"]);
		expect(kindsAt("private_key_jwt", "as", 1)).toEqual([]);
		expect(kindsAt("private_key_jwt", "as", 2)).toEqual(["client_assertion"]);
		expect(gainsOf(runs.get("private_key_jwt") ?? run, 0)).toMatchObject([{ lane: { id: "client" } }]);
	});

	test("tls_client_auth: nothing that could be used again travels", () => {
		expect(kindsAt("tls_client_auth", "client", 7)).toEqual(["access_token"]);
	});
});

test("in a code grant an assertion is made at the hop that sends it", async () => {
	const levels = { clientType: "confidential", clientAuth: "private_key_jwt" } as const;
	const one = await runWith(code, { levels });
	const value = one.values.find(({ kind }) => kind === "client_assertion");
	const born = one.hops[value?.bornAt ?? -1];
	expect([born?.message.kind, born?.message.note]).toEqual(["request", "token"]);
	expect(born?.message.made).toEqual([value?.id]);
	expect(gainsOf(one, born?.index ?? -1).map(({ lane }) => lane.id)).toEqual(["client", "as"]);
});

test("it has a call-out code, a link, and exports", () => {
	const coded = { ...flow, number: 3, variants: [] };
	const heard = hearCallout(formatCallout(coded, { hop: 6, spec: run.spec, points: run.choices }) ?? "");
	expect(typeof heard === "object" && placeOf(coded, heard)).toEqual({ hop: 6, settings: run.spec.settings });
	const place = { spec: (runs.get("private_key_jwt") ?? run).spec, view: { ...defaultView("token"), hop: "2" } };
	const defaults = { settings: flow.defaults, tab: "letter" } as const;
	const link = formatLink(place, defaults);
	expect(link).toContain("set=clientAuth.private_key_jwt");
	expect(parseLink(link, defaults)).toMatchObject({ spec: place.spec, notices: [] });
	expect(curlOfRun(run).match(/curl -i/g)).toHaveLength(2);
	expect(JSON.stringify(harOf(run))).toContain("client_credentials");
	expect(mermaidOf(run)).toContain("client");
	expect(tokenOfRun(run)).toMatchObject({ hop: "4", maker: { role: "as" } });
});
