import { expect, test } from "vitest";
import type { CallAnswer } from "@/lib/inspect/api/check-api";
import { problemOf } from "@/lib/inspect/api/own-call";
import { FIRST } from "@/lib/inspect/api/place";
import { answerTo, effectsAt, type Report, reportOf } from "./report";
import { otherRuns, ways } from "./runs";
import { saidBy, summaryOf } from "./words";

async function report(of: string, off: readonly string[] = [], api?: string): Promise<Report> {
	const found = await reportOf({ of, off, api });
	if ("problem" in found) throw new Error(found.problem);
	return found;
}

const throughIn = ({ answers }: Report) => answers.flatMap((one) => (one.outcome === "through" ? [one.call.id] : []));

/** Everything that issue 8 names, for the API of the first lesson. */
const NAMED =
	"none malformed two query expired early issuer audience type alg-none hs256 kid foreign flipped scope revoked as-bearer".split(
		" ",
	);

test("the table has every call that can be made, each with its clause", async () => {
	const ids = (await report("code-pkce")).answers.map(({ call }) => call.id);
	expect(ids).toEqual(expect.arrayContaining(NAMED));
	const bound = (await report("dpop")).answers.map(({ call }) => call.id);
	expect(bound).toContain("replayed");
	for (const { call } of (await report("dpop")).answers) {
		expect(call.should.specs.length, call.id).toBeGreaterThan(0);
		expect(call.differs, call.id).toMatch(/\.$/);
	}
});

// What an API lets through with all of its checks: what it cannot know, or what its run does without.
test.each([...ways, ...otherRuns].map(({ of }) => of))("%s: every API answers as the standards have it", async (of) => {
	const { apis } = await report(of);
	for (const { id } of apis) {
		const { answers } = await report(of, [], id);
		expect(answers[0]?.outcome, `${of} ${id}`).toBe("fits");
		for (const answer of answers)
			if (answer.outcome !== "fits") expect(whyNot(answer), `${id} ${answer.call.id}`).toBe("known");
	}
});

const whyNot = ({ outcome, beyond, checks, response }: CallAnswer) =>
	outcome === "through" && (beyond !== undefined || checks.some(({ disabled }) => disabled))
		? "known"
		: `${outcome} ${response.status}`;

test("what each validation stops alone", async () => {
	const stops = async (of: string) =>
		Object.fromEntries([...(await effectsAt({ of, off: [] }))].map(([id, calls]) => [id, calls.join(" ")]));
	expect(await stops("code-pkce")).toEqual({
		query: "query",
		"api.one-token": "two form",
		// The signature is verified with RS256 whatever the header says: two locks on one door.
		"api.algorithm-allowed": "",
		"api.type-access-token": "type",
		"api.critical-understood": "crit",
		"api.signature-valid": "foreign flipped",
		"api.issuer-expected": "issuer",
		"api.audience-mine": "audience",
		"api.not-expired": "expired",
		"api.not-early": "early",
		"api.claims-complete": "incomplete",
		"api.scope-covers": "scope",
	});
	const naive = await stops(ways[1]?.of ?? "");
	expect(naive).toMatchObject({ "api.algorithm-allowed": "alg-none hs256", "api.key-known": "jwk" });
	const dpop = await stops("dpop");
	expect(dpop).toMatchObject({
		"dpop.unused": "replayed",
		"dpop.scheme-fits": "as-bearer",
		"dpop.key-bound": "proof-key",
	});
	expect(await stops("mtls")).toMatchObject({ "mtls.certificate-bound": "no-certificate other-certificate" });
	expect(await stops("introspection-revocation")).toMatchObject({ asking: "revoked", "api.not-expired": "" });
});

test("what is left out shows in the very row, with its reason", async () => {
	const before = throughIn(await report("code-pkce"));
	const { answers, validations } = await report("code-pkce", ["api.not-expired", "api.signature-valid"]);
	const through = answers.filter(({ outcome }) => outcome === "through").map(({ call }) => call.id);
	expect(through.filter((id) => !before.includes(id)).sort()).toEqual(["expired", "flipped", "foreign"]);
	const expired = answers.find(({ call }) => call.id === "expired") as CallAnswer;
	expect(expired.response.status).toBe(200);
	expect(saidBy(expired, ["Token has not expired"], undefined).why).toBe(
		"“Token has not expired” would have said no, and is left out.",
	);
	expect(summaryOf(answers)).toBe("19 of 23 calls are answered as they should be. 4 get through.");
	expect(validations.find(({ id }) => id === "api.token-sent")?.fixed).toBeDefined();
});

test("an API that stops asking judges by itself, and what it then looks at can be left out, too", async () => {
	const of = "introspection-revocation";
	expect(throughIn(await report(of))).toEqual([]);
	const alone = await report(of, ["asking"]);
	expect(throughIn(alone)).toEqual(["revoked"]);
	expect(alone.validations.map(({ id }) => id)).toContain("api.signature-valid");
	expect(throughIn(await report(of, ["asking", "api.signature-valid"]))).toContain("foreign");
});

test("one's own claims, signed: the same checks judge them", async () => {
	const { typed } = await report("code-pkce");
	if (!typed) throw new Error("The token of the first lesson is a JWT");
	const send = (from: string, to: string, off: readonly string[] = []) =>
		answerTo({ ...FIRST, off }, { ...typed, claims: typed.claims.replace(from, to) });
	expect((await answerTo(FIRST, typed))?.answer.response.status).toBe(200);
	const elsewhere = await send("https://api.example", "https://bank.example");
	expect(elsewhere?.answer.refusal?.check).toBe("api.audience-mine");
	const off = ["api.audience-mine", "api.not-expired"];
	const letIn = await send("https://api.example", "https://bank.example", off);
	expect(letIn?.answer.response.status).toBe(200);
	expect(letIn?.missing).toEqual(["api.audience-mine"]);
	const bound = await report("dpop");
	expect(bound.typed && (await answerTo({ of: "dpop", off: [] }, bound.typed))?.answer.response.status).toBe(200);
});

test("a header that no library would sign is signed letter by letter, and the API judges it", async () => {
	const { typed } = await report("code-pkce");
	for (const crit of ["[]", '"exp"', "5", "null", "[5]", '["exp"]', '["b64"],"b64":false']) {
		const header = `{"alg":"RS256","typ":"at+jwt","kid":"as-demo-1","crit":${crit}}`;
		const own = await answerTo(FIRST, { header, claims: typed?.claims ?? "" });
		expect(own?.answer.refusal?.check, crit).toBe("api.critical-understood");
	}
	const twice = '{"alg":"RS256","alg":"RS256","typ":"at+jwt","kid":"as-demo-1"}';
	const sent = (await answerTo(FIRST, { header: twice, claims: "{}" }))?.answer.request.headers ?? [];
	expect(atob(sent[0]?.[1].split(/[ .]/)[1] ?? "")).toBe(twice);
});

test("what each switch says is so as the others stand", async () => {
	const naive = ways[1]?.of ?? "";
	const off = ["api.algorithm-allowed", "api.scope-covers", "api.not-expired"];
	const effects = await effectsAt({ of: naive, off });
	expect(Object.fromEntries(effects)).toMatchObject({
		"api.algorithm-allowed": ["alg-none", "hs256"],
		"api.not-expired": ["expired"],
		"api.issuer-expected": ["issuer"],
	});
	// Two locks on one door: with one of them gone, the other stops it alone.
	const unsigned = await effectsAt({ of: "code-pkce", off: ["api.signature-valid"] });
	expect(unsigned.get("api.algorithm-allowed")).toEqual(["alg-none", "hs256"]);
	expect(unsigned.get("api.signature-valid")).toEqual(["foreign", "flipped"]);
});

test("what an address asks for and an API has not is named", async () => {
	const found = await reportOf({ of: "code-pkce?set=nothing.on", api: "nobody", off: ["no.check"], open: "no-call" });
	expect("notices" in found && found.notices).toHaveLength(4);
});

test("a switch stands where the run has it", async () => {
	const { validations, answers, anyway } = await report("history-leak");
	expect(validations.find(({ id }) => id === "query")?.fixed).toBe("In this run it is off already.");
	const query = answers.find(({ call }) => call.id === "query") as CallAnswer;
	expect(query.outcome).toBe("through");
	expect(saidBy(query, [], anyway.query).why).toBe(
		"“Query token” is off in this run. Raised, it would stop this call.",
	);
	const { anyway: in20 } = await report("code-2.0");
	expect(in20).toEqual({ audience: ["Audience"], revoked: [] });
});

test("what cannot be signed is said in a sentence", () => {
	const header = '{"alg":"RS256","typ":"at+jwt"}';
	expect(problemOf({ header, claims: "{}" })).toBeUndefined();
	expect(problemOf({ header, claims: "{sub}" })).toContain("under Claims cannot be read as JSON");
	expect(problemOf({ header: "[]", claims: "{}" })).toContain("under Header is JSON, but no object");
	expect(problemOf({ header: '{"alg":"none"}', claims: "{}" })).toContain("RS256");
	expect(problemOf({ header, claims: `{"a":"${"x".repeat(9000)}"}` })).toContain("8000");
});

test("a run without such an API says so", async () => {
	expect(await reportOf({ of: "nothing", off: [] })).toEqual({ problem: "There is no lesson of this name here." });
	expect(await reportOf({ of: "oidc-login", off: [] })).toHaveProperty("problem");
});
