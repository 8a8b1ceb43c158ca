import { expect, test } from "vitest";
import { flow, mixUp, runWith } from "@/testing/lessons";
import type { EditOp } from "../edit";
import type { Run } from "../run";
import { describeHop } from "./describe";
import { stampOnAnswer } from "./stamp";

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
	const asked = run.hops.find(({ message }) => message.kind === "request" && message.exchange === exchange);
	expect(asked?.unheard).toEqual({ goal: "client", says: "nobody gets it" });
	expect(describeHop(run, asked?.index ?? 0)).toContain("The client to nobody, back channel.");
	expect(answer && stampOnAnswer(run, answer)).toBeUndefined();
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

/** The hops of one exchange, with those of its checks, where a learner changes how a request leaves. */
async function changed(note: string, ...ops: readonly EditOp[]) {
	const exchange = exchangeOf(await runWith(flow), note);
	const run = await runWith(flow, {}, { edits: [{ exchange, ops }] });
	const told = run.hops.flatMap(({ message, note: { title } }) => (message.note === note ? [title] : []));
	return { told, end: run.end.text };
}

test("a request that another party gets is told of that party, with its checks and its answer", async () => {
	const { told, end } = await changed("login", ...to("https://photos.example/"));
	expect(told).toEqual(["The message goes elsewhere", "The client answers instead"]);
	expect(end).toContain("the authorization server never saw it");
	expect((await changed("token", ...to("https://api.example/photos"))).told).toEqual([
		"The message goes elsewhere",
		"The resource server checks what came",
		"The resource server answers instead",
	]);
});

test("an answer that reaches another page of the client is neither taken nor in other hands", async () => {
	const { told, end } = await changed("callback", ...to("https://photos.example/"));
	expect(told).toEqual(["Browser brings the code to the client", "The client answers for another address"]);
	expect(end).toMatch(/reached the client as GET \/,/);
});

test("so with another method, which the answer speaks of", async () => {
	const { told, end } = await changed("callback", { op: "method", value: "POST" });
	expect(told.at(-1)).toBe("The method is not allowed here");
	expect(end).toMatch(/reached the client as POST \/cb,/);
});

test("words that a lesson has for such a request stay", async () => {
	expect((await changed("connect", ...to("https://photos.example/"))).told.at(-1)).toBe("Client does not begin");
});
