/** `oauth4webapi` has no implicit grant of its own; what it can judge of one, it judges here. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fragmentOf } from "../http/form";
import { header } from "../http/message";
import { API, type Bench, decide, ISSUER, withLevels } from "../testing/bench";
import { forToken, SPA, startImplicitBench } from "../testing/implicit";
import { discover, fetchThrough } from "../testing/oracle";

const client: oauth.Client = { client_id: SPA };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

/** What the script of a page would hand to the library: the parameters behind the #. */
const answered = async (bench: Bench, decision: "allow" | "deny") => {
	const { headers } = await decide(bench, decision, forToken);
	return new URLSearchParams(fragmentOf(header(headers, "location") ?? ""));
};

// The oracle wants iss where the metadata promises one, so the strictest profile is used with this one grant on.
const start = () => startImplicitBench(withLevels({ implicit: "on" }));

test("discovery finds the response type, the mode and the grant", async () => {
	expect(await discover(await start())).toMatchObject({
		issuer: ISSUER,
		response_types_supported: ["code", "token"],
		response_modes_supported: ["query", "fragment"],
		grant_types_supported: ["authorization_code", "implicit"],
	});
});

test("state and iss of the answer hold, and the token is one that the API and the oracle accept", async () => {
	const bench = await start();
	const as = await discover(bench);
	const params = await answered(bench, "allow");
	expect(() => oauth.validateAuthResponse(as, client, params, "xyz-state")).not.toThrow();
	expect(() => oauth.validateAuthResponse(as, client, params, "another")).toThrow();

	const token = params.get("access_token") ?? "";
	const through = fetchThrough(bench);
	const call = await oauth.protectedResourceRequest(token, "GET", new URL(`${API}/photos`), undefined, null, through);
	expect(await call.json()).toEqual({ photos: ["harbour.jpg", "lighthouse.jpg", "letter.jpg"] });
	const request = new Request(`${API}/photos`, { headers: { Authorization: `Bearer ${token}` } });
	const claims = await oauth.validateJwtAccessToken(as, request, API, through);
	expect(claims).toMatchObject({ iss: ISSUER, aud: API, sub: "ada", client_id: SPA });
});

test("a no arrives as access_denied, with the right iss and state", async () => {
	const bench = await start();
	const as = await discover(bench);
	const params = await answered(bench, "deny");
	expect(() => oauth.validateAuthResponse(as, client, params, "xyz-state")).toThrow(
		expect.objectContaining({ code: oauth.AUTHORIZATION_RESPONSE_ERROR, error: "access_denied" }),
	);
});
