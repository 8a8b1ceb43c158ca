import { expect, test } from "vitest";
import { flow, runWith } from "@/testing/lessons";

/** What the page says of the token that comes. */
async function saidOf(scope: string, choice?: string) {
	const run = await runWith(flow, { scope }, choice === undefined ? {} : { choices: ["right", choice] });
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
