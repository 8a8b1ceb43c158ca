import { expect, test } from "vitest";
import type { AnyFlow } from "@/lib/flow/define";
import { runScenario } from "@/lib/flow/proof/proof";
import { at, query } from "@/lib/flow/proof/scenario";
import type { Run } from "@/lib/flow/run";
import { entryOf, flow, runWith } from "@/testing/lessons";

/** What the page says of the token that comes. */
async function saidOf(scope: string, choice?: string, lesson: AnyFlow = flow) {
	return said(await runWith(lesson, { scope }, choice === undefined ? {} : { choices: ["right", choice] }));
}

function said(run: Run) {
	return run.hops.find(({ message }) => message.note === "token" && message.kind === "response")?.note.text;
}

const USUAL = "A signed token for one API, for five minutes.";

test("granted as asked needs no word, also where the client repeats itself", async () => {
	expect(await saidOf("photos.read order")).toBe(USUAL);
	expect(await saidOf("photos.read order photos.read")).toBe(USUAL);
});

test("what the user took away is said", async () => {
	const text = await saidOf("photos.read order", "?-scope=order&decision=allow");
	expect(text).toBe("It is for photos.read, which is not what the client asked for.");
});

test("where the request was pushed, that is what was asked for, whatever the browser adds", async () => {
	const par = (await entryOf("par")?.load()) as AnyFlow;
	expect(await saidOf("photos.read order", undefined, par)).toBe(USUAL);
	const less = await saidOf("photos.read order", "?-scope=order&decision=allow", par);
	expect(less).toBe("It is for photos.read, which is not what the client asked for.");
	expect(said(await runScenario(par, { edits: [at("authorize", query("scope").add("photos.write"))] }))).toBe(USUAL);
});
