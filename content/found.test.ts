/** What can be looked up is what the runs show: each link is opened, played, and shows at its hop what it is found by. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { linkDefaults } from "@/lib/flow/link/place";
import { type ParsedLink, parseLink } from "@/lib/flow/link/share";
import { computeRun } from "@/lib/flow/read/compute";
import { lessonView } from "@/lib/flow/read/lesson-view";
import { checksOf } from "@/lib/flow/read/stamp";
import type { Hop, Run } from "@/lib/flow/run";
import { answeredAt } from "@/lib/search/answered";
import type { Found } from "@/lib/search/found";
import { catalog } from "./catalog";

const read = (id: string): Found =>
	JSON.parse(readFileSync(new URL(`../docs/index/${id}.json`, import.meta.url), "utf8"));

describe.each(catalog.map((entry) => [entry.id, entry] as const))("%s", async (id, entry) => {
	const flow = await entry.load();
	const found = read(id);
	const played = new Map<string, Promise<Run>>();
	const runOf = ({ spec }: ParsedLink): Promise<Run> => {
		const key = JSON.stringify(spec);
		const run = played.get(key) ?? computeRun(flow, spec);
		played.set(key, run);
		return run;
	};
	const opened = async (query: string): Promise<{ readonly run: Run; readonly hop: Hop }> => {
		const link = parseLink(query, linkDefaults(lessonView(flow)));
		expect(link.notices, query).toEqual([]);
		const run = await runOf(link);
		const hop = run.hops.find(({ number }) => number === link.view.hop);
		if (!hop) throw new Error(`${query}: there is no hop ${link.view.hop}`);
		return { run, hop };
	};

	test("each refusal is what its link shows: by that check, and with that answer", async () => {
		for (const { check, error, status, carrier, query } of found.refusals) {
			const { run, hop } = await opened(query);
			const { message: _, ...answer } = answeredAt(run, hop) ?? {};
			expect(answer, query).toEqual({ error, status, carrier });
			expect("checks" in hop.message && hop.message.refusal?.check, query).toBe(check);
		}
	});

	test("each check is asked, and each clause cited, where its link leads", async () => {
		for (const [check, query] of Object.entries(found.checks))
			expect(checksOf((await opened(query)).hop).map((one) => one.id)).toContain(check);
		for (const [clause, query] of Object.entries(found.clauses))
			expect((await opened(query)).hop.note.specs).toContain(clause);
	});

	test("each parameter stands in the message that its link shows", async () => {
		for (const [name, { query }] of Object.entries(found.parameters))
			expect(JSON.stringify((await opened(query)).hop.message).toLowerCase()).toContain(name);
	});
});
