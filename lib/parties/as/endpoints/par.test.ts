import { describe, expect, test } from "vitest";
import { formatPairs, type Pairs } from "../../../http/form";
import { get, type HttpResponse, header, headerAll } from "../../../http/message";
import {
	addClient,
	answerOf,
	authorizeUrl,
	type Bench,
	bodyOf,
	type Change,
	cookieFrom,
	fill,
	ISSUER,
	REDIRECT_URI,
	rightPassword,
	secretOf,
	startBench,
	withLevels,
} from "../../../testing/bench";
import { push, pushRequest, referring, startParBench } from "../../../testing/par";
import { ERROR_TEXT } from "../../../testing/text";
import { KEPT_AFTER, tidy } from "../let-go";
import { REFERENCE, REFERENCE_LIFETIME } from "../pushed";
import { LARGEST_PUSH } from "./par";

const noStore = (response: HttpResponse) => expect(headerAll(response.headers, "cache-control")).toEqual(["no-store"]);
const keptBy = ({ as }: Bench) => Object.values(as.pushed ?? {});

describe("/par", () => {
	test("answers 201 with a reference and its lifetime (RFC 9126 §2.2)", async () => {
		const bench = await startParBench();
		const response = await bench.send(pushRequest());
		expect(response.status).toBe(201);
		noStore(response);
		expect(bodyOf(response)).toEqual({
			request_uri: expect.stringMatching(/^urn:ietf:params:oauth:request_uri:[\w-]{43}$/),
			expires_in: REFERENCE_LIFETIME,
		});
		expect(await push(bench)).not.toBe(bodyOf(response).request_uri);
	});

	test.each<[string, Change, Pairs, string, number]>([
		["no client", { client_id: undefined }, [], "invalid_client", 401],
		["an unknown client", { client_id: "nobody" }, [], "invalid_client", 401],
		["a secret of a client that has none", {}, [["client_secret", "x"]], "invalid_client", 401],
		["another reference", {}, [["request_uri", `${REFERENCE}x`]], "invalid_request", 400],
		["a request object", {}, [["request", "a.b.c"]], "request_not_supported", 400],
		["an unregistered redirect_uri", { redirect_uri: "https://evil.example/cb" }, [], "invalid_request", 400],
		["two redirect_uris", {}, [["redirect_uri", "https://evil.example/cb"]], "invalid_request", 400],
		["a response_mode that is unknown", { response_mode: "form_post" }, [], "invalid_request", 400],
		["two scopes", {}, [["scope", "admin"]], "invalid_request", 400],
		["a scope that is not registered", { scope: "photos.write" }, [], "invalid_scope", 400],
		["no response_type", { response_type: undefined }, [], "invalid_request", 400],
		["an unknown response_type", { response_type: "token" }, [], "unsupported_response_type", 400],
		["no challenge", { code_challenge: undefined }, [], "invalid_request", 400],
		["an unknown resource", { resource: "https://evil.example" }, [], "invalid_target", 400],
	])("%s", async (_, change, extra, error, status) => {
		const bench = await startParBench();
		const response = await bench.send(pushRequest(change, extra));
		expect([response.status, bodyOf(response).error]).toEqual([status, error]);
		expect(bodyOf(response).error_description).toMatch(ERROR_TEXT);
		noStore(response);
		expect(keptBy(bench)).toEqual([]);
	});

	test("a confidential client proves who it is, and its secret is not kept (RFC 9126 §2.1)", async () => {
		for (const clientAuth of ["post", "basic"] as const) {
			const bench = await startParBench("optional", { clientType: "confidential", clientAuth });
			const sending = (secret: string) =>
				clientAuth === "post"
					? pushRequest({}, [["client_secret", secret]])
					: pushRequest({}, [], [["Authorization", `Basic ${btoa(`photo-print:${secret}`)}`]]);
			for (const wrong of [pushRequest(), sending("wrong")]) expect((await bench.send(wrong)).status).toBe(401);
			expect((await bench.send(sending(secretOf(bench.settings)))).status).toBe(201);
			expect(JSON.stringify(keptBy(bench))).not.toContain(secretOf(bench.settings));
			const without = sending(secretOf(bench.settings)).body.replace(/client_id=[^&]*&/, "");
			const refused = await bench.send({ ...sending(secretOf(bench.settings)), body: without });
			expect(refused.status).not.toBe(201);
		}
	});

	test("is POST of a form, of some length", async () => {
		const bench = await startParBench();
		for (const method of ["GET", "PUT", "HEAD"]) {
			const response = await bench.send({ ...pushRequest(), method });
			expect([response.status, header(response.headers, "allow")]).toEqual([405, "POST"]);
		}
		const asJson = { ...pushRequest(), headers: [["Content-Type", "application/json"]] as const };
		expect(bodyOf(await bench.send(asJson)).error).toBe("invalid_request");
		const padded = (length: number) => {
			const { body } = pushRequest();
			return { ...pushRequest(), body: `${body}&x=${"y".repeat(length - body.length - 3)}` };
		};
		expect((await bench.send(padded(LARGEST_PUSH))).status).toBe(201);
		const tooLarge = await bench.send(padded(LARGEST_PUSH + 1));
		expect([tooLarge.status, bodyOf(tooLarge).error, keptBy(bench).length]).toEqual([413, "invalid_request", 1]);
	});

	test("exists, and stands in the metadata, only where the server has it (RFC 9126 §5)", async () => {
		const metadataOf = async (bench: Bench) =>
			bodyOf(await bench.send(get(`${ISSUER}/.well-known/oauth-authorization-server`)));
		for (const bench of [await startBench(withLevels({ par: "required" })), await startParBench("off")]) {
			expect((await bench.send(pushRequest())).status).toBe(404);
			expect(Object.keys(await metadataOf(bench)).filter((name) => name.includes("pushed"))).toEqual([]);
		}
		for (const par of ["optional", "required"] as const)
			expect(await metadataOf(await startParBench(par))).toMatchObject({
				pushed_authorization_request_endpoint: `${ISSUER}/par`,
				require_pushed_authorization_requests: par === "required",
			});
	});

	test("what has expired is let go after a day", async () => {
		const bench = await startParBench();
		await push(bench);
		bench.as.tidied = { at: bench.world.clock, requests: 0 };
		tidy(bench.as, bench.world.clock + KEPT_AFTER + REFERENCE_LIFETIME);
		expect(keptBy(bench)).toHaveLength(1);
		tidy(bench.as, bench.world.clock + 2 * KEPT_AFTER);
		expect(keptBy(bench)).toEqual([]);
	});
});

describe("/authorize with a reference", () => {
	const answered = async (bench: Bench, requestUri: string, change: Change = {}) => {
		const { response, notebook } = await bench.deliver(referring(requestUri, change));
		return { response, refused: notebook.refusal?.check, error: notebook.refusal?.error };
	};
	const isPage = (response: HttpResponse) => {
		expect([response.status, header(response.headers, "location")]).toEqual([400, undefined]);
		expect(header(response.headers, "set-cookie")).toBeUndefined();
	};

	test("what was pushed is asked, and nothing else that comes with it (RFC 9126 §4)", async () => {
		const bench = await startParBench("required");
		const change = { scope: "photos.read order", state: "edited", redirect_uri: "https://evil.example/cb" };
		const { response } = await answered(bench, await push(bench), change);
		expect(response.status).toBe(200);
		const cookie = cookieFrom(response);
		const signedIn = await bench.send(fill({ cookie, response }, rightPassword));
		const own = cookieFrom(signedIn, cookie);
		const url = new URL(header(signedIn.headers, "location") ?? "", ISSUER).href;
		const page = await bench.send(get(url, [["Cookie", own]]));
		const decided = await bench.send(fill({ cookie: own, response: page }, [["decision", "allow"]]));
		expect(header(decided.headers, "location")).toMatch(new RegExp(`^${REDIRECT_URI}\\?code=`));
		expect(answerOf(decided).state).toBe("xyz-state");
		expect(Object.values(bench.as.codes)).toMatchObject([{ scope: "photos.read", clientId: "photo-print" }]);
	});

	test("by POST of a form as well", async () => {
		const bench = await startParBench();
		const body = formatPairs([
			["client_id", "photo-print"],
			["request_uri", await push(bench)],
		]);
		const response = await bench.send({ ...pushRequest(), url: `${ISSUER}/authorize`, body });
		expect(response.status).toBe(200);
	});

	test("a reference that nobody got is a page, and no redirect", async () => {
		const bench = await startParBench();
		for (const uri of [`${REFERENCE}x`, "https://evil.example/request", "__proto__"]) {
			const { response, refused, error } = await answered(bench, uri, { redirect_uri: REDIRECT_URI, state: "s" });
			isPage(response);
			expect([refused, error]).toEqual(["authorize.request-uri-known", "invalid_request_uri"]);
		}
	});

	test("another client's is refused, and stays good for its own (RFC 9126 §2.2)", async () => {
		const bench = await startParBench();
		addClient(bench, { client_id: "other" });
		const uri = await push(bench);
		const { response, refused } = await answered(bench, uri, { client_id: "other" });
		isPage(response);
		expect(refused).toBe("authorize.request-uri-of-this-client");
		expect((await answered(bench, uri)).response.status).toBe(200);
	});

	test("works once (RFC 9126 §4)", async () => {
		const bench = await startParBench();
		const uri = await push(bench);
		expect((await answered(bench, uri)).response.status).toBe(200);
		const { response, refused } = await answered(bench, uri);
		isPage(response);
		expect(refused).toBe("authorize.request-uri-unused");
	});

	test("and for a minute", async () => {
		const bench = await startParBench();
		const [first, second] = [await push(bench), await push(bench)];
		bench.world.clock += REFERENCE_LIFETIME - 1;
		expect((await answered(bench, first)).response.status).toBe(200);
		bench.world.clock += 1;
		const { response, refused } = await answered(bench, second);
		isPage(response);
		expect(refused).toBe("authorize.request-uri-fresh");
	});

	test("is judged once more: what the client may ask for can have changed (RFC 9126 §7.4)", async () => {
		const bench = await startParBench();
		const uri = await push(bench);
		addClient(bench, { client_id: "photo-print", scope: "order" });
		const { response, error } = await answered(bench, uri);
		expect([response.status, error, answerOf(response).state]).toEqual([303, "invalid_scope", "xyz-state"]);
	});

	test("an ordinary request is refused where PAR is required, by redirect, and only there (RFC 9126 §4)", async () => {
		const [required, optional] = [await startParBench("required"), await startParBench()];
		const refused = await required.send(get(authorizeUrl()));
		expect([refused.status, answerOf(refused).error, answerOf(refused).state]).toEqual([
			303,
			"invalid_request",
			"xyz-state",
		]);
		expect((await optional.send(get(authorizeUrl()))).status).toBe(200);
	});

	test("is not supported where PAR is off", async () => {
		const bench = await startParBench("off");
		const response = await bench.send(get(authorizeUrl({}, [["request_uri", `${REFERENCE}x`]])));
		expect(answerOf(response).error).toBe("request_uri_not_supported");
	});
});
