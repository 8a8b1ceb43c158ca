import { describe, expect, test } from "vitest";
import { queryOf } from "../../http/form";
import { get, header } from "../../http/message";
import { CLIENT_ID, ISSUER, REDIRECT_URI, withLevels } from "../../testing/bench";
import { as20, startImplicitBench } from "../../testing/implicit";
import { recall } from "../../world/world";
import { answerAt, readTokenAnswer, startImplicit } from "./implicit";
import { appHtml } from "./pages";

const start = async (settings = as20) => {
	const bench = await startImplicitBench(settings);
	const at = bench.at("client");
	const { url, transaction } = startImplicit(at);
	return { bench, at, url, state: transaction.state ?? "", client: recall(bench.world, "client", "client") };
};

describe("the request", () => {
	test("asks for a token, with state and without a challenge", async () => {
		const { url, state } = await start();
		expect(Object.fromEntries(queryOf(url))).toEqual({
			response_type: "token",
			client_id: CLIENT_ID,
			redirect_uri: REDIRECT_URI,
			scope: "photos.read",
			state,
		});
	});

	test("names the API where audiences count, and has no state where that is off", async () => {
		const { url } = await start({ ...as20, levels: { aud: "on", state: "off" } });
		const query = Object.fromEntries(queryOf(url));
		expect([query.resource, query.state]).toEqual(["https://api.example", undefined]);
	});
});

describe("where the script reads the answer", () => {
	test.each([
		["behind the #", `${REDIRECT_URI}#access_token=t&state=s`, ["access_token", "state"]],
		["behind the # only, where there is one", `${REDIRECT_URI}?error=x#state=s`, ["state"]],
		["an error in the query", `${REDIRECT_URI}?error=x&state=s`, ["error", "state"]],
		["never a token in the query", `${REDIRECT_URI}?access_token=t&state=s`, ["state"]],
		["nothing", REDIRECT_URI, []],
	])("%s", (_, address, names) => {
		expect(answerAt(address).map(([name]) => name)).toEqual(names);
	});
});

describe("the answer", () => {
	const read = async (fragment: (state: string) => string, settings = as20) => {
		const { at, state, client } = await start(settings);
		const refusal = await readTokenAnswer(at, `${REDIRECT_URI}#${fragment(state)}`);
		const { accessToken: token, error } = client.sessions.own;
		return { check: refusal?.check, token, error, at, state, client };
	};

	test("with the right state is kept", async () => {
		const { check, token } = await read((state) => `access_token=t&token_type=bearer&state=${state}`);
		expect([check, token]).toEqual([undefined, "t"]);
	});

	test.each<[string, (state: string) => string, string]>([
		["another state", () => "access_token=t&token_type=Bearer&state=x", "callback.state-matches"],
		["no state", () => "access_token=t&token_type=Bearer", "callback.state-matches"],
		["two tokens", (s) => `access_token=t&access_token=u&token_type=Bearer&state=${s}`, "callback.parameters-once"],
		["no token", (s) => `token_type=Bearer&state=${s}`, "callback.token-carried"],
		["a code", (s) => `code=c&state=${s}`, "callback.token-carried"],
		["a foreign type", (s) => `access_token=t&token_type=N_A&state=${s}`, "callback.token-type-known"],
	])("with %s is not", async (_, fragment, check) => {
		const outcome = await read(fragment);
		expect([outcome.check, outcome.token]).toEqual([check, undefined]);
		expect(outcome.error).toBeTruthy();
	});

	test("of another issuer is not kept, where iss is checked", async () => {
		const strict = withLevels({ implicit: "on" });
		const answer = (iss: string) => (state: string) => `access_token=t&token_type=Bearer&state=${state}&iss=${iss}`;
		expect((await read(answer("https://evil-as.example"), strict)).check).toBe("callback.issuer-matches");
		expect((await read(answer(ISSUER), strict)).check).toBeUndefined();
	});

	test("is read once: the same address a second time answers nothing", async () => {
		const { at, state, client } = await read((state) => `access_token=t&token_type=Bearer&state=${state}`);
		const again = await readTokenAnswer(at, `${REDIRECT_URI}#access_token=u&token_type=Bearer&state=${state}`);
		expect([again?.check, client.sessions.own.accessToken]).toEqual(["callback.transaction-known", "t"]);
	});
});

test("a client that is only files sends the same page whatever is asked, and has no other", async () => {
	const { bench, client } = await start();
	const app = appHtml("api.example");
	Object.assign(client, { files: { "/": app, "/cb": app } });
	for (const path of ["/", "/cb", "/cb?error=x"]) {
		const response = await bench.send(get(`https://photos.example${path}`));
		expect([response.status, response.body]).toEqual([200, app]);
		expect(header(response.headers, "set-cookie")).toBeUndefined();
	}
	for (const path of ["/connect", "/__proto__", "/toString"])
		expect((await bench.send(get(`https://photos.example${path}`))).status).toBe(404);
	expect((await bench.send({ ...get(REDIRECT_URI), method: "POST" })).status).toBe(405);
});
