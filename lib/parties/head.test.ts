/** HEAD works wherever GET does: the same status and headers, and no body (RFC 9110 §9.3.2). */
import { expect, test } from "vitest";
import { agentAt, forkAgent } from "@/testing/mcp";
import { AGENT_DOCUMENT } from "../cast/agent-addresses";
import { get, type HeaderList, header } from "../http/message";
import {
	API,
	authorizeUrl,
	type Bench,
	fill,
	forkBench,
	ISSUER,
	obtainToken,
	signIn,
	startBench,
} from "../testing/bench";
import { startDeviceBench } from "../testing/device";
import { END_SESSION, obtainTokens, openidChange, startOpenidBench, USERINFO } from "../testing/openid";

const bearer = (token: string): HeaderList => [["Authorization", `Bearer ${token}`]];

/** The same request by both methods, each in a world of its own. */
async function expectSame(bench: Bench, url: string, headers: HeaderList = [], fork = forkBench): Promise<number> {
	const byGet = await fork(bench).send(get(url, headers));
	const byHead = await fork(bench).send({ ...get(url, headers), method: "HEAD" });
	expect([byHead.status, byHead.headers]).toEqual([byGet.status, byGet.headers]);
	expect(byHead.body).toBe("");
	return byHead.status;
}

test("at the authorization server", async () => {
	const bench = await startOpenidBench();
	const { cookie, response } = await signIn(bench, openidChange);
	const consent = `${ISSUER}/consent?${fill({ cookie, response }, []).body}`;
	const { access_token: token = "" } = await obtainTokens(bench);
	expect(await expectSame(bench, authorizeUrl(openidChange))).toBe(200);
	expect(await expectSame(bench, authorizeUrl({ ...openidChange, code_challenge: undefined }))).toBe(303);
	expect(await expectSame(bench, authorizeUrl({ client_id: "nobody" }))).toBe(400);
	expect(await expectSame(bench, consent, [["Cookie", cookie]])).toBe(200);
	expect(await expectSame(bench, USERINFO, bearer(token))).toBe(200);
	expect(await expectSame(bench, USERINFO)).toBe(401);
	expect(await expectSame(bench, END_SESSION, [["Cookie", cookie]])).toBe(200);
	for (const path of ["jwks", ".well-known/oauth-authorization-server", ".well-known/openid-configuration"])
		expect(await expectSame(bench, `${ISSUER}/${path}`)).toBe(200);
	expect(await expectSame(await startDeviceBench(), `${ISSUER}/device`)).toBe(200);
});

test("at the API", async () => {
	const bench = await startBench();
	expect(await expectSame(bench, `${API}/photos`, bearer(await obtainToken(bench)))).toBe(200);
	expect(await expectSame(bench, `${API}/photos`)).toBe(401);
	expect(await expectSame(bench, `${API}/.well-known/oauth-protected-resource`)).toBe(200);
	expect(await expectSame(bench, `${API}/nowhere`)).toBe(404);
});

test("at the client, the agent and the tool server", async () => {
	const bench = await startOpenidBench();
	expect(await expectSame(bench, "https://photos.example/")).toBe(200);
	expect(await expectSame(bench, "https://photos.example/signed-out")).toBe(400);
	const agent = await agentAt("registering");
	for (const url of [AGENT_DOCUMENT, "https://mcp.example/.well-known/oauth-protected-resource/mcp"])
		expect([url, await expectSame(agent, url, [], forkAgent)]).toEqual([url, 200]);
});

test("where GET does not work, HEAD does not either", async () => {
	const response = await (await startBench()).send({ ...get(`${ISSUER}/token`), method: "HEAD" });
	expect([response.status, header(response.headers, "allow")]).toEqual([405, "POST"]);
});
