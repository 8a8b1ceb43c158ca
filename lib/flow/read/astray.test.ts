import { expect, test } from "vitest";
import { flow, mixUp, runWith } from "@/testing/lessons";
import type { EditOp } from "../edit";
import type { Run } from "../run";

const to = (value: string): readonly EditOp[] => [{ op: "target", value }];

const exchangeOf = ({ hops }: Run, note: string): string => {
	const asked = hops.find(({ message }) => message.kind === "request" && message.note === note)?.message;
	if (asked?.kind !== "request") throw new Error(`no request ${note}`);
	return asked.exchange;
};
const titles = ({ hops }: Run) => hops.map(({ note }) => note.title);

test("a request that an edit sent to nobody gets no words of the one who was meant", async () => {
	const exchange = exchangeOf(await runWith(flow), "token");
	const run = await runWith(flow, {}, { edits: [{ exchange, ops: to("https://nobody.example/x") }] });
	const answer = run.hops.find(({ message }) => message.kind === "response" && message.exchange === exchange);
	expect([answer?.label, answer?.note.title]).toEqual(["no answer", "Nobody answers"]);
	expect(run.end.text).toContain("where nobody listens");
});

test("an edit of something else, or to somebody, leaves the lesson its words", async () => {
	const api = exchangeOf(await runWith(flow), "api");
	const ops = [{ op: "remove", part: "header", index: 0 }] as const;
	expect(titles(await runWith(flow, {}, { edits: [{ exchange: api, ops }] }))).not.toContain("Nobody answers");
	const leak = exchangeOf(await runWith(mixUp), "leak");
	const elsewhere = { exchange: leak, ops: to("https://as.example/token") };
	expect(titles(await runWith(mixUp, {}, { edits: [elsewhere] }))).not.toContain("Nobody answers");
});
