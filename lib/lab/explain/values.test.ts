/** What a refusal shows of the two values that it is about, and what only the log can tell of its cause. */
import { describe, expect, test } from "vitest";
import { challengeOf } from "../../crypto/pkce";
import { formatPairs, pairsOf, queryOf } from "../../http/form";
import { get, type HeaderList, type HttpResponse, header, post } from "../../http/message";
import { LAB_ORIGIN, type LabBench, SANDBOX, startSandbox } from "../../testing/sandbox";
import { explain } from "./explain";

const BASE = `${LAB_ORIGIN}/${SANDBOX}`;
const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const OTHER_VERIFIER = "x".repeat(43);
const CALLBACK = "http://127.0.0.1:5555/cb";

type Fields = Readonly<Record<string, string | undefined>>;

const started = () => startSandbox({ consent: "auto" });

const basic = (user: string, password: string): HeaderList => [
	["Authorization", `Basic ${btoa(`${user}:${password}`)}`],
];

const token = ({ send }: LabBench, fields: Fields, headers: HeaderList = []) =>
	send(post(`${BASE}/as/token`, formatPairs(pairsOf(fields)), [...headers]));

async function codeFor({ send }: LabBench, verifier = VERIFIER, fields: Fields = {}): Promise<string> {
	const asked = {
		response_type: "code",
		client_id: "lab-public",
		redirect_uri: CALLBACK,
		scope: "openid photos.read",
		code_challenge: challengeOf(verifier, "S256"),
		code_challenge_method: "S256",
		...fields,
	};
	const { headers } = await send(get(`${BASE}/as/authorize?${formatPairs(pairsOf(asked))}`));
	return queryOf(header(headers, "location") ?? "").find(([name]) => name === "code")?.[1] ?? "";
}

const redemption = (code: string, fields: Fields = {}): Fields => ({
	grant_type: "authorization_code",
	client_id: "lab-public",
	redirect_uri: CALLBACK,
	code,
	code_verifier: VERIFIER,
	...fields,
});

const refresh = (text: string | undefined): Fields => ({
	grant_type: "refresh_token",
	client_id: "lab-public",
	refresh_token: text,
});

const bodyOf = ({ body }: HttpResponse) => JSON.parse(body);

function told({ sandbox: { log } }: LabBench) {
	const exchange = log.exchanges.at(-1);
	const said = exchange && explain(exchange, log.exchanges);
	if (!said) throw new Error("The last message was no refusal");
	return said;
}

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

describe("what only the log can tell", () => {
	test("a grant that ended since its code came twice, since a refresh token did, or since the client said so", async () => {
		const endings: readonly (readonly [RegExp, (bench: LabBench, code: string, first: string) => Promise<string>])[] = [
			[
				/its code|the code of its grant was redeemed a second time/,
				async (bench, code, first) => {
					await token(bench, redemption(code));
					return first;
				},
			],
			[
				/an old refresh token of its grant was used again/,
				async (bench, _, first) => {
					const next = bodyOf(await token(bench, refresh(first))).refresh_token;
					await token(bench, refresh(first));
					return next;
				},
			],
			[
				/the client revoked it/,
				async (bench, _, first) => {
					await bench.send(
						post(
							`${BASE}/as/revoke`,
							formatPairs([
								["token", first],
								["client_id", "lab-public"],
							]),
						),
					);
					return first;
				},
			],
		];
		for (const [said, end] of endings) {
			const bench = await started();
			const code = await codeFor(bench);
			const first = bodyOf(await token(bench, redemption(code))).refresh_token;
			const held = await end(bench, code, first);
			const ended = bench.sandbox.log.exchanges.at(-1)?.n;
			await token(bench, refresh(held));
			expect(told(bench).check?.id).toBe("refresh.grant-active");
			expect(told(bench).means).toMatch(said);
			expect(told(bench).values).toContainEqual(["ended in", `message ${ended}`]);
		}
	});

	test("another grant that ended is not taken for this one", async () => {
		const bench = await started();
		const mine = await codeFor(bench);
		const { refresh_token: held } = bodyOf(await token(bench, redemption(mine)));
		const other = await codeFor(bench);
		await token(bench, redemption(other));
		await token(bench, redemption(other));
		await bench.send(
			post(
				`${BASE}/as/revoke`,
				formatPairs([
					["token", held],
					["client_id", "lab-public"],
				]),
			),
		);
		await token(bench, refresh(held));
		expect(told(bench).means).toContain("the client revoked it");
	});

	test("an access token that userinfo refuses since its code came twice; the API is said to go on", async () => {
		const bench = await started();
		const code = await codeFor(bench);
		const { access_token: held } = bodyOf(await token(bench, redemption(code)));
		await token(bench, redemption(code));
		expect(told(bench).values).toContainEqual(["redeemed in", "message 2"]);
		expect(told(bench).means).toContain("until exp");
		const bearer: HeaderList = [["Authorization", `Bearer ${held}`]];
		expect((await bench.send(get(`${BASE}/api/photos`, [...bearer]))).status).toBe(200);
		await bench.send(get(`${BASE}/as/userinfo`, [...bearer]));
		expect(told(bench).means).toMatch(/^The access token was revoked in message 3, since the code/);
	});

	test("a verifier belongs to another request only where there is one", async () => {
		const bench = await started();
		await codeFor(bench, OTHER_VERIFIER);
		const code = await codeFor(bench);
		await token(bench, redemption(code, { code_verifier: OTHER_VERIFIER }));
		expect(told(bench).means).toContain("to the one of message 1");
		await token(bench, redemption(code, { code_verifier: "y".repeat(43) }));
		expect(told(bench).means).toContain("no request whose challenge it is");
	});

	test("a code that the server has forgotten", async () => {
		const bench = await started();
		const code = await codeFor(bench);
		bench.pass(100_000);
		await codeFor(bench);
		await token(bench, redemption(code));
		expect(told(bench).check?.id).toBe("token.code-known");
		expect(told(bench).means).toMatch(/^The server gave this code in message 1, and has forgotten it/);
	});
});

describe("words that agree with the values beside them", () => {
	test("a secret in the form where Basic is registered: the wire says missing, and why is said", async () => {
		const bench = await started();
		const code = await codeFor(bench, VERIFIER, { client_id: "lab-basic" });
		await token(bench, redemption(code, { client_id: "lab-basic", client_secret: "s" }));
		expect(told(bench).means).toContain(
			"to it, authentication is missing, as the answer says. Other servers may take both",
		);
		await token(bench, redemption(code, { client_id: "lab-basic" }));
		expect(told(bench).means).toContain("shows nothing by which it authenticates");
	});
});
