import { describe, expect, test } from "vitest";
import { computeRun } from "@/lib/flow/read/compute";
import type { RunValue } from "@/lib/flow/run";
import { dpop, oidcLogin, refresh, specOf } from "@/testing/lessons";
import { believedOfNames, believedOfRack } from "./believed";

describe("a check or an entry that is taken for another", () => {
	test.each([
		["callback.state-matches", "id-token.nonce-matches", "state-nonce"],
		["authorize.state-printable", "authorize.challenge-sent", "state-pkce"],
		["callback.issuer-matches", "callback.state-matches", "state-iss"],
		["nonce", "code_challenge", "nonce-pkce"],
		["id-token.nonce-matches", "id-token.issuer-asked", "nonce-iss"],
		["iss", "code_verifier", "pkce-iss"],
		["token.scope-registered", "token.resource-known", "scope-audience"],
		["api.audience-mine", "api.scope-covers", "scope-audience"],
		["token.client-authenticates", "token.password-right", "client-user"],
		["code", "access_token", "code-token"],
		["id-token.access-token-hash", "id-token.issued-lately", undefined],
		["id_token", "access_token", "access-token-login"],
		["token.form-encoded", "token.grant-type-supported", undefined],
		["state", "state", undefined],
	] as const)("%s for %s: %s", (chosen, truth, believed) => {
		expect(believedOfNames(chosen, truth)).toBe(believed);
		expect(believedOfNames(truth, chosen)).toBe(believed);
	});
});

describe("a value that a party was thought to hold", () => {
	const ofKind = (values: readonly RunValue[], kind: string) => values.find((value) => value.kind === kind);

	test("and one that it was thought not to hold", async () => {
		const run = await computeRun(oidcLogin, specOf(oidcLogin));
		const value = (kind: string) => ofKind(run.values, kind);
		expect(believedOfRack(run, "user", value("access_token"), undefined)).toBe("front-back");
		expect(believedOfRack(run, "user", undefined, value("code"))).toBeUndefined();
		expect(believedOfRack(run, "as", value("code_verifier"), undefined)).toBe("verifier-challenge");
		expect(believedOfRack(run, "client", undefined, value("id_token"))).toBe("access-token-login");
		expect(believedOfRack(run, "client", value("password"), undefined)).toBe("password-shared");
		// It gets one later in this run.
		expect(believedOfRack(run, "user", value("id_token"), undefined)).toBeUndefined();
	});

	test("is told by the role of the party", async () => {
		const [renewed, bound] = [await computeRun(refresh, specOf(refresh)), await computeRun(dpop, specOf(dpop))];
		expect(believedOfRack(renewed, "rs", ofKind(renewed.values, "refresh_token"), undefined)).toBe("refresh-at-api");
		expect(believedOfRack(renewed, "rs", ofKind(renewed.values, "code"), undefined)).toBe("code-token");
		expect(believedOfRack(bound, "rs", ofKind(bound.values, "dpop_key"), undefined)).toBe("key-sent");
		expect(believedOfRack(bound, "nobody", ofKind(bound.values, "dpop_key"), undefined)).toBeUndefined();
	});
});
