/** A public client that sends credentials is judged wherever clients authenticate (OAuth 2.1 §3.2.2, §3.2.4). */
import { describe, expect, test } from "vitest";
import { ending, startAsking } from "@/testing/asking";
import { utf8 } from "../../crypto/bytes";
import { base64 } from "../../crypto/text-forms";
import { parseChallenges } from "../../http/challenge";
import { type HttpRequest, headerAll } from "../../http/message";
import { type Bench, bodyOf, CLIENT_ID, obtainCode, startBench, tokenRequest } from "../../testing/bench";
import { askForCodes, codesRequest, pollRequest, startDeviceBench } from "../../testing/device";
import { obtainTokens, refreshRequest, startRefreshBench } from "../../testing/refresh";

/** A good request of a public client at each endpoint, with the status of its answer. */
const endpoints: readonly (readonly [name: string, () => Promise<readonly [Bench, HttpRequest]>, status: number])[] = [
	[
		"token",
		async () => {
			const bench = await startBench();
			return [bench, tokenRequest(await obtainCode(bench))];
		},
		200,
	],
	[
		"refresh",
		async () => {
			const bench = await startRefreshBench();
			return [bench, refreshRequest((await obtainTokens(bench)).refresh)];
		},
		200,
	],
	["device authorization", async () => [await startDeviceBench(), codesRequest()], 200],
	[
		"poll",
		async () => {
			const bench = await startDeviceBench();
			return [bench, pollRequest((await askForCodes(bench)).device_code)];
		},
		400,
	],
	[
		"revocation",
		async () => {
			const bench = await startAsking();
			return [bench, ending(bench)];
		},
		200,
	],
];

const withHeader = (request: HttpRequest, value: string): HttpRequest => ({
	...request,
	headers: [...request.headers, ["Authorization", value]],
});
const withField = (request: HttpRequest, field: string): HttpRequest => ({
	...request,
	body: `${request.body}&${field}`,
});

const credentials: readonly (readonly [name: string, (request: HttpRequest) => HttpRequest])[] = [
	["a secret in the body", (request) => withField(request, "client_secret=guess")],
	["Basic", (request) => withHeader(request, `Basic ${base64(utf8(`${CLIENT_ID}:guess`))}`)],
	["Basic without a secret", (request) => withHeader(request, `Basic ${base64(utf8(`${CLIENT_ID}:`))}`)],
	["a scheme that the server does not know", (request) => withHeader(request, "Digest username=a")],
	["an access token", (request) => withHeader(request, "Bearer a.b.c")],
	["an assertion", (request) => withField(request, "client_assertion=e30.eyJzdWIiOiJwaG90by1wcmludCJ9.AA")],
];

describe.each(endpoints)("%s", (_, start, status) => {
	test("a public client that only names itself is heard", async () => {
		const [bench, request] = await start();
		expect((await bench.send(request)).status).toBe(status);
	});

	test.each(credentials)("%s: 401 invalid_client, with a challenge, and nothing is spent", async (__, change) => {
		const [bench, request] = await start();
		const { response, notebook } = await bench.deliver(change(request));
		expect([response.status, bodyOf(response).error]).toEqual([401, "invalid_client"]);
		expect(notebook.refusal?.check).toBe("token.client-authenticates");
		const challenges = parseChallenges(headerAll(response.headers, "www-authenticate"));
		expect(challenges).toEqual([{ scheme: "Basic", params: { realm: "as" } }]);
		expect((await bench.send(request)).status).toBe(status);
	});
});
