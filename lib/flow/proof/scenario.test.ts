import { expect, test } from "vitest";
import { at, form, header, reaching } from "./scenario";

const tokenRefused = reaching("tokenRefused", "token");

test("a name and an end are a scenario", () => {
	expect(reaching("done")("success")).toEqual({ name: "success", end: "done" });
});

test("what makes a run is told apart, in any order", () => {
	const settings = { profile: "2.0" } as const;
	const api = at("api", header("Authorization").remove());
	const scenario = {
		name: "two changes",
		settings,
		choices: ["wrong", "right"],
		edits: [at("token", form("code").remove(), form("scope").add("x")), api],
		end: "tokenRefused",
		refusedBy: "token.code-known",
	};
	const [removed, added] = [form("code").remove(), form("scope").add("x")];
	expect(tokenRefused("two changes", "token.code-known", settings, ["wrong", "right"], removed, added, api)).toEqual(
		scenario,
	);
	expect(tokenRefused("two changes", api, removed, ["wrong", "right"], added, "token.code-known", settings)).toEqual(
		scenario,
	);
});
