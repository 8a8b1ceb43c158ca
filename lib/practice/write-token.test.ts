import { describe, expect, test } from "vitest";
import { entryOf } from "@/testing/lessons";
import { lessonOf, readTyped } from "@/testing/writing";
import type { AnyFlow } from "../flow/define";
import { heldFor, type RequestHop } from "./can-be-written";
import { answerOf, sendWritten } from "./write";

const MADE_UP = "made-up-and-known-to-nobody";

describe("the token request of code-pkce", async () => {
	const flow = (await entryOf("code-pkce")?.load()) as AnyFlow;
	const { played, requests } = await lessonOf(flow);
	const hop = requests.find(({ message }) => message.request.url.endsWith("/token")) as RequestHop;
	const exercise = { hop: hop.index };
	const text = answerOf(played, exercise);
	const held = (name: string) => heldFor(played.run, hop).find((one) => one.name.startsWith(`${name} `))?.text ?? "";
	const send = (typed: string) => sendWritten(flow, played, exercise, readTyped(typed));
	const form = (change: (body: string) => string) => {
		const [head = "", body = ""] = text.split("\n\n");
		return send(`${head}\n\n${change(body)}`);
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
			misconception: "verifier-challenge",
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

	test("of several things that which it failed at, if there is one", async () => {
		const [head = "", body = ""] = text.split("\n\n");
		const odd = `${head.replace("/token", "/token?x=1")}\n\n${body.replace(held("verifier"), held("challenge"))}`;
		expect((await send(odd)).wrong?.name).toBe("code_verifier");
		const both = await form((one) => one.replace(held("code"), MADE_UP).replace(held("verifier"), MADE_UP));
		expect(both.wrong?.name).toBe("code");
		const twice = await form((one) => `${one}&grant_type=authorization_code&client_id=photo-print`);
		expect(twice.wrong).toBeUndefined();
		expect(twice.judged.says).toMatch(
			/In several things it is not the request of the run: grant_type and client_id\.$/,
		);
	});

	test("what it needs not is sent, and is in the sentence", async () => {
		const { judged, made } = await form((body) => body.replace(/resource=.*&\n/, ""));
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
