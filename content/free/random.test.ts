import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeOn } from "@/lib/cast/free/free-on";
import { rememberSignatures } from "@/lib/crypto/rs256";
import type { AnyFlow } from "@/lib/flow/define";
import { type FreePlay, type Intervention, positions } from "@/lib/flow/intervention";
import { computeRun } from "@/lib/flow/read/compute";
import { digestOf } from "@/lib/flow/read/digest";
import type { Run } from "@/lib/flow/run";
import { weakestSettings } from "@/lib/vocabulary/settings";
import { valueKinds } from "@/lib/vocabulary/values";
import { grants } from "./grants";

/** So many in all, each played twice. `PLAYS=160000` throws ten thousand at every grant, in half an hour. */
const RUNS = Number(process.env.PLAYS || 10_000);

const exchanges = fc.oneof(
	fc.tuple(fc.nat(9), fc.nat(1)).map(([frame, nth]) => `${frame}.${nth}`),
	fc.integer({ min: 1, max: 6 }).map((id) => `x${id}`),
	fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(5)).map(([id, nth]) => `x${id}.${nth}`),
	fc.constant(""),
);
const urls = fc.constantFrom(
	"{next}",
	"{url:3.0}",
	"https://photos.example/connect",
	"https://photos.example/connect?server=evil.example",
	"https://photos.example/cb?code={code}&state={state.2}",
	"https://as.example/authorize?response_type=code&client_id=photo-print&redirect_uri=https%3A%2F%2Fevil.example%2Fcb",
	"https://as.example/token",
	"https://api.example/photos",
	"https://evil.example/",
	"https://nobody.example/",
	"example.photos:/cb?code={newest:code}",
	"no address",
	"",
);
const texts = fc.oneof(
	fc.constantFrom(...Object.keys(valueKinds)).map((kind) => `{${kind}}`),
	fc.constantFrom(...Object.keys(valueKinds)).map((kind) => `{newest:${kind}}`),
	fc.constantFrom("authorization_code", "refresh_token", "ada", "{s256:aaaa}", "{", "{next}", "ä%", ""),
);
const names = fc.constantFrom(
	"grant_type",
	"code",
	"client_id",
	"redirect_uri",
	"code_verifier",
	"refresh_token",
	"state",
);
const pairs = fc.array(fc.tuple(names, texts), { maxLength: 5 });
const methods = fc.constantFrom("GET", "POST", "PUT");
const header = fc.array(
	fc.tuple(
		fc.constantFrom("Authorization", "Cookie", "DPoP"),
		texts.map((text) => `Bearer ${text}`),
	),
	{ maxLength: 1 },
);
const ops = fc.array(
	fc.oneof(
		fc.record({
			op: fc.constant("remove" as const),
			part: fc.constantFrom("query" as const, "form" as const),
			index: fc.nat(3),
		}),
		fc.record({ op: fc.constant("target" as const), value: urls }),
		fc.record({ op: fc.constant("method" as const), value: methods }),
	),
	{ maxLength: 2 },
);
const acts = fc.oneof(
	fc.record({ do: fc.constant("copy" as const), of: fc.constantFrom("request" as const, "answer" as const) }),
	fc.record({ do: fc.constant("drop" as const) }),
	fc.record({ do: fc.constant("keep" as const) }),
	fc.record({ do: fc.constant("change" as const), ops }),
	fc.record({
		do: fc.constant("answer" as const),
		status: fc.constantFrom(200, 303, 400),
		location: urls,
		body: texts,
	}),
	fc.record({ do: fc.constant("again" as const), of: exchanges, ops }),
	fc.record({
		do: fc.constant("send" as const),
		from: fc.constantFrom("program" as const, "browser" as const),
		draft: fc.record({ method: methods, target: urls, query: pairs, header, form: pairs, body: texts }),
	}),
	fc.record({ do: fc.constant("submit" as const), fields: pairs }),
	fc.record({ do: fc.constant("lure" as const), url: urls }),
	fc.record({ do: fc.constant("wait" as const), seconds: fc.nat(1000) }),
);
const played: fc.Arbitrary<FreePlay> = fc.record({
	positions: fc.subarray([...positions]),
	interventions: fc
		.array(fc.tuple(exchanges, acts), { minLength: 1, maxLength: 6 })
		.map((all) => all.map(([at, act], i) => ({ ...act, id: i + 1, at }) as Intervention)),
});

// Each run is played twice, with the same signatures.
rememberSignatures();

const play = (flow: AnyFlow, free: FreePlay): Promise<Run> =>
	computeRun(flow, { settings: weakestSettings, choices: [], edits: [], free });

describe.each(grants)("whatever somebody does in $id", ({ load }) => {
	test("the run ends, twice in the same way, with a verdict and words for every hop", async () => {
		const flow = freeOn(await load());
		await fc.assert(
			fc.asyncProperty(played, async (free) => {
				const [once, again] = [await play(flow, free), await play(flow, free)];
				expect(await digestOf(again)).toBe(await digestOf(once));
				expect(again.played).toEqual(once.played);
				expect(once.end.text).not.toBe("");
				for (const { note } of once.hops) expect([note.title, note.text, note.why]).not.toContain("");
			}),
			{ seed: 8, numRuns: Math.ceil(RUNS / grants.length) },
		);
	}, 3_600_000);
});
