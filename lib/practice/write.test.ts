import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "@/testing/lessons";
import { lessonOf, readTyped, type WritingLesson } from "@/testing/writing";
import type { AnyFlow } from "../flow/define";
import type { HttpRequest, HttpResponse } from "../http/message";
import { parseRequest } from "../http/parse-request";
import { rawText } from "../http/raw";
import { canBeWritten, heldFor, type RequestHop, readyMadeFor } from "./can-be-written";
import { deliverIn } from "./delivered";
import { type Difference, differencesOf } from "./request-difference";
import { answerOf, sendWritten } from "./write";
import { worldOfArrival } from "./written-world";

const lessons = await Promise.all(catalog.map(async (entry) => lessonOf(await entry.load())));
const writable = lessons.flatMap(({ requests, ...lesson }) =>
	requests.filter(({ index }) => canBeWritten(lesson.played.run, index)).map((hop) => ({ ...lesson, hop })),
);

/** So that a failure says of what it speaks. */
const where = ({ id }: AnyFlow, { number }: RequestHop) => ({ lesson: id, number });

describe("every request of every lesson", () => {
	test("is read again from its text", () => {
		for (const { message } of lessons.flatMap(({ requests }) => requests)) {
			const { tls: _, from: __, ...request } = message.request;
			const url = request.url.replace(/^http:/, "https:");
			const headers = request.headers.filter(([name]) => name.toLowerCase() !== "host");
			expect(readTyped(rawText(request))).toEqual({ ...request, url, headers });
		}
	});

	test("gets the answer of the run, delivered to the world in which it arrives", async () => {
		for (const { flow, played, requests } of lessons)
			for (const hop of requests) {
				const { exchange, request } = hop.message;
				const answer = played.run.hops.find(({ message: m }) => m.kind === "response" && m.exchange === exchange);
				if (answer?.message.kind !== "response") continue;
				const { response } = await deliverIn(played.run, await worldOfArrival(flow, played, hop), request);
				// Whoever has to ask somebody else first answers later in the run, with other times in its tokens.
				const asks = played.run.hops.slice(hop.index + 1, answer.index).some(({ message: m }) => m.kind === "request");
				const told = ({ status, headers, body }: HttpResponse) => (asks ? status : { status, headers, body });
				expect({ ...where(flow, hop), answer: told(response) }).toEqual({
					...where(flow, hop),
					answer: told(answer.message.response),
				});
			}
	});
});

/** Without each of the entries that a request has, once. */
function shortenedOf(request: HttpRequest): readonly { readonly without: Difference; readonly request: HttpRequest }[] {
	const bare = { ...request, headers: [], body: "", url: request.url.split("?", 1)[0] ?? "" };
	return differencesOf(bare, request)
		.filter(({ part }) => part !== "body")
		.map((one) => {
			const { headers, body, url } = one.repair(bare);
			const only = differencesOf({ ...bare, headers, body, url }, bare)[0];
			return { without: one, request: only ? only.repair(request) : request };
		});
}

describe("a request that can be written", () => {
	test("is there in every flow, and what nobody computes by hand is given", () => {
		for (const { flow } of lessons.filter((lesson) => lesson.flow.kind === "flow"))
			expect(writable.some((one) => one.flow.id === flow.id)).toBe(true);
		expect(writable.length).toBeGreaterThan(160);
		for (const { played, hop } of writable) {
			const given = [...heldFor(played.run, hop), ...readyMadeFor(hop)].map(({ text }) => text);
			for (const [name, value] of hop.message.request.headers)
				if (/^(?:authorization|dpop)$/i.test(name))
					expect(given.some((text) => text !== "" && value.endsWith(text))).toBe(true);
		}
		expect(writable.filter(({ hop }) => readyMadeFor(hop).length > 0).map(({ flow }) => flow.id)).toContain("code-2.0");
	});

	test("has no cookie of a page, is refused nowhere, and is what the run sends by itself", async () => {
		for (const { hop } of writable)
			expect(hop.message.request.headers.map(([name]) => name.toLowerCase())).not.toContain("cookie");
		const { played, requests } = lessons.find(({ flow }) => flow.id === "refresh") as WritingLesson;
		expect(requests.map(({ index }) => canBeWritten(played.run, index))).toContain(false);
		const [first] = requests as [RequestHop];
		const edits = [{ exchange: first.message.exchange, ops: [] }];
		const edited = { ...played.run, spec: { ...played.run.spec, edits } };
		expect(canBeWritten(edited, first.index)).toBe(false);
		expect(canBeWritten(played.run, first.index)).toBe(true);
		expect(canBeWritten(played.run, first.index, [])).toBe(false);
	});

	test("is right, as the run has it, and twice: every try starts from the same moment", async () => {
		for (const { flow, played, hop } of writable) {
			const exercise = { hop: hop.index };
			const request = readTyped(answerOf(played, exercise));
			const first = await sendWritten(flow, played, exercise, request);
			expect({ ...where(flow, hop), right: first.judged.right, says: first.judged.says }).toEqual({
				...where(flow, hop),
				right: true,
				says: expect.stringMatching(/^[A-Z][\w ]+ (accepted|permitted) it\.$/),
			});
			expect(first.checks.every(({ verdict }) => verdict === "passed")).toBe(true);
			expect(first.stamp?.accepted).toBe(true);
			if (flow.kind === "flow") expect(await sendWritten(flow, played, exercise, request)).toEqual(first);
		}
	});

	test("without one of its entries, it gets what the server really says, and a sentence that is true", async () => {
		const seen = { refused: 0, accepted: 0, later: 0 };
		for (const { flow, played, hop } of writable.filter((one) => one.flow.kind === "flow"))
			for (const { without, request } of shortenedOf(readTyped(answerOf(played, { hop: hop.index })))) {
				const { name } = without;
				expect(differencesOf(request, hop.message.request).map((one) => one.name)).toEqual([name]);
				const { judged, stamp, checks, refusedBy } = await sendWritten(flow, played, { hop: hop.index }, request);
				const { says, right } = judged;
				const failed = checks.findIndex(({ verdict }) => verdict === "failed");
				expect(checks[failed]?.id).toBe(refusedBy?.id);
				if (stamp?.accepted) {
					expect(says).toContain(`without ${name}`);
					expect(right).toBe(!says.includes("Later"));
					seen[right ? "accepted" : "later"]++;
				} else if (!stamp) {
					expect(right).toBe(false);
					expect(says).toBe(
						`The server answered, but that is not what the task asks for. ${name} is missing in the body.`,
					);
				} else {
					expect(right).toBe(false);
					expect(says).toMatch(new RegExp(`refused it.*${name} is missing`));
					expect(checks.slice(0, failed).every(({ verdict }) => verdict === "passed")).toBe(true);
					expect(checks.slice(failed + 1).every(({ verdict }) => verdict === "not reached")).toBe(true);
					seen.refused++;
				}
			}
		expect(seen.refused).toBeGreaterThan(60);
		expect(seen.accepted).toBeGreaterThan(20);
		expect(seen.later).toBeGreaterThan(5);
	}, 20_000);
});

test("an exercise about a hop that is no request", async () => {
	const [lesson] = lessons as [WritingLesson];
	const hop = lesson.played.run.hops.findIndex(({ message }) => message.kind === "response");
	expect(() => answerOf(lesson.played, { hop })).toThrow("has no request at its hop");
	expect(canBeWritten(lesson.played.run, hop)).toBe(false);
});

test("whatever is written, it is judged, and nobody is told that a no is right", async () => {
	const pieces = fc.array(
		fc.tuple(fc.nat(), fc.nat(12), fc.oneof(fc.string(), fc.constantFrom("&", "=", "\n", "a=b&", "%"))),
		{
			minLength: 1,
			maxLength: 3,
		},
	);
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...writable), pieces, async ({ flow, played, hop }, changes) => {
			const exercise = { hop: hop.index };
			const text = changes.reduce(
				(was, [at, length, put]) => {
					const from = at % was.length;
					return `${was.slice(0, from)}${put}${was.slice(from + length)}`;
				},
				answerOf(played, exercise),
			);
			const request = parseRequest(text);
			if ("says" in request) return;
			const { judged, stamp } = await sendWritten(flow, played, exercise, request);
			expect(judged.says).toMatch(/^[A-Z].*\.$/s);
			if (judged.right) expect(stamp?.accepted).toBe(true);
		}),
		{ numRuns: 150 },
	);
}, 20_000);
