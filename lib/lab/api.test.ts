/** The API of a sandbox: what lies at each path, and the scope that opens it. */
import { beforeAll, describe, expect, test } from "vitest";
import { formatPairs, pairsOf, queryOf } from "../http/form";
import { get, type HttpResponse, header, post } from "../http/message";
import { LAB_ORIGIN, type LabBench, SANDBOX, startSandbox } from "../testing/sandbox";

const BASE = `${LAB_ORIGIN}/${SANDBOX}`;
const CALLBACK = "http://127.0.0.1:5555/cb";
const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

let bench: LabBench;
beforeAll(async () => {
	bench = await startSandbox({ consent: "auto" });
});

const bodyOf = ({ body }: HttpResponse) => JSON.parse(body) as Record<string, unknown>;

/** Ada's token for the API, with this scope. */
async function tokenFor(scope: string): Promise<string> {
	const client = { client_id: "lab-public", redirect_uri: CALLBACK };
	const asked = { response_type: "code", scope, code_challenge: CHALLENGE, code_challenge_method: "S256" };
	const query = formatPairs(pairsOf({ ...client, ...asked, resource: `${BASE}/api` }));
	const { headers } = await bench.send(get(`${BASE}/as/authorize?${query}`));
	const code = queryOf(header(headers, "location") ?? "").find(([name]) => name === "code")?.[1];
	const fields = { grant_type: "authorization_code", ...client, code, code_verifier: VERIFIER };
	return String(bodyOf(await bench.send(post(`${BASE}/as/token`, formatPairs(pairsOf(fields))))).access_token);
}

const call = async (path: string, scope: string) =>
	bench.send(get(`${BASE}/api${path}`, [["Authorization", `Bearer ${await tokenFor(scope)}`]]));

describe("each path answers something of its own", () => {
	test.each([
		["/photos", "photos.read", { photos: ["harbour.jpg", "lighthouse.jpg", "letter.jpg"] }],
		["/orders", "order:items", { orders: [expect.objectContaining({ photo: "harbour.jpg", copies: 2 })] }],
		["/prices", "inventory:price:write", { prices: [{ item: "print", cents: 45 }, expect.anything()] }],
	])("%s with %s", async (path, scope, expected) => {
		const response = await call(path, scope);
		expect([response.status, bodyOf(response)]).toEqual([200, expected]);
	});

	test.each([
		["/orders", "order"],
		["/prices", "inventory:write"],
	])("%s is open to %s as well, which stands for more", async (path, scope) => {
		expect((await call(path, scope)).status).toBe(200);
	});

	test.each([
		["/photos", "order", "photos.read"],
		["/orders", "photos.read inventory:write", "order:items"],
		["/prices", "order:items", "inventory:price:write"],
	])("%s is closed to %s, and says what opens it", async (path, scope, needed) => {
		const { status, headers } = await call(path, scope);
		expect([status, header(headers, "www-authenticate")]).toEqual([403, expect.stringContaining(`scope="${needed}"`)]);
	});

	test("what is no path of it is not there, whoever calls", async () => {
		for (const path of ["", "/", "/orders/1001", "/constructor", "/photos/"])
			expect((await bench.send(get(`${BASE}/api${path}`))).status).toBe(404);
	});
});
