import { expect, test } from "vitest";
import { implicit, runWith } from "@/lib/testing/lessons";
import { letterRows } from "./letter-rows";

const run = await runWith(implicit);
const rowsOf = (note: string, kind: string) => {
	const hop = run.hops.find(({ message }) => message.note === note && message.kind === kind);
	return hop ? letterRows(run, hop) : [];
};

test("what stands behind the # of a redirect has its rows, the token with its maker", () => {
	const rows = rowsOf("decide", "response");
	expect(rows.map(({ name }) => name)).toEqual(["access_token", "token_type", "expires_in", "scope", "state"]);
	expect(rows[0]?.origin).toBe("Made by the authorization server at this hop");
});

test("a row is told by its value where that has words of its own", () => {
	expect(rowsOf("authorize", "request").find(({ name }) => name === "response_type")?.purpose).toMatch(/access token/);
});

test("an address in history is shown with the token that stands in it", () => {
	const [bar, history] = rowsOf("history", "work");
	expect([bar?.text, bar?.value]).toEqual(["https://photos.example/cb", undefined]);
	expect(history?.value?.kind).toBe("access_token");
});
