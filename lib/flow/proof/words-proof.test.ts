import { describe, expect, test } from "vitest";
import { attack, flow } from "@/testing/lessons";
import { holds, lacks, ran, sent } from "../../vocabulary/presumptions";
import { inGeneral, when } from "../../vocabulary/telling";
import type { AnyFlow, Words } from "../define";
import { runScenario } from "./proof";
import { at, header } from "./scenario";
import { everyDetour, everyLevel, everyOmission, faultsIn, proveWords } from "./words-proof";

/** The lesson with other words for one hop. */
const withWords = (key: string, words: Partial<Exclude<Words, (...args: never) => unknown>>): AnyFlow => ({
	...flow,
	messages: { ...flow.messages, [key]: { title: "A title", text: "A text.", why: "A reason.", specs: [], ...words } },
});

const faultsOf = async (lesson: AnyFlow, levels: object = {}) =>
	faultsIn(lesson, await runScenario(lesson, { settings: { levels } }));

describe("a sentence that is told where what it presumes does not hold is found", () => {
	test.each<[what: string, key: string, words: Parameters<typeof withWords>[1], levels: object]>([
		["a parameter that was not sent", "token.request", { text: when(sent("nonce"), "It is sent.") }, {}],
		["a check that did not run", "token.checks", { why: when(ran("token.verifier-fits"), "It ran.") }, { pkce: "off" }],
		[
			"a value that is held",
			"authorize.request",
			{ text: when(lacks("as", "code_verifier"), "No.") },
			{ method: "plain" },
		],
		["words as a whole", "token.request", { presumes: [holds("user", "access_token")] }, {}],
		["a thing that is not there", "token.request", { text: "It sends the verifier." }, { pkce: "off" }],
		["a thing in the reason", "token.request", { why: "It proves itself with its secret." }, {}],
		["a thing that no check looks at", "api.checks", { text: "It compares aud." }, { aud: "off" }],
		["another page than the one that came", "consent.response", { title: "Server shows its sign-in page" }, {}],
		["knowledge that is not stated", "token.request", { text: "The browser never sees this letter." }, {}],
	])("%s", async (_, key, words, levels) => {
		expect(await faultsOf(withWords(key, words), levels)).not.toEqual([]);
	});
});

describe("no fault is", () => {
	test.each<[what: string, key: string, words: Parameters<typeof withWords>[1], levels: object]>([
		[
			"the opposite, stated",
			"token.checks",
			{ text: when({ is: "skipped", check: "token.verifier-fits" }, "It compares no verifier.") },
			{ pkce: "off" },
		],
		["a sentence of the standard", "token.request", { why: inGeneral("A secret is for confidential clients.") }, {}],
		[
			"one of several that fits",
			"token.request",
			{ text: [when(sent("code_verifier"), "The verifier goes along."), "The code goes along."] },
			{ pkce: "off" },
		],
		["a thing that is there", "token.request", { text: "It sends the verifier." }, {}],
	])("%s", async (_, key, words, levels) => {
		expect(await faultsOf(withWords(key, words), levels)).toEqual([]);
	});
});

test("a question without a right answer is found, and not asked", async () => {
	const asking: AnyFlow = {
		...flow,
		predictions: { "token.response": { question: "What now?", answers: [{ text: "Rain", holds: () => false }] } },
	};
	const run = await runScenario(asking, {});
	expect(faultsIn(asking, run)).toEqual([expect.stringContaining("has 0 right answers")]);
	expect(run.hops.every(({ prediction }) => prediction === undefined)).toBe(true);
});

describe("of an answer to a request that was sent elsewhere", () => {
	const answering = (text: string): AnyFlow =>
		withWords("api.response.refused", { text, title: "A title", astray: true });

	test.each([
		["that it has a challenge", "WWW-Authenticate says what is wrong."],
		["that a check was asked", "A check says no, and the list ends there."],
	])("no sentence says %s", async (_, text) => {
		const lesson = { ...answering(text), scenarios: [], controls: [] };
		expect(await proveWords(lesson)).toEqual([
			expect.stringMatching(/api\.response: .*\(hop 18 with (method|target) /),
		]);
	});

	test("it may say so of one that came", async () => {
		const refused = await runScenario(flow, { edits: [at("api", header("Authorization").remove())] });
		expect(faultsIn(answering("WWW-Authenticate says what is wrong."), refused)).toEqual([]);
	});
});

test("every level of every control is read, and every parameter that can be left out", async () => {
	const levels = everyLevel(attack).map(
		({ spec }) => `${spec.settings.profile} ${JSON.stringify(spec.settings.levels)}`,
	);
	for (const profile of ["weakest", "2.0", "2.1"]) expect(levels.some((level) => level.startsWith(profile))).toBe(true);
	expect(levels).toContain('weakest {"pkce":"guarded"}');
	const omissions = everyOmission(await runScenario(flow, {})).map(({ moved }) => moved);
	for (const name of ["code_verifier", "state", "Cookie", "Authorization"])
		expect(
			omissions.some((moved) => moved.endsWith(` without ${name}`)),
			name,
		).toBe(true);
});

test("a whole lesson is proved", async () => {
	const short = { scenarios: [], controls: ["pkce"] } as const;
	expect(await proveWords({ ...flow, ...short })).toEqual([]);
	const faults = await proveWords({ ...withWords("token.request", { text: "It sends the verifier." }), ...short });
	expect(faults).toEqual([expect.stringContaining("(defaults, pkce off)")]);
});

test("every request of a run is sent to another address once, and once by another method", async () => {
	const run = await runScenario(flow, {});
	const requests = run.hops.filter(({ message }) => message.kind === "request");
	const detours = everyDetour(run);
	expect(detours).toHaveLength(4 * requests.length);
	expect(detours.map(({ moved }) => moved)).toContain("hop 13 with method POST");
});
