/** What holds of every kind of token and of everybody who judges one. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "@/testing/lessons";
import { dpop, job, login, opaque, playedOf } from "@/testing/trial";
import { utf8 } from "../crypto/bytes";
import { base64url } from "../crypto/text-forms";
import { type Judge, judgesOf, type TokenKind, tokenKinds } from "./kinds";
import { allBringing, type Played } from "./scene";
import { tokenKindOf } from "./source";
import { tryInRun } from "./trial";

describe("the judge asks exactly what it asked in the run", async () => {
	const levels = [{}, { clientAuth: "private_key_jwt" }, { tokenFormat: "opaque" }] as const;
	const runs = await Promise.all(
		catalog.flatMap(({ id }) => levels.map(async (one) => [id, JSON.stringify(one), await playedOf(id, one)] as const)),
	);
	const asked: Record<string, number> = {};

	test.each(runs)("%s, %s", async (_id, _levels, played) => {
		for (const value of played.run.values) {
			const kind = tokenKindOf(value);
			if (kind === undefined || kind === "access_token") continue;
			for (const judge of judgesOf[kind].filter((one) => ["client", "api", "as", "asker"].includes(one))) {
				const [first] = allBringing(played.run, kind, judge).filter(({ text }) => text === value.text);
				if (!first) continue;
				const { index, message } = first.hop;
				const checks = played.run.hops
					.slice(index + 1)
					.map((hop) => hop.message)
					.flatMap((next) => (next.kind === "checks" || next.kind === "response" ? [next.checks] : []))
					.find((list) => list.length > 0);
				const question = { kind, original: value.text, token: value.text, judge, clock: message.at };
				expect((await tryInRun(played, question))?.checks).toEqual(checks);
				asked[`${kind} ${judge}`] = (asked[`${kind} ${judge}`] ?? 0) + 1;
			}
		}
	});

	test("each kind was seen", () => {
		expect(Object.keys(asked).sort()).toEqual(
			["client_assertion as", "dpop_proof api", "dpop_proof as", "id_token client", "opaque asker"].sort(),
		);
	});
});

test("whatever the text is, every judge answers, and none says yes", async () => {
	const all = [
		[login, "id_token", "client"],
		[dpop, "dpop_proof", "api"],
		[dpop, "dpop_proof", "as"],
		[dpop, "access_token", "proven"],
		[job, "client_assertion", "as"],
		[job, "client_assertion", "otherAs"],
		[opaque, "opaque", "asker"],
		[opaque, "opaque", "otherAsker"],
	] as const satisfies readonly (readonly [Played, TokenKind, Judge])[];
	const part = fc.json().map((text) => base64url(utf8(text)));
	const anything = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.tuple(part, part, fc.base64String()).map((parts) => parts.join(".")),
	);
	await fc.assert(
		fc.asyncProperty(anything, fc.constantFrom(...all), fc.integer(), async (token, [played, kind, judge], clock) => {
			const trial = await tryInRun(played, { kind, original: token, token, judge, clock });
			expect(trial?.refusal).toBeDefined();
		}),
		{ numRuns: 300 },
	);
});

test("a run without such a token has nobody who could judge one", async () => {
	for (const kind of tokenKinds.filter((one) => one !== "access_token"))
		expect(await tryInRun(await playedOf("password"), { kind, original: "", token: "", judge: "as", clock: 0 })).toBe(
			undefined,
		);
});
