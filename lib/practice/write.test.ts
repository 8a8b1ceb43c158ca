import { describe, expect, test } from "vitest";
import { catalog, entryOf } from "@/testing/lessons";
import type { AnyFlow } from "../flow/define";
import type { HttpRequest, HttpResponse } from "../http/message";
import { parseRequest } from "../http/parse-request";
import { rawText } from "../http/raw";
import { type Played, playRun } from "../inspect/scene";
import { canBeWritten, heldFor, type RequestHop, requestAt } from "./can-be-written";
import { deliverIn } from "./delivered";
import { type Difference, differencesOf } from "./request-difference";
import { answerOf, sendWritten } from "./write";
import { worldOfArrival } from "./written-world";

interface Lesson {
	readonly flow: AnyFlow;
	readonly played: Played;
	readonly requests: readonly RequestHop[];
}

async function lessonOf(flow: AnyFlow): Promise<Lesson> {
	const played = await playRun(flow, { settings: flow.defaults, choices: [], edits: [] });
	return { flow, played, requests: played.run.hops.flatMap(({ index }) => requestAt(played.run, index) ?? []) };
}

const lessons = await Promise.all(catalog.map(async (entry) => lessonOf(await entry.load())));
const writable = lessons.flatMap(({ requests, ...lesson }) =>
	requests.filter(({ index }) => canBeWritten(lesson.played.run, index)).map((hop) => ({ ...lesson, hop })),
);

const read = (text: string): HttpRequest => {
	const found = parseRequest(text);
	if ("says" in found) throw new Error(found.says);
	return found;
};

/** So that a failure says of what it speaks. */
const where = ({ id }: AnyFlow, { number }: RequestHop) => ({ lesson: id, number });

describe("every request of every lesson", () => {
	test("is read again from its text", () => {
		for (const { message } of lessons.flatMap(({ requests }) => requests)) {
			const { tls: _, from: __, ...request } = message.request;
			const url = request.url.replace(/^http:/, "https:");
			const headers = request.headers.filter(([name]) => name.toLowerCase() !== "host");
			expect(read(rawText(request))).toEqual({ ...request, url, headers });
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

const MADE_UP = "made-up-and-known-to-nobody";

describe("a request that can be written", () => {
	test("is there in every flow, and nobody needs more for it than is held", () => {
		for (const { flow } of lessons.filter((lesson) => lesson.flow.kind === "flow"))
			expect(writable.some((one) => one.flow.id === flow.id)).toBe(true);
		expect(writable.length).toBeGreaterThan(140);
		for (const { played, hop } of writable) for (const { text } of heldFor(played.run, hop)) expect(text).not.toBe("");
	});

	test("is right, as the run has it, and twice: every try starts from the same moment", async () => {
		for (const { flow, played, hop } of writable) {
			const exercise = { hop: hop.index };
			const request = read(answerOf(played, exercise));
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
			for (const { without, request } of shortenedOf(read(answerOf(played, { hop: hop.index })))) {
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

describe("the token request of code-pkce", async () => {
	const flow = (await entryOf("code-pkce")?.load()) as AnyFlow;
	const { played, requests } = await lessonOf(flow);
	const hop = requests.find(({ message }) => message.request.url.endsWith("/token")) as RequestHop;
	const exercise = { hop: hop.index };
	const text = answerOf(played, exercise);
	const held = (name: string) => heldFor(played.run, hop).find((one) => one.name === name)?.text ?? "";
	const send = (typed: string) => sendWritten(flow, played, exercise, read(typed));
	const form = (change: (body: string) => string) => {
		const [head = "", body = ""] = text.split("\n\n");
		return send(`${head.replace(/Content-Length.*/, "X-Test: 1")}\n\n${change(body)}`);
	};

	test("the challenge in the place of the verifier", async () => {
		const { judged, stamp, refusedBy, wrong, checks, made } = await form((body) =>
			body.replace(held("verifier"), held("challenge")),
		);
		expect(judged).toEqual({
			right: false,
			says: expect.stringMatching(
				/^The authorization server refused it: .*\. You sent the challenge as code_verifier\. It asks for the verifier\.$/,
			),
			misconception: "challenge-verifier",
			hop: played.run.hops.find(({ message }) => message.kind === "checks" && message.place === "token endpoint")
				?.index,
		});
		expect(stamp).toEqual({ accepted: false, policy: false, code: "invalid_grant" });
		expect(refusedBy?.id).toBe("token.verifier-fits");
		expect(refusedBy?.compared?.right.text).toBe(held("challenge"));
		expect(wrong).toMatchObject({ part: "form", name: "code_verifier", sent: held("challenge") });
		expect(checks.at(-1)?.verdict).toBe("not reached");
		expect(made).toEqual([]);
	});

	test.each<[string, (body: string) => string, string | undefined, RegExp]>([
		[
			"a code of another run",
			(body) => body.replace(held("code"), MADE_UP),
			"token.code-known",
			/What you sent as code is not the code that you hold/,
		],
		[
			"the code, empty",
			(body) => body.replace(held("code"), ""),
			"token.code-known",
			/code is missing\. code is empty/,
		],
		[
			"a redirect_uri of somebody else",
			(body) => `${body}&redirect_uri=https://evil.example/cb`,
			"token.redirect-uri-same",
			/redirect_uri/,
		],
		[
			"another client",
			(body) => body.replace("photo-print", "photo-books"),
			"token.client-known",
			/client_id is not what it is/,
		],
		[
			"two grant types",
			(body) => `${body}&grant_type=authorization_code`,
			"token.parameters-once",
			/grant_type stands there more often/,
		],
		[
			"a grant type that does not exist",
			(body) => body.replace("authorization_code", "code"),
			"token.grant-type-supported",
			/grant_type is not what/,
		],
		[
			"another API",
			(body) => body.replace("api.example", "evil.example"),
			"token.resource-granted",
			/resource is not what/,
		],
	])("%s", async (_, change, check, says) => {
		const { judged, refusedBy } = await form(change);
		expect({ check: refusedBy?.id, says: judged.says }).toEqual({ check, says: expect.stringMatching(says) });
	});

	test("what it needs not is sent, and is in the sentence", async () => {
		const { judged, made } = await form((body) => body.replace("&resource=https%3A%2F%2Fapi.example", ""));
		expect(judged.right).toBe(true);
		expect(judged.says).toContain("without resource");
		expect(made.map(({ kind }) => kind)).toEqual(["access_token"]);
	});

	test.each([
		[
			"GET",
			(typed: string) => typed.replace("POST", "GET"),
			405,
			/with 405 Method Not Allowed\. You sent it with GET\./,
		],
		[
			"another type",
			(typed: string) => typed.replace("x-www-form-urlencoded", "json"),
			400,
			/Content-Type is not what it is/,
		],
		[
			"another path",
			(typed: string) => typed.replace("/token", "/tokens"),
			404,
			/with 404 Not Found\. You sent it to the path \/tokens\./,
		],
		[
			"another server",
			(typed: string) => typed.replace("as.example", "api.example"),
			404,
			/You sent it to the resource server, api\.example\./,
		],
	])("%s", async (_, change, status, says) => {
		const { judged, answer, stamp } = await send(change(text));
		expect(answer).toContain(`HTTP/1.1 ${status}`);
		expect(stamp?.accepted).toBe(false);
		expect(judged.says).toMatch(says);
	});

	test("a good answer to another question is no stamp", async () => {
		const { judged, answer, stamp } = await send(
			"GET /.well-known/oauth-authorization-server HTTP/1.1\nHost: as.example",
		);
		expect(answer).toContain("HTTP/1.1 200 OK");
		expect(stamp).toBeUndefined();
		expect(judged).toMatchObject({ right: false, says: expect.stringContaining("not what the task asks for") });
	});

	test("where nobody listens, there is neither an answer nor a stamp", async () => {
		const { answer, stamp, receiver, checks, judged } = await send("POST /token HTTP/1.1\nHost: as.example.com");
		expect({ answer, stamp, receiver, checks }).toEqual({
			answer: undefined,
			stamp: undefined,
			receiver: undefined,
			checks: [],
		});
		expect(judged.says).toMatch(/^Nobody in this run answers at https:\/\/as\.example\.com\./);
	});
});

test("an exercise about a hop that is no request", async () => {
	const [lesson] = lessons as [Lesson];
	const hop = lesson.played.run.hops.findIndex(({ message }) => message.kind === "response");
	expect(() => answerOf(lesson.played, { hop })).toThrow("has no request at its hop");
	expect(canBeWritten(lesson.played.run, hop)).toBe(false);
});
