/** What a newcomer sent who had real clients: each sentence here had been contradicted by the bytes beside it. */
import { describe, expect, test } from "vitest";
import { sha256 } from "../../crypto/sha256";
import { formatPairs } from "../../http/form";
import { get, post } from "../../http/message";
import { BASE, basic, bodyOf, codeFor, redemption, started, token, told, VERIFIER } from "../../testing/refusals";
import type { LabBench } from "../../testing/sandbox";

const FORM = "application/x-www-form-urlencoded";
const HEX = Buffer.from(sha256(VERIFIER)).toString("hex");

type Send = (bench: LabBench) => Promise<unknown>;

const ask =
	(fields: Record<string, string | undefined>): Send =>
	(bench) =>
		codeFor(bench, VERIFIER, fields);

async function called(bench: LabBench, change: (text: string) => string) {
	const { access_token: held } = bodyOf(await token(bench, redemption(await codeFor(bench))));
	await bench.send(get(`${BASE}/api/photos`, [["Authorization", `Bearer ${change(held)}`]]));
}

async function machine(bench: LabBench): Promise<string> {
	const secret = bench.sandbox.secrets["lab-machine"] ?? "";
	return bodyOf(await token(bench, { grant_type: "client_credentials" }, basic("lab-machine", secret))).access_token;
}

const cases: readonly (readonly [what: string, send: Send, means: RegExp, change: RegExp, values: RegExp])[] = [
	[
		"a secret in the address",
		({ send, sandbox }) =>
			send(
				post(
					`${BASE}/as/token?client_id=lab-post&client_secret=${sandbox.secrets["lab-post"]}`,
					formatPairs([["grant_type", "authorization_code"]]),
				),
			),
		/^The address has client_id, and the body has not/,
		/^Send every parameter in the form/,
		/none that can be read.*in the address client_id$/,
	],
	[
		"a grant in the address",
		({ send }) => send(post(`${BASE}/as/token?grant_type=authorization_code`, "client_id=lab-public")),
		/^The address has grant_type/,
		/in the form/,
		/grant_type sent none/,
	],
	[
		"JSON that is called a form",
		({ send }) =>
			send({
				method: "POST",
				url: `${BASE}/as/token`,
				headers: [["Content-Type", FORM]],
				body: JSON.stringify({ client_id: "lab-public" }),
			}),
		/^The body is JSON, and its Content-Type says that it is a form/,
		/URLSearchParams/,
		/begins with \{/,
	],
	[
		"a verifier that was never hashed",
		async (bench) => token(bench, redemption(await codeFor(bench, VERIFIER, { code_challenge: VERIFIER }))),
		/either you sent the challenge again, or you never hashed the verifier/,
		/hash of the verifier as code_challenge to \/authorize/,
		/./,
	],
	[
		"a hash in hexadecimal",
		ask({ code_challenge: HEX }),
		/in hexadecimal/,
		/not their hexadecimal letters/,
		/length of a hash by S256 43 characters length of code_challenge 64 characters/,
	],
	[
		"a challenge of another length",
		ask({ code_challenge: "a".repeat(44) }),
		/exactly 43 characters/,
		/without padding/,
		/44 characters/,
	],
	[
		"a verifier with a newline",
		async (bench) => token(bench, redemption(await codeFor(bench), { code_verifier: `${VERIFIER}\n` })),
		/has others/,
		/./,
		/in code_verifier U\+000A/,
	],
	[
		"a token without its end",
		(bench) => called(bench, (text) => text.slice(0, -5)),
		/The third segment is not base64url/,
		/may have been cut/,
		/signature cannot be read/,
	],
	[
		"a scheme that stands twice",
		(bench) => called(bench, (text) => `Bearer ${text}`),
		/^The scheme stands twice/,
		/./,
		/Bearer Bearer/,
	],
	[
		"a token of a sign-in without a scope of the API",
		async (bench) => {
			const code = await codeFor(bench, VERIFIER, { scope: "openid profile" });
			const { access_token: held } = bodyOf(await token(bench, redemption(code)));
			await bench.send(get(`${BASE}/api/photos`, [["Authorization", `Bearer ${held}`]]));
		},
		/none of its scopes opens anything here/,
		/with a scope of it such as photos\.read/,
		/scope of the token openid profile/,
	],
	[
		"a machine's token at userinfo",
		async (bench) => bench.send(get(`${BASE}/as/userinfo`, [["Authorization", `Bearer ${await machine(bench)}`]])),
		/there is none in this token/,
		/^Ask userinfo with a token from a sign-in\.$/,
		/./,
	],
	[
		"metadata below an issuer with a slash",
		({ send }) => send(get(`${BASE}/as//.well-known/openid-configuration`)),
		/^No metadata are at this address/,
		/\/as\/\.well-known\/openid-configuration, or for .*\/\.well-known\/oauth-authorization-server\/\S+\/as\.$/,
		/./,
	],
	[
		"a path that the API has not",
		({ send }) => send(get(`${BASE}/api/photo`)),
		/^The API has nothing at this path\.$/,
		/^It has \/photos, \/orders, \/prices\.$/,
		/./,
	],
	[
		"a short name of a grant",
		({ send }) => send(post(`${BASE}/as/token`, "client_id=lab-device&grant_type=device_code")),
		/under another name/,
		/grant_type=urn:ietf:params:oauth:grant-type:device_code\.$/,
		/./,
	],
	[
		"a grant in capital letters",
		({ send }) => send(post(`${BASE}/as/token`, "client_id=lab-public&grant_type=Authorization_Code")),
		/letter by letter/,
		/grant_type=authorization_code\.$/,
		/./,
	],
	[
		"an address that is encoded twice",
		ask({ redirect_uri: "http%3A%2F%2F127.0.0.1%3A5555%2Fcb" }),
		/encoded twice/,
		/Encode it once/,
		/./,
	],
	["no response_type", ask({ response_type: undefined }), /has no response_type/, /response_type=code/, /^/],
];

describe("what was sent, and what is said of it", () => {
	test.each(cases)("%s", async (_, send, means, change, values) => {
		const bench = await started();
		await send(bench);
		const said = told(bench);
		expect(said.means).toMatch(means);
		expect(said.change).toMatch(change);
		expect(said.values.map((pair) => pair.join(" ")).join(" ")).toMatch(values);
		expect(said.values.every(([label, text]) => label !== "" && text !== "")).toBe(true);
	});

	test("a method that was not sent is no plain that was", async () => {
		const bench = await started();
		bench.set({ profile: "2.0" });
		await ask({ code_challenge_method: undefined })(bench);
		expect(told(bench).values).toContainEqual(["code_challenge_method sent", "none, which means plain"]);
	});

	test("of a sandbox that compares loosely it is not said that it compares letter by letter", async () => {
		const bench = await started();
		bench.set({ levels: { ...bench.sandbox.settings.levels, redirectMatch: "prefix" } });
		await ask({ redirect_uri: "http://localhost:5555/cb" })(bench);
		expect(told(bench).means).toMatch(/compare loosely/);
	});

	test("a secret with a newline is told of it, and not shown", async () => {
		const bench = await started();
		const secret = `${bench.sandbox.secrets["lab-machine"]}\n`;
		await token(bench, { grant_type: "client_credentials" }, basic("lab-machine", secret));
		expect(told(bench).values).toContainEqual([
			"secret sent",
			expect.stringMatching(/^\d+ characters, with white space at its ends, not shown$/),
		]);
	});
});
