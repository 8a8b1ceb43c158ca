/** Header lines as they are: two of a name stay two, none stands for TLS, and what real clients write into one is understood. */
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, openBench } from "./bench";

let bench: Bench;

beforeAll(async () => {
	bench = await openBench({ consent: "auto" });
});
afterAll(() => bench.door.close());

interface Sent {
	readonly method?: string;
	readonly headers?: readonly (readonly [string, string])[];
	readonly body?: string;
}

/** Header lines exactly as they stand here, which `fetch` would join. */
const send = (url: string, { method = "GET", headers = [], body = "" }: Sent) =>
	new Promise<{ readonly status: number; readonly body: Record<string, unknown> }>((resolve, reject) => {
		const own = ["Host", new URL(url).host, ...headers.flat(), "Content-Length", String(Buffer.byteLength(body))];
		request(url, { method, headers: own, agent: false }, (answer) => {
			const parts: Buffer[] = [];
			answer.on("data", (part: Buffer) => parts.push(part));
			answer.on("end", () => {
				const text = Buffer.concat(parts).toString();
				resolve({ status: answer.statusCode ?? 0, body: text === "" ? {} : JSON.parse(text) });
			});
		})
			.on("error", reject)
			.end(body);
	});

const FORM = ["Content-Type", "application/x-www-form-urlencoded"] as const;
const basic = (pair: string) => ["Authorization", `Basic ${Buffer.from(pair).toString("base64")}`] as const;
const tokenOf = (headers: Sent["headers"] = [], body = "grant_type=client_credentials&scope=photos.read") =>
	send(`${bench.issuer}/token`, { method: "POST", headers: [FORM, ...headers], body });

const machine = () => basic(`lab-machine:${bench.secretOf("lab-machine")}`);

describe("two Authorization lines", () => {
	test("at the token endpoint: more than one authentication", async () => {
		expect((await tokenOf([machine()])).status).toBe(200);
		for (const second of [machine(), basic("lab-basic:x"), ["Authorization", "Bearer x"] as const]) {
			const { status, body } = await tokenOf([machine(), second]);
			expect([status, body.error]).toEqual([400, "invalid_request"]);
		}
	});

	test("at the API and at userinfo: more than one token", async () => {
		const { body } = await tokenOf([machine()]);
		const line = ["Authorization", `Bearer ${String(body.access_token)}`] as const;
		expect((await send(`${bench.api}/photos`, { headers: [line] })).status).toBe(200);
		for (const url of [`${bench.api}/photos`, `${bench.issuer}/userinfo`])
			expect(await send(url, { headers: [line, line] })).toMatchObject({
				status: 400,
				body: { error: "invalid_request" },
			});
	});
});

describe("no header stands for TLS", () => {
	const CLAIMS = [
		["X-TLS-Client-Subject", "CN=lab-machine"],
		["X-TLS-Client-Cert", "MIIB"],
		["X-Forwarded-Client-Cert", 'Subject="CN=lab-machine"'],
		["Client-Cert", ":MIIB:"],
	] as const;

	test("nobody is authenticated by one", async () => {
		for (const claim of CLAIMS) {
			const { status, body } = await tokenOf([claim], "grant_type=client_credentials&client_id=lab-machine");
			expect([status, body.error]).toEqual([401, "invalid_client"]);
		}
	});

	test("and nothing is bound to one", async () => {
		const { body } = await tokenOf([machine(), ...CLAIMS]);
		const [, payload = ""] = String(body.access_token).split(".");
		expect(JSON.parse(Buffer.from(payload, "base64url").toString())).not.toHaveProperty("cnf");
	});
});

describe("Basic credentials as clients write them", () => {
	const hex = (text: string) => [...text].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");

	test("form-encoded, as RFC 6749 §2.3.1 has it, and as they are", async () => {
		const secret = bench.secretOf("lab-machine");
		for (const pair of [`${hex("lab-machine")}:${hex(secret)}`, `lab-machine:${secret}`, `lab%2Dmachine:${secret}`])
			expect((await tokenOf([basic(pair)])).status, pair).toBe(200);
	});

	test("the scheme without case, and the client named in the form as well", async () => {
		const [, value = ""] = machine();
		const line = ["authorization", value.replace("Basic", "BASIC")] as const;
		const body = "grant_type=client_credentials&client_id=lab-machine";
		expect((await tokenOf([line], body)).status).toBe(200);
		expect((await tokenOf([line], `${body.slice(0, -7)}basic`)).body.error).toBe("invalid_request");
	});

	test("a media type with its charset", async () => {
		const url = `${bench.issuer}/token`;
		const type = ["Content-Type", "application/x-www-form-urlencoded;charset=UTF-8"] as const;
		const body = "grant_type=client_credentials";
		expect((await send(url, { method: "POST", headers: [type, machine()], body })).status).toBe(200);
	});
});
