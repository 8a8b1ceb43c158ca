import { describe, expect, test } from "vitest";
import { lanes } from "../../cast/cast";
import { get, post, redirect } from "../../http/message";
import type { Lane } from "../../vocabulary/lanes";
import { positions } from "../intervention";
import type { Passing } from "../seam";
import { addressIn, powersOver } from "./reach";

const app = { ...lanes.client, base: "example.photos:" };
const cast = [lanes.attacker, lanes.user, lanes.client, lanes.as, lanes.rs];
const onPhone = [lanes.attacker, lanes.user, app, lanes.as, lanes.rs];

const ask: Passing = { channel: "front", from: "user", to: "as", request: get("https://as.example/authorize?state=1") };
const decide: Passing = { channel: "front", from: "user", to: "as", request: post("https://as.example/consent", "") };
const answer: Passing = { ...decide, response: redirect("https://photos.example/cb?code=1") };
const toConsent: Passing = { ...decide, response: redirect("/consent?request=1") };
const callback: Passing = {
	channel: "front",
	from: "user",
	to: "client",
	request: get("https://photos.example/cb?code=1"),
};
const token: Passing = { channel: "back", from: "client", to: "as", request: post("https://as.example/token", "") };
const byScript: Passing = { ...token, channel: "front", via: "user" };
const link: Passing = { channel: "link", from: "user", to: "client", request: get("example.photos:/cb?code=1") };
const own: Passing = { channel: "front", from: "user", to: "attacker", request: get("https://evil.example/") };

const reached = (passing: Passing, lanesOf: readonly Lane[] = cast) =>
	positions.filter((id) => {
		const { reads, stops } = powersOver([id], passing, lanesOf, "attacker");
		return reads !== undefined || stops !== undefined;
	});

describe("who reaches what", () => {
	test.each([
		["an authorization request", ask, ["request"]],
		["a form at the server", decide, []],
		["the redirect that brings an answer", answer, ["redirect"]],
		["another redirect", toConsent, []],
		["the answer at the client", callback, ["redirect"]],
		["a token request between servers", token, ["log"]],
		["the same by a script", byScript, ["page"]],
	] as const)("%s: %s", (_, passing, expected) => {
		expect(reached(passing)).toEqual(expected);
	});

	test("a link to an app is reached by whoever has its scheme", () => {
		expect(reached(link, onPhone)).toEqual(["scheme"]);
		expect(powersOver(["scheme"], link, onPhone, "attacker")).toEqual({ reads: "all", stops: true });
	});

	test("whoever reads addresses cannot stop them", () => {
		expect(powersOver(["redirect", "request"], answer, cast, "attacker")).toEqual({ reads: "address" });
		expect(addressIn(answer)).toBe("https://photos.example/cb?code=1");
		expect(addressIn(ask)).toBe("https://as.example/authorize?state=1");
	});

	test("what comes to the attacker's own address is the attacker's to answer, from wherever it stands", () => {
		expect(powersOver([], own, cast, "attacker")).toEqual({ answers: true });
	});
});
