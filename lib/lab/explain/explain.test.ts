import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { challengeOf } from "../../crypto/pkce";
import { formatPairs, pairsOf, queryOf } from "../../http/form";
import { get, type HttpResponse, header, post } from "../../http/message";
import { checkFilesIn, checksIn } from "../../testing/checks";
import { LAB_ORIGIN, type LabBench, SANDBOX, startSandbox } from "../../testing/sandbox";
import type { CheckId } from "../../vocabulary/check-ids";
import { explanationAsText } from "./as-text";
import { explain, explanations } from "./explain";

const PARTIES = fileURLToPath(new URL("../../parties/", import.meta.url));

/** Folders of checks that parties of a sandbox have. */
const FOLDERS = [
	...["assertion", "authorize", "client-credentials", "device", "device-grant", "document", "end-session"],
	...["exchange", "form", "introspect", "par", "refresh", "register", "revoke", "sign-in", "token", "userinfo"],
].map((name) => `as/checks/${name}/`);

/** Checks that no sandbox asks, with the reason. */
const NEVER: Partial<Record<CheckId, string>> = {
	"form.passkey-here": "nobody has a passkey",
	"device.place-same": "the server knows no places",
	"register.developer-known": "anybody may register",
	"token.secret-not-shipped": "no ready client is a page",
};

async function askedAtTheDoor(): Promise<readonly CheckId[]> {
	const folders = [...FOLDERS, "bearer/checks/", "dpop/checks/", "rs/checks/tools/", "rs/checks/introspection/"].map(
		(name) => PARTIES + name,
	);
	const checks = (await Promise.all(folders.map(checksIn))).flat();
	expect(folders.every((folder) => checkFilesIn(folder).length > 0)).toBe(true);
	return checks.map(({ id }) => id).filter((id) => NEVER[id] === undefined);
}

test("every check that can refuse at the door is explained, and no other", async () => {
	expect(Object.keys(explanations).sort()).toEqual([...(await askedAtTheDoor())].sort());
});

test("sentences end with a full stop, and none is long", () => {
	const texts = Object.values(explanations).flatMap(({ means, change }) => [means, change]);
	expect(texts.filter((text) => !/\.$/.test(text) || text.length > 260)).toEqual([]);
	expect(texts.length).toBeGreaterThan(200);
});

const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CALLBACK = "http://127.0.0.1:5555/cb";
const BASE = `${LAB_ORIGIN}/${SANDBOX}`;

const usual = {
	response_type: "code",
	client_id: "lab-public",
	redirect_uri: CALLBACK,
	scope: "openid photos.read",
	state: "s",
	code_challenge: challengeOf(VERIFIER, "S256"),
	code_challenge_method: "S256",
};

const authorize = ({ send }: LabBench, change: Record<string, string | undefined> = {}) =>
	send(get(`${BASE}/as/authorize?${formatPairs(pairsOf({ ...usual, ...change }))}`));

const codeIn = ({ headers }: HttpResponse) =>
	queryOf(header(headers, "location") ?? "").find(([name]) => name === "code")?.[1];

async function redeem(bench: LabBench, change: Record<string, string | undefined>, asked = {}) {
	const code = codeIn(await authorize(bench, asked));
	const { client_id, redirect_uri } = usual;
	const fields = {
		grant_type: "authorization_code",
		client_id,
		redirect_uri,
		code,
		code_verifier: VERIFIER,
		...change,
	};
	return bench.send(post(`${BASE}/as/token`, formatPairs(pairsOf(fields))));
}

const last = ({ sandbox }: LabBench) => {
	const exchange = sandbox.log.exchanges.at(-1);
	if (!exchange) throw new Error("Nothing was seen");
	return explain(exchange);
};

const started = () => startSandbox({ consent: "auto" });

describe("what the bytes show is said", () => {
	test("a yes needs no explanation", async () => {
		const bench = await started();
		expect((await redeem(bench, {})).status).toBe(200);
		expect(last(bench)).toBeUndefined();
	});

	test.each([
		[
			"the challenge again",
			{ code_verifier: challengeOf(VERIFIER, "S256") },
			{},
			/are the same text: either you sent the challenge again, or you never hashed/,
		],
		["no verifier", { code_verifier: undefined }, {}, /^There is no code_verifier/],
		["another verifier", { code_verifier: "A".repeat(43) }, {}, /no request whose challenge it is/],
		["hashed twice", {}, { code_challenge: challengeOf(hex(VERIFIER), "S256") }, /hashed twice/],
		["a slash", { redirect_uri: `${CALLBACK}/` }, {}, /one path ends with a slash/],
		["another host", { redirect_uri: "http://localhost:5555/cb" }, {}, /localhost is a name/],
		["a secret of a public client", { client_secret: "x" }, {}, /public client/],
		["a password", { grant_type: "password" }, {}, /OAuth 2.1 has left it out/],
	])("%s", async (_, change, asked, said) => {
		const bench = await started();
		await redeem(bench, change, asked);
		expect(last(bench)?.means).toMatch(said);
	});

	test.each([
		["a redirect that is nearly registered", { redirect_uri: "http://localhost:5555/cb" }, /localhost is a name/],
		["plain base64", { code_challenge: `${"a".repeat(42)}=` }, /plain base64/],
		["no method", { code_challenge_method: undefined }, /no code_challenge_method/],
		["an unknown scope", { scope: "photos" }, /does not know photos for this client/],
		["commas", { scope: "openid,photos.read" }, /something else than a space/],
		["implicit", { response_type: "token" }, /implicit/],
		["a nearly known resource", { resource: `${BASE}/api/` }, /one path ends with a slash/],
	])("%s", async (_, change, said) => {
		const bench = await started();
		await authorize(bench, change);
		expect(last(bench)?.means).toMatch(said);
	});

	test("JSON at the token endpoint", async () => {
		const bench = await started();
		const body = JSON.stringify({ grant_type: "authorization_code" });
		await bench.send({
			method: "POST",
			url: `${BASE}/as/token`,
			headers: [["Content-Type", "application/json"]],
			body,
		});
		expect(last(bench)?.means).toMatch(/^The body is JSON/);
	});

	test("an ID Token at the API", async () => {
		const bench = await started();
		const { id_token: idToken } = JSON.parse((await redeem(bench, {}, { nonce: "n" })).body);
		await bench.send(get(`${BASE}/api/photos`, [["Authorization", `Bearer ${idToken}`]]));
		expect(last(bench)?.means).toMatch(/ID Token/);
	});
});

test("all five parts are there, both ends of what was compared, and the library's own words for it", async () => {
	const bench = await started();
	const code = codeIn(await authorize(bench));
	const { client_id, redirect_uri, code_challenge } = usual;
	const fields = { grant_type: "authorization_code", client_id, redirect_uri, code, code_verifier: code_challenge };
	const sent = post(`${BASE}/as/token`, formatPairs(pairsOf(fields)), [["User-Agent", "openid-client/v6.9.0"]]);
	await bench.send(sent);
	const said = last(bench);
	expect(said).toMatchObject({ error: "invalid_grant", status: 400, check: { id: "token.verifier-fits" } });
	expect(said?.passed).toBeGreaterThan(5);
	expect(said?.values).toEqual([
		["stored challenge", code_challenge],
		["hash of the verifier", challengeOf(code_challenge, "S256")],
		["sent", code_challenge],
	]);
	expect(said?.code).toMatchObject({ library: "openid-client", text: expect.stringContaining("pkceCodeVerifier") });
	expect(said?.specs).toContain("RFC 7636 §4.6");
	const exchange = bench.sandbox.log.exchanges.at(-1);
	const text = exchange && said ? explanationAsText(exchange, said) : "";
	expect(text).toMatch(/^POST \/\w+\/as\/token was answered with 400 invalid_grant\.\nCheck: /);
	expect(text).toContain(`\n  sent: ${code_challenge.slice(0, 8)}`);
	expect(text).toContain("RFC 7636 §4.6");
	// It is meant to be passed on.
	for (const value of [code, code_challenge]) expect(text).not.toContain(value);
});

test("where no check has spoken, the status is explained; a fault of ours is not the client's", async () => {
	const bench = await started();
	await bench.send(get(`${BASE}/as/tokens`));
	expect(last(bench)).toMatchObject({ status: 404, passed: 0, means: "Nothing is at this address." });
	const ours = explain({
		n: 1,
		at: 0,
		messages: [
			{
				kind: "request",
				note: "",
				at: 0,
				made: [],
				spent: [],
				exchange: "1",
				from: "client",
				to: "as",
				channel: "back",
				request: get(`${BASE}/as/token`),
			},
			{
				kind: "response",
				note: "",
				at: 0,
				made: [],
				spent: [],
				exchange: "1",
				from: "as",
				to: "client",
				channel: "back",
				response: { status: 500, headers: [], body: "" },
				checks: [],
			},
		],
	});
	expect(ours?.means).toMatch(/fault of the lab/);
});

function hex(verifier: string): string {
	const octets = Buffer.from(challengeOf(verifier, "S256"), "base64url");
	return octets.toString("hex");
}

describe("what a stranger found that the bytes contradicted", () => {
	const told = async (request: Parameters<LabBench["send"]>[0]) => {
		const bench = await startSandbox();
		await bench.send(request);
		const [exchange] = bench.sandbox.log.exchanges;
		const explained = exchange && explain(exchange);
		return explained && "means" in explained ? `${explained.means} ${explained.change}` : "";
	};
	const BASE = `${LAB_ORIGIN}/${SANDBOX}/as`;
	const ask = (redirect: string) =>
		told(get(`${BASE}/authorize?response_type=code&client_id=lab-public&redirect_uri=${encodeURIComponent(redirect)}`));

	test("a loopback address with another path is not told of its port, which is free", async () => {
		expect(await ask("http://127.0.0.1:9/other")).toContain("the paths differ");
		expect(await ask("http://127.0.0.1:9/cb/")).toContain("one path ends with a slash");
	});

	test("a token request without a grant, and without anybody", async () => {
		expect(await told(post(`${BASE}/token`, "client_id=lab-public"))).toContain("names no grant_type");
		expect(await told(post(`${BASE}/token`, ""))).toContain("names no client");
		const basic = [["Authorization", "Basic !!!"]] as const;
		expect(await told(post(`${BASE}/token`, "grant_type=client_credentials", basic))).toContain("cannot be read");
	});
});
