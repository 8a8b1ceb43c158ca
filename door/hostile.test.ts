/**
 * Ten thousand requests that nobody should send, over real sockets: half are octets that are hardly HTTP, half reach an
 * endpoint and are wrong there. None is answered with 5xx, none stops the server, and none reads what is another
 * sandbox's.
 */
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Door, openDoor } from "./door";

let door: Door;
let mine: string;
let other: string;
const loud: unknown[] = [];
const hear = (reason: unknown) => loud.push(reason);

beforeAll(async () => {
	process.on("unhandledRejection", hear).on("uncaughtExceptionMonitor", hear);
	door = await openDoor({ port: 0, limits: { headersTime: 200, requestTime: 300, timeCheck: 50 } });
	const ids = await Promise.all([door.sandboxes.open(), door.sandboxes.open()]);
	[mine = "", other = ""] = ids.map((sandbox) => sandbox?.id);
});
afterAll(async () => {
	await door.close();
	process.off("unhandledRejection", hear).off("uncaughtExceptionMonitor", hear);
});

/** Sends octets, and that nothing more comes. @returns all that comes back */
const exchange = (octets: Buffer): Promise<string> =>
	new Promise((resolve) => {
		let text = "";
		const socket = connect(door.port, "127.0.0.1", () => socket.end(octets));
		socket.setEncoding("latin1").on("data", (part) => {
			text += part;
		});
		socket.on("error", () => undefined).on("close", () => resolve(text));
	});

const statusesOf = (text: string) => [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));

/** What a reader of this sandbox must never see: the credentials and the key of the other one. */
const secretsOfOther = () => {
	const sandbox = door.sandboxes.find(other);
	const as = sandbox?.world.memory.as as { key: { n: string; d: string } } | undefined;
	return [...Object.values(sandbox?.secrets ?? {}), as?.key.n ?? "?", as?.key.d ?? "?"];
};

async function judge(octets: Buffer): Promise<void> {
	const text = await exchange(octets);
	expect(statusesOf(text).filter((status) => status >= 500 && status !== 505)).toEqual([]);
	for (const secret of secretsOfOther()) expect(text.includes(secret)).toBe(false);
}

const AT_ONCE = 16;
const each = (octets: fc.Arbitrary<Buffer>, runs: number) =>
	fc.assert(
		fc.asyncProperty(fc.array(octets, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (all) => {
			await Promise.all(all.map(judge));
		}),
		{ numRuns: Math.ceil(runs / AT_ONCE) },
	);

const ENDPOINTS = [
	...["authorize", "login", "consent", "token", "par", "device_authorization", "device", "device/confirm"],
	...["introspect", "revoke", "jwks", "userinfo", "end_session", "end_session/form", "register"],
].map((end) => `as/${end}`);

const NAMES = [
	...["grant_type", "code", "client_id", "client_secret", "redirect_uri", "scope", "resource", "code_verifier"],
	...["refresh_token", "token", "device_code", "user_code", "request", "csrf", "decision", "response_type", "state"],
	...["code_challenge", "code_challenge_method", "request_uri", "prompt", "max_age", "id_token_hint", "username"],
	...["client_assertion", "client_assertion_type", "subject_token", "subject_token_type", "actor_token"],
];
const VALUES = [
	...["authorization_code", "refresh_token", "client_credentials", "urn:ietf:params:oauth:grant-type:token-exchange"],
	...["urn:ietf:params:oauth:grant-type:device_code", "lab-public", "lab-basic", "code", "S256", "openid", "none"],
	...["http://127.0.0.1/cb", "https://evil.example", "__proto__", "constructor", "\u0000", "ü", "%", "a".repeat(3000)],
	"eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.",
];

const form = fc
	.array(
		fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string()), fc.oneof(fc.constantFrom(...VALUES), fc.string())),
		{
			maxLength: 9,
		},
	)
	.map((pairs) => new URLSearchParams(pairs as [string, string][]).toString());

const headerLine = fc.oneof(
	fc.constantFrom(
		"Authorization: Bearer a.b.c",
		"Authorization: Basic bGFiLWJhc2ljOng=",
		"Authorization: DPoP x",
		"authorization: ",
		"DPoP: e30.e30.e30",
		"Origin: null",
		"Origin: http://127.0.0.1:1",
		"Cookie: as=1; as=2; __Host-as=3",
		"Content-Type: application/json",
		"Content-Type: application/x-www-form-urlencoded; charset=utf-16",
		"Content-Type: multipart/form-data",
		"Access-Control-Request-Method: POST",
		"Accept: text/event-stream",
		"MCP-Protocol-Version: 2026-07-28",
		"Mcp-Method: tools/call",
		"Expect: 100-continue",
		"X-Forwarded-Host: evil.example",
	),
	fc
		.tuple(fc.string({ maxLength: 9 }), fc.string({ maxLength: 40 }))
		.map(([name, value]) => `X-${name.replace(/[^\w-]/g, "")}: ${value.replace(/[^\x20-\x7e]/g, "")}`),
);

const body = fc.oneof(
	form,
	fc.json(),
	fc.constantFrom(
		'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"__proto__"}}',
		'{"jsonrpc":"2.0","id":{},"method":"initialize"}',
		'{"redirect_uris":[1],"grant_types":{"a":1},"jwks":{"keys":[null]}}',
		"[",
		`${"[".repeat(5000)}${"]".repeat(5000)}`,
		`{"a":${'{"a":'.repeat(2000)}1${"}".repeat(2000)}}`,
	),
	fc.string({ unit: "binary" }),
);

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND"];

/** A request that reaches an endpoint of a sandbox, or the control interface. */
const nearly = fc
	.record({
		method: fc.constantFrom(...METHODS),
		end: fc.oneof(
			fc.constantFrom(
				...ENDPOINTS,
				"api/photos",
				"api/orders",
				"api",
				"mcp",
				"mcp/x",
				"as/",
				"as//token",
				"as/%2e%2e/api",
			),
			fc.webPath().map((path) => `as${path}`),
		),
		place: fc.constantFrom("sandbox", "well-known", "control"),
		query: form,
		lines: fc.array(headerLine, { maxLength: 4 }),
		content: body,
	})
	.map(({ method, end, place, query, lines, content }) => {
		const path = {
			sandbox: `/${mine}/${end}`,
			"well-known": `/.well-known/oauth-authorization-server/${mine}/${end}`,
			control: `/sandboxes/${end}`,
		}[place];
		const octets = Buffer.from(content);
		const head = [
			`${method} ${path}?${query} HTTP/1.1`,
			`Host: 127.0.0.1:${door.port}`,
			"Connection: close",
			`Content-Length: ${octets.length}`,
			...lines,
		];
		return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), octets]);
	});

/** Octets that are hardly HTTP: lines out of place, lengths that are none, two messages in one. */
const hardly = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				"GET / HTTP/1.1\r\n",
				"POST /demo/as/token HTTP/1.1\r\n",
				"GET http://evil.example/demo/as/jwks HTTP/1.1\r\n",
				"GET /demo/as/jwks HTTP/9.9\r\n",
				"CONNECT evil.example:443 HTTP/1.1\r\n",
				"OPTIONS * HTTP/1.1\r\n",
				"Host: localhost\r\n",
				"Content-Length: 5\r\n",
				"Content-Length: -1\r\n",
				"Content-Length: 99999999999999999999\r\n",
				"Transfer-Encoding: chunked\r\n",
				"Upgrade: websocket\r\nConnection: Upgrade\r\n",
				"Expect: 999-else\r\n",
				" folded\r\n",
				"\r\n",
				"5\r\nabcde\r\n0\r\n\r\n",
				"ffffffffffffffff\r\n",
				`X: ${"x".repeat(20_000)}\r\n`,
			),
			fc.string({ unit: "binary" }),
		),
		{ maxLength: 7 },
	)
	.map((parts) => Buffer.from(parts.join(""), "latin1"));

test("what reaches an endpoint and is wrong there", async () => {
	await each(nearly, 5000);
	expect(loud).toEqual([]);
});

test("what is hardly HTTP", async () => {
	await each(hardly, 5000);
	expect(loud).toEqual([]);
});

test("enough of it has reached a party to be worth anything", () => {
	expect(door.sandboxes.find(mine)?.log.next).toBeGreaterThan(2000);
});

test("after all of it the server answers, and the other sandbox has seen nothing", async () => {
	expect((await fetch(`${door.origin}/${mine}/as/jwks`)).status).toBe(200);
	expect(door.sandboxes.find(other)?.log.exchanges).toEqual([]);
});
