/** What the tools, the places and the fields of free play offer, in real runs. */
import { beforeAll, describe, expect, test } from "vitest";
import { grants } from "@/content/free/grants";
import { loadFree } from "@/content/free/load";
import { type FreePlay, type Intervention, type PositionId, positions } from "@/lib/flow/intervention";
import { computeRun } from "@/lib/flow/read/compute";
import { verdictText, wordsOfVerdict } from "@/lib/flow/read/verdict-words";
import type { Run } from "@/lib/flow/run";
import { rackValues } from "../stage/Racks";
import { addressesHeld, heldAt, heldWhenSent, isAhead, lettersWhenSent } from "./held";
import { placeGives } from "./place-gives";
import { placeAt, placesFor, reachAt, withChange } from "./reach-at";
import { sayAct } from "./say";
import { isEmptySlot, nameOfValue, originOf, slotFor, slotIn, valueIn } from "./slot-in";

async function play(grant: string, at: readonly PositionId[], acts: readonly Intervention[] = []): Promise<Run> {
	const flow = await loadFree(`free-${grant}`);
	if (!flow) throw new Error(`There is no grant "${grant}"`);
	const free: FreePlay = { positions: at, interventions: acts };
	return computeRun(flow, { settings: flow.defaults, choices: [], edits: [], free });
}

const hopAt = (run: Run, number: string) => {
	const hop = run.hops.find((one) => one.number === number);
	if (!hop) throw new Error(`There is no hop ${number}`);
	return hop;
};

let honest: Run;
let copied: Run;
let kept: Run;
beforeAll(async () => {
	honest = await play("code-pkce", []);
	copied = await play("code-pkce", ["redirect"], [{ id: 1, at: "3.0", do: "copy", of: "answer" }]);
	kept = await play("app", ["scheme"], [{ id: 1, at: "4.0", do: "keep" }]);
});

describe("a place", () => {
	test("says which hops it reaches in this run", () => {
		expect(placeGives(honest, "redirect")).toEqual({ gives: "copy 12–13", absent: false });
		expect(placeGives(honest, "request")).toEqual({ gives: "copy 4", absent: false });
		expect(placeGives(honest, "log").gives).toBe("copy 15, 17–18, 20");
	});

	test("says so where it means nothing there, and can be told apart from one that does", async () => {
		expect(placeGives(honest, "scheme")).toEqual({ gives: "no app has a scheme here", absent: true });
		expect(placeGives(kept, "scheme")).toEqual({ gives: "copy, stop 12", absent: false });
		expect(placeGives(honest, "server").absent).toBe(false);
		expect(placeGives(kept, "server").absent).toBe(true);
		expect(placeGives(await play("client-credentials", []), "site").absent).toBe(true);
	});

	test("of every grant gives something in a few words, and one that reaches a hop is offered there", async () => {
		for (const { id } of grants) {
			const run = await play(id, []);
			for (const position of positions) expect(placeGives(run, position).gives.length, id).toBeLessThan(32);
			for (const hop of run.hops)
				for (const position of placesFor(run, hop).others) expect(placeGives(run, position).absent).toBe(false);
		}
	});

	test("that could reach a hop is named where nobody stands there", () => {
		expect(placesFor(honest, hopAt(honest, "12"))).toEqual({ taken: [], others: ["redirect"] });
		expect(placesFor(copied, hopAt(copied, "12")).taken).toEqual(["redirect"]);
	});
});

describe("what is in hand", () => {
	test("a copy is held at the hop that was copied, and fills a slot of what is sent from there", () => {
		const { index } = hopAt(copied, "12");
		expect(heldAt(copied, index).map(({ kind }) => kind)).toContain("code");
		expect(heldAt(copied, index - 1).map(({ kind }) => kind)).not.toContain("code");
		const held = heldWhenSent(copied, index);
		const slot = slotIn("{newest:code}");
		const code = slot && valueIn(slot, held);
		expect(code && nameOfValue(code)).toBe("code u9Xw");
		expect(originOf("{newest:code}", held, false)).toBe("held since 12b");
		expect(isEmptySlot("Bearer {newest:access_token}", held)).toBe(true);
		expect(isEmptySlot("{s256:abc}", held)).toBe(false);
		expect(originOf("photo-print", held, false)).toBe("public");
	});

	test("what the rack of a hop does not have yet is said to be held from a later one, and nothing else is", () => {
		const [at, after] = ["12", "12b"].map((number) => hopAt(copied, number).index);
		const ahead = (index = -1) => heldAt(copied, index).filter((value) => isAhead(copied, index, value));
		const inRack = (index = -1) => rackValues(copied, index, "attacker").map(({ value }) => value.id);
		expect([inRack(at), ahead(at).map(({ kind }) => kind)]).toEqual([[], ["state", "code"]]);
		expect([inRack(after), ahead(after)]).toEqual([["code", "state"], []]);
	});

	test("a letter that was copied or kept can be sent again, each once, and an address be made a link", async () => {
		const { index } = hopAt(kept, "12");
		expect(lettersWhenSent(kept, index).map(({ exchange }) => exchange)).toEqual(["4.0"]);
		expect(lettersWhenSent(honest, honest.hops.length - 1)).toEqual([]);
		expect(addressesHeld(copied, hopAt(copied, "12b").index)).toEqual([
			{ name: "The address copied at 12b", value: "{url:3.0}" },
		]);
		const acts: readonly Intervention[] = [
			{ id: 1, at: "4.0", do: "keep" },
			{ id: 2, at: "4.0", do: "again", of: "4.0", ops: [] },
		];
		expect((await play("app", ["scheme"], acts)).played?.done).toEqual([1, 2]);
	});

	test("what was dropped is still in the hands of whoever dropped it, and a hop of one's own is not", async () => {
		const dropped = await play("app", ["scheme"], [{ id: 1, at: "4.0", do: "drop" }]);
		expect(reachAt(dropped, hopAt(dropped, "12"))?.stops).toBe(true);
		expect(reachAt(copied, hopAt(copied, "12b"))).toBeUndefined();
	});

	test("what the attacker writes into a message is its own, and stands as it is where it is used again", async () => {
		const ops = [{ op: "set", part: "query", index: 0, name: "code", value: "a-code-of-mine" }] as const;
		const run = await play("app", ["scheme"], [{ id: 1, at: "4.0", do: "change", ops }]);
		const written = run.values.find(({ text }) => text === "a-code-of-mine");
		expect(written?.maker).toBe("attacker");
		expect(slotFor(written?.id ?? "", run.values)).toBe("a-code-of-mine");
		expect(slotFor("code", run.values)).toBe("{code}");
	});

	test("a message is changed once, and without any change nothing is done to it", () => {
		const ops = [{ op: "remove", part: "query", index: 0 }] as const;
		const once = withChange({ positions: [], interventions: [] }, "4.0", ops);
		const again = withChange(once, "4.0", [{ op: "remove", part: "query", index: 1 }]);
		expect(again.interventions).toHaveLength(1);
		expect(again.interventions[0]?.id).toBe(once.interventions[0]?.id);
		expect(withChange(again, "4.0", []).interventions).toEqual([]);
	});
});

describe("in words", () => {
	test("an act says what it was done to", () => {
		expect(sayAct(copied, { id: 1, at: "3.0", do: "copy", of: "answer" })).toBe("Copy 303 with code, state, iss");
		expect(sayAct(copied, { id: 1, at: "3.0", do: "wait", seconds: 300 })).toBe("Wait 5 minutes");
		expect(placeAt(copied, hopAt(copied, "12b").index)).toBe("3.0");
	});

	test("what is done at an answer that a later step brings is done after that step, and not before", () => {
		const asked = honest.hops.find(({ message }) => message.kind === "request" && message.exchange === "4.0");
		const answer = honest.hops.find(({ message }) => message.kind === "response" && message.exchange === "4.0");
		expect(placeAt(honest, asked?.index ?? 0)).toBe("4.0");
		expect(answer?.frame).toBeGreaterThan(asked?.frame ?? 0);
		expect([String(answer?.frame), `${answer?.frame}.0`]).toContain(placeAt(honest, answer?.index ?? 0));
	});

	test("a verdict says what is lacking and who has it", () => {
		expect(wordsOfVerdict(copied)).toMatchObject({
			reads: "no",
			lacks: ["code_verifier"],
			whose: "The client and the authorization server have it.",
			ada: "yes",
		});
		expect(verdictText(copied)).toBe(
			"You can read Ada's photos: no. What you lack: code_verifier. Ada is served: yes.",
		);
		expect(verdictText(honest)).toContain("What you lack: access_token or code.");
	});

	test("what opens the photos is said with the hop since which it is held", async () => {
		const run = await play("code-pkce", ["log"], [{ id: 1, at: "6.0", do: "copy", of: "answer" }]);
		expect(wordsOfVerdict(run)?.reads).toMatch(/^yes, with what you hold since hop \d+b$/);
	});
});
