import { afterEach, describe, expect, test, vi } from "vitest";
import { attack, flow, madeIn, playWith, specOf } from "@/testing/lessons";
import { type ControlId, controls } from "../vocabulary/controls";
import { profileIds } from "../vocabulary/profiles";
import { firstFrame, isEnd, nextFrame, play } from "./engine";
import type { Frame } from "./frame";

const lessons = [
	["code-pkce", flow],
	["code-interception", attack],
] as const;

afterEach(() => {
	vi.unstubAllGlobals();
});

describe.each(lessons)("%s", (_, lesson) => {
	test.each(profileIds)("played twice in %s is the same to the last byte", async (profile) => {
		const [one, two] = [
			await playWith(lesson, { profile, levels: {} }),
			await playWith(lesson, { profile, levels: {} }),
		];
		expect(two).toEqual(one);
		expect(JSON.stringify(two)).toBe(JSON.stringify(one));
	});

	test("is plain JSON: nothing is lost in a link or a worker", async () => {
		const trace = await playWith(lesson);
		expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
		expect(trace.length).toBeGreaterThan(5);
	});

	test("without crypto.subtle it is the same to the last byte", async () => {
		const secure = JSON.stringify(await playWith(lesson));
		vi.stubGlobal("crypto", {});
		expect(JSON.stringify(await playWith(lesson))).toBe(secure);
	});

	test("a frame thrown away never happened: the next try is the same", async () => {
		const { settings } = specOf(lesson);
		const frame = await firstFrame(lesson, settings);
		const before = JSON.stringify(frame);
		const once = await nextFrame(lesson, settings, { frame, index: 0 }, undefined, { edits: [] });
		expect(await nextFrame(lesson, settings, { frame, index: 0 }, undefined, { edits: [] })).toEqual(once);
		expect(JSON.stringify(frame)).toBe(before);
	});

	test("the clock never goes back, and exchanges have names of their own", async () => {
		const messages = (await playWith(lesson)).flatMap((frame) => frame.messages);
		const times = messages.map(({ at }) => at);
		expect(times).toEqual([...times].sort((a, b) => a - b));
		const requests = messages.flatMap((message) => (message.kind === "request" ? [message.exchange] : []));
		expect(new Set(requests).size).toBe(requests.length);
		expect(requests.length).toBeGreaterThan(3);
	});
});

describe("the values", () => {
	test("of the default seed: RFC 7636 Appendix B, and a code that ends in u9Xw", async () => {
		const trace = await playWith(flow);
		expect(madeIn(trace, "code_verifier")).toEqual(["dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"]);
		expect(madeIn(trace, "code_challenge")).toEqual(["E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"]);
		expect(madeIn(trace, "code").map((text) => text.slice(-4))).toEqual(["u9Xw"]);
	});

	test("stay when something else is switched off", async () => {
		const full = await playWith(flow);
		const others: readonly (readonly [ControlId, readonly string[]])[] = [
			["pkce", ["code", "state", "session", "csrf", "interaction", "transaction"]],
			["state", ["code", "code_verifier", "code_challenge", "session"]],
			["iss", ["code", "state", "code_verifier", "access_token"]],
			["codeUse", ["code", "state", "code_verifier", "access_token"]],
		];
		for (const [control, kinds] of others) {
			const trace = await playWith(flow, { levels: { [control]: controls[control].levels[0] } });
			for (const kind of kinds) {
				expect([control, kind, madeIn(trace, kind)]).toEqual([control, kind, madeIn(full, kind)]);
				expect(madeIn(trace, kind)).not.toEqual([]);
			}
		}
		expect(madeIn(await playWith(flow, { levels: { pkce: "off" } }), "code_verifier")).toEqual([]);
	});

	test("change with the seed, every one of them", async () => {
		const [a, b] = [await playWith(flow), await playWith(flow, { seed: "b" })];
		for (const kind of ["code", "state", "code_verifier", "code_challenge", "session", "csrf", "access_token"])
			expect(madeIn(b, kind)).not.toEqual(madeIn(a, kind));
	});

	test("no two values of a run have the same text", async () => {
		const texts = (await playWith(flow)).at(-1)?.world.values.map(({ text }) => text) ?? [];
		expect(new Set(texts).size).toBe(texts.length);
	});
});

describe("choices", () => {
	const statesOf = async (...choices: string[]) => (await playWith(flow, {}, { choices })).map(({ state }) => state);

	test("are used up in order, and then everybody takes the first", async () => {
		expect(await statesOf("wrong", "wrong")).toEqual([
			..."preparing requesting signingIn signingIn signingIn consenting returning".split(" "),
			..."checkingReturn redeeming callingApi done".split(" "),
		]);
		expect((await statesOf("right", "deny")).at(-1)).toBe("errorReturned");
	});

	test("an option that nobody has is the first one", async () => {
		expect(await statesOf("nonsense", "__proto__")).toEqual(await statesOf());
	});

	test("what a person typed is used as typed", async () => {
		expect(await statesOf("?username=ada&password=correct+horse")).toEqual(await statesOf());
		const typed = await statesOf("?username=__proto__&password=%zz", "?", "right");
		expect(typed.filter((state) => state === "signingIn")).toHaveLength(3);
	});
});

describe("edits", () => {
	const edits = [{ exchange: "6.0", ops: [{ op: "set", part: "form", index: 1, name: "code", value: "x" }] }] as const;

	test("are sent, and the original is kept beside them", async () => {
		const trace = await playWith(flow, {}, { edits });
		const message = trace
			.flatMap((frame) => frame.messages)
			.find((one) => one.kind === "request" && one.exchange === "6.0");
		if (message?.kind !== "request") throw new Error("no token request");
		expect(message.request.body).toContain("code=x&");
		expect(message.original?.body).toContain(`code=${madeIn(trace, "code")[0]}`);
		expect(trace.at(-1)?.state).toBe("tokenRefused");
	});

	test("leave everything before them as it was", async () => {
		const [plain, edited] = [await playWith(flow), await playWith(flow, {}, { edits })];
		expect(edited.slice(0, 7)).toEqual(plain.slice(0, 7));
		expect(edited[7]).not.toEqual(plain[7]);
	});

	test("that fit no message change nothing", async () => {
		const lost = [{ exchange: "99.0", ops: [{ op: "method", value: "PUT" }] }] as const;
		expect(await playWith(flow, {}, { edits: lost })).toEqual(await playWith(flow));
	});
});

describe("errors in a lesson throw, with lesson and state", () => {
	test("a run that is over", async () => {
		const end = (await playWith(flow)).at(-1) as Frame;
		expect(isEnd(flow, end.state)).toBe(true);
		await expect(nextFrame(flow, flow.defaults, { frame: end, index: 0 }, undefined, { edits: [] })).rejects.toThrow(
			'code-pkce: the run is over in "done"',
		);
	});

	test("an event without an arrow", async () => {
		const preparing = { kind: "run", run: () => Promise.resolve({ type: "SERVED" }) } as const;
		const broken = { ...flow, steps: { ...flow.steps, preparing } };
		await expect(play(broken, specOf(flow))).rejects.toThrow('code-pkce: no arrow SERVED out of "preparing"');
	});

	test("a lesson that never ends", async () => {
		const again = { kind: "run", run: () => Promise.resolve({ type: "WRONG_PASSWORD" }) } as const;
		const endless = { ...flow, steps: { ...flow.steps, signingIn: again } };
		await expect(play(endless, specOf(flow))).rejects.toThrow("no end after 400 frames");
	});
});
