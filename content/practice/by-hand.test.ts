/** What is to be done by hand can be done: goals in free play, and requests written from what their sender holds. */
import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import type { ByHand } from "@/content/free/by-hand";
import { grants } from "@/content/free/grants";
import { freeOn } from "@/lib/cast/free/free-on";
import type { AnyFlow } from "@/lib/flow/define";
import { editableOf } from "@/lib/flow/edit";
import { computeRun } from "@/lib/flow/read/compute";
import type { PlayedVerdict } from "@/lib/flow/run";
import { requestsOf } from "@/lib/practice/request";
import { capturesOf, playedOf } from "./captures";

let flows: readonly AnyFlow[] = [];
beforeAll(async () => {
	flows = await Promise.all(catalog.map((entry) => entry.load()));
});

const reached: Readonly<Record<ByHand["goal"], (verdict: PlayedVerdict) => boolean>> = {
	reads: ({ reads }) => reads,
	planted: ({ planted }) => planted,
	keeps: ({ opened }) => opened.some(({ opens }) => opens === "aim"),
};

describe("captures", () => {
	test("begin where somebody has reached the goal by hand, and nothing is done yet", async () => {
		const attacks = flows.filter(playedOf);
		expect(attacks.length).toBeGreaterThan(8);
		for (const flow of attacks) {
			const [capture] = await capturesOf(flow);
			const played = playedOf(flow) as ByHand;
			const grant = await grants.find(({ id }) => id === played.grant)?.load();
			if (!capture || !grant) throw new Error(flow.id);
			const { played: verdict } = await computeRun(freeOn(grant), { ...capture.spec, free: played.free });
			expect([flow.id, verdict && reached[played.goal](verdict)]).toEqual([flow.id, true]);
			expect(capture.href).toMatch(/^\/attacks\/free\/[a-z0-9.-]+\?.*at=/);
			expect(capture.spec.free?.interventions).toEqual([]);
			expect(capture.spec.free?.positions).toEqual(played.free.positions);
		}
	});
});

/** Words of the standards, which nobody has to be given. */
const FIXED = /^(grant_type|.*_token_type|token_type_hint|client_assertion_type)$/;

describe("requests to write", () => {
	test("are accepted in the run, and their sender holds all that is in them", async () => {
		const missing: string[] = [];
		let count = 0;
		for (const flow of flows)
			for (const { id, spec, hop, from, held } of await requestsOf(flow)) {
				const run = await computeRun(flow, spec);
				const message = run.hops[hop]?.message;
				if (message?.kind !== "request" || message.from !== from) throw new Error(id);
				const answer = run.hops.find(
					({ message: one }) => one.kind === "response" && one.exchange === message.exchange,
				)?.message;
				expect(answer?.kind === "response" && answer.response.status).toBeLessThan(300);
				const { target, query, form, header, body } = editableOf(message.request);
				const texts = new Set(held.map(({ text }) => text));
				const isHeld = (text: string) => texts.has(text) || texts.has(text.replace(/^(Bearer|DPoP) /, ""));
				const own = [...query, ...form].filter(([name, text]) => !FIXED.test(name) && !isHeld(text));
				const headers = header.filter(
					([name, text]) => !/^content-/i.test(name) && !/^basic /i.test(text) && !isHeld(text),
				);
				const others = [target, body].filter((text) => text !== "" && !isHeld(text));
				missing.push(
					...[...own, ...headers].map(([name]) => `${id}: ${name}`),
					...others.map((text) => `${id}: ${text}`),
				);
				count++;
			}
		expect(missing).toEqual([]);
		expect(count).toBeGreaterThan(70);
	});

	test("have hints that name the parameters, and no secret", async () => {
		for (const flow of flows)
			for (const { hints, held } of await requestsOf(flow)) {
				const secrets = held.filter(({ id }) => !id.startsWith("public.")).map(({ text }) => text);
				expect(secrets.filter((text) => hints.join(" ").includes(text))).toEqual([]);
			}
	});
});
