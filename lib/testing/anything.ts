/** What must hold for every answer, whatever was asked. */
import fc from "fast-check";
import { expect } from "vitest";
import { splitUrl } from "../http/form";
import { type HttpRequest, type HttpResponse, header } from "../http/message";
import { webResponse } from "../http/web";
import { type ControlId, controlIds, controls } from "../vocabulary/controls";
import { profileIds } from "../vocabulary/profiles";
import type { Settings } from "../vocabulary/settings";
import { type Bench, bodyOf } from "./bench";
import { ERROR_TEXT } from "./text";

/** How often each address gave each status: a test that only ever sees refusals would prove nothing. */
export const seen = new Map<string, number>();

/** Sends, and checks what must hold for any request under any settings. */
export async function sendAnything(
	bench: Bench,
	request: HttpRequest,
	allowed: readonly number[],
): Promise<HttpResponse> {
	const response = await bench.send(request);
	const key = `${splitUrl(request.url).target} ${response.status}`;
	seen.set(key, (seen.get(key) ?? 0) + 1);
	expect(allowed).toContain(response.status);
	expect(webResponse(response).status).toBe(response.status);
	for (const [name, value] of response.headers) expect(`${name}: ${value}`).toMatch(/^[\x20-\x7E]+$/);
	expect(header(response.headers, "location") !== undefined).toBe(response.status === 303);
	if (response.status === 401) expect(header(response.headers, "www-authenticate")).toMatch(/^\w+ \w+="/);
	if (response.status === 405) expect(header(response.headers, "allow")).toMatch(/^[A-Z, ]+$/);
	expectSpeakable(response);
	return response;
}

/** Every `error_description` stays within its characters, wherever it stands. */
function expectSpeakable(response: HttpResponse): void {
	const location = header(response.headers, "location");
	const inQuery = location && new URLSearchParams(splitUrl(location).query).get("error_description");
	expect(inQuery ?? "").toMatch(ERROR_TEXT);
	if (!response.body.startsWith("{")) return;
	const { error_description: inBody = "" } = bodyOf(response);
	expect(inBody).toMatch(ERROR_TEXT);
}

/** Any profile, with levels moved and checks switched off by name. */
export const anySettings: fc.Arbitrary<Settings> = fc
	.record({
		profile: fc.constantFrom(...profileIds),
		moved: fc.array(fc.tuple(fc.constantFrom(...controlIds), fc.nat()), { maxLength: 4 }),
		skippedChecks: fc.subarray([
			"authorize.redirect-uri-registered",
			"token.verifier-fits",
			"token.parameters-once",
			"token.code-fresh",
			"api.signature-valid",
			"api.algorithm-allowed",
			"api.type-access-token",
			"api.issuer-expected",
		]),
	})
	.map(({ profile, moved, skippedChecks }) => ({
		profile,
		skippedChecks,
		seed: "a",
		levels: Object.fromEntries(moved.map(([id, n]) => [id, levelAt(id, n)])),
	}));

const levelAt = (id: ControlId, n: number) => controls[id].levels[n % controls[id].levels.length];
