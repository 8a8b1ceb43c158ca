/** What a refusal shows of the two values that it is about. */
import { describe, expect, test } from "vitest";
import { formatPairs } from "../../http/form";
import { get, post } from "../../http/message";
import {
	BASE,
	basic,
	bodyOf,
	codeFor,
	redemption,
	refresh,
	started,
	token,
	told,
	VERIFIER,
} from "../../testing/refusals";
import type { LabBench } from "../../testing/sandbox";

/** As the page writes it: the sent one, what holds, the known one. */
function line(bench: LabBench): string {
	const { values, relation } = told(bench);
	const [known, sent] = values;
	return `${sent?.[0]} ${sent?.[1]} ${relation} ${known?.[0]} ${known?.[1]}`;
}

describe("where a refusal is about two values, both are shown", () => {
	const form = "application/x-www-form-urlencoded";
	const shown: readonly (readonly [string, (bench: LabBench) => Promise<unknown>, RegExp])[] = [
		[
			"a body of another type",
			({ send }) =>
				send({ method: "POST", url: `${BASE}/as/token`, headers: [["Content-Type", "application/json"]], body: "{}" }),
			new RegExp(`^Content-Type sent application/json.* ≠ read here ${form}$`),
		],
		[
			"an unknown client",
			(bench) => token(bench, redemption("c", { client_id: "lab-pub" })),
			/^client_id sent lab-pub is not in ready clients lab-public lab-basic/,
		],
		[
			"an unknown client at /authorize",
			(bench) => codeFor(bench, VERIFIER, { client_id: "my-app" }),
			/^client_id sent my-app is not in ready clients/,
		],
		[
			"a wrong secret",
			(bench) => token(bench, { grant_type: "client_credentials" }, basic("lab-machine", "not-this-one")),
			/^secret sent 12 characters, not shown ≠ secret of lab-machine another one$/,
		],
		[
			"a grant that is not offered",
			(bench) => token(bench, { client_id: "lab-public", grant_type: "password" }),
			/^grant_type sent password is not in offered here authorization_code refresh_token client_credentials/,
		],
		[
			"a grant that is not this client's",
			(bench) => token(bench, { client_id: "lab-public", grant_type: "client_credentials" }),
			/^grant asked for client_credentials is not in registered for lab-public authorization_code refresh_token$/,
		],
		[
			"a short verifier",
			async (bench) => token(bench, redemption(await codeFor(bench), { code_verifier: "abc" })),
			/^length of code_verifier 3 characters is not in allowed lengths 43 to 128$/,
		],
		[
			"a verifier with other characters",
			async (bench) => token(bench, redemption(await codeFor(bench), { code_verifier: `${VERIFIER}+=` })),
			/^in code_verifier \+ = is not in allowed characters/,
		],
		[
			"a short challenge",
			(bench) => codeFor(bench, VERIFIER, { code_challenge: "abc" }),
			/^length of code_challenge 3 characters is not in allowed lengths 43 to 128$/,
		],
		[
			"an unknown code",
			async (bench) => {
				await codeFor(bench);
				await token(bench, redemption("mine"));
			},
			/^code sent mine ≠ newest that the server gave \S+…\S+ \(message 1\)$/,
		],
		[
			"an unknown refresh token",
			(bench) => token(bench, refresh("somebody-else-gave-this-one")),
			/^refresh_token sent somebo…is-one ≠ newest that the server gave none that the log has$/,
		],
		[
			"a parameter that comes twice",
			({ send }) => send(post(`${BASE}/as/token`, "grant_type=a&grant_type=b&client_id=lab-public")),
			/^times that grant_type came 2 more than allowed 1$/,
		],
		[
			"two ways to authenticate",
			(bench) => token(bench, { grant_type: "client_credentials", client_secret: "s" }, basic("lab-basic", "s")),
			/^ways used Authorization: Basic and client_secret more than allowed 1$/,
		],
		[
			"a token that is no JWT",
			({ send }) => send(get(`${BASE}/api/photos`, [["Authorization", "Bearer abc"]])),
			/^parts between dots 1 ≠ parts of a signed JWT 3$/,
		],
		[
			"a proof that is no JWT",
			(bench) => token(bench, redemption("c"), [["DPoP", "abc.def"]]),
			/^parts between dots 2 ≠ parts of a signed JWT 3$/,
		],
		[
			"an ID Token that is to be revoked",
			async (bench) => {
				const { id_token: idToken } = bodyOf(await token(bench, redemption(await codeFor(bench))));
				await bench.send(
					post(`${BASE}/as/revoke`, formatPairs(Object.entries({ token: idToken, client_id: "lab-public" }))),
				);
			},
			/^typ of the token jwt ≠ can be revoked at\+jwt, or a refresh token$/,
		],
	];

	test.each(shown)("%s", async (_, send, expected) => {
		const bench = await started();
		await send(bench);
		expect(line(bench)).toMatch(expected);
	});

	test("a GET at the token endpoint, with the clause that wants POST", async () => {
		const bench = await started();
		await bench.send(get(`${BASE}/as/token`));
		const { values, specs, means } = told(bench);
		expect(values).toEqual([
			["method sent", "GET"],
			["Allow", "POST"],
		]);
		expect(specs).toEqual(["RFC 6749 §3.2", "OAuth 2.1 §3.2"]);
		expect(means).toContain("by POST");
	});

	test("a token in the address cites what forbids it", async () => {
		const bench = await started();
		await bench.send(get(`${BASE}/api/photos?access_token=abc`));
		expect(told(bench).specs).toEqual(["OAuth 2.1 §5.1", "RFC 9700 §4.3.2", "RFC 6750 §2.3"]);
	});

	test("no secret that was sent is shown, wherever it stood", async () => {
		const secret = "a-real-secret-of-somebody";
		const sends: readonly ((bench: LabBench) => Promise<unknown>)[] = [
			(bench) => token(bench, { grant_type: "client_credentials" }, basic("lab-machine", secret)),
			(bench) => token(bench, { grant_type: "client_credentials", client_id: "lab-post", client_secret: secret }),
			(bench) => token(bench, { grant_type: "client_credentials", client_secret: secret }, basic("lab-basic", secret)),
			(bench) => token(bench, refresh(secret)),
			({ send }) => send(get(`${BASE}/api/photos`, [["Authorization", `Basic ${secret}`]])),
			({ send }) => send(get(`${BASE}/api/photos`, [["Authorization", secret]])),
			({ send }) => send(get(`${BASE}/as/userinfo`, [["Authorization", `${secret} `]])),
			({ send }) =>
				send(
					post(
						`${BASE}/as/login`,
						formatPairs([
							["username", "ada"],
							["password", secret],
						]),
					),
				),
			({ send }) => send(post(`${BASE}/as/introspect`, "token=x", basic("lab-api", secret))),
		];
		for (const send of sends) {
			const bench = await started();
			await send(bench);
			expect(JSON.stringify(told(bench).values)).not.toContain(secret);
		}
	});
});
