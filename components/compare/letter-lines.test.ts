import { describe, expect, test } from "vitest";
import { alignRuns } from "@/lib/flow/read/align";
import { differencesOf } from "@/lib/flow/read/differences";
import { flow, runWith } from "@/testing/lessons";
import { letterLines } from "./letter-lines";

const [before, now] = [await runWith(flow, { profile: "2.0" }), await runWith(flow)];

describe("a message for reading beside another", () => {
	test("each parameter of the token request has a line, under its own name, as it was sent", () => {
		const hop = now.hops.find(({ message }) => message.note === "token" && message.kind === "request");
		if (hop?.message.kind !== "request") throw new Error("no token request");
		const lines = letterLines(hop);
		expect(lines[0]?.text).toBe("POST /token HTTP/1.1");
		expect(lines.map(({ names }) => names[0])).toEqual(expect.arrayContaining(["code", "code_verifier", "client_id"]));
		const body = lines.slice(-hop.message.request.body.split("&").length).map(({ text }) => text);
		expect(body.join("")).toBe(hop.message.request.body);
	});

	test("whatever differs between two messages stands in a line of at least one of them", () => {
		for (const pair of alignRuns(before, now)) {
			const [a, b] = [before.hops[pair.a ?? -1], now.hops[pair.b ?? -1]];
			if (!a || !b) continue;
			const names = [a, b].flatMap((hop) => letterLines(hop).flatMap((line) => line.names));
			for (const { name } of differencesOf(a, b)) expect(names, `hop ${b.number}: ${name}`).toContain(name);
		}
	});
});
