/** What can be looked up is what the runs show: each link is opened, played, and shows at its hop what it is found by. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AnyFlow } from "@/lib/flow/define";
import { type ParsedLink, parseLink } from "@/lib/flow/link/share";
import { faultsIn } from "@/lib/flow/proof/words-proof";
import { computeRun } from "@/lib/flow/read/compute";
import { checksOf } from "@/lib/flow/read/stamp";
import type { Hop, Run } from "@/lib/flow/run";
import { fragmentPairs, queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";
import { answeredAt } from "@/lib/search/answered";
import { type Found, linksOf } from "@/lib/search/found";
import { catalog } from "./catalog";
import { loadFree } from "./free/load";
import { foundInPlay, playedToFind, refusingIn, refusingInPlay } from "./refusing/runs";

const read = (id: string): Found =>
	JSON.parse(readFileSync(new URL(`../docs/index/${id}.json`, import.meta.url), "utf8"));

async function load(id: string): Promise<AnyFlow> {
	const flow = await (catalog.find((entry) => entry.id === id)?.load() ?? loadFree(id));
	if (!flow) throw new Error(`There is no "${id}"`);
	return flow;
}

describe.each([...catalog.map(({ id }) => id), ...playedToFind])("%s", async (id) => {
	const flow = await load(id);
	const found = read(id);
	const played = new Map<string, Promise<Run>>();
	const runOf = ({ spec }: ParsedLink): Promise<Run> => {
		const key = JSON.stringify(spec);
		const run = played.get(key) ?? computeRun(flow, spec);
		played.set(key, run);
		return run;
	};
	const opened = async (query: string): Promise<{ readonly run: Run; readonly hop: Hop }> => {
		const link = parseLink(query, linksOf(flow));
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
		for (const [name, parts] of Object.entries(found.parameters))
			for (const [part, { query }] of Object.entries(parts)) {
				const { message } = (await opened(query)).hop;
				expect(JSON.stringify(message).toLowerCase(), `${name} ${part}`).toContain(name);
				const sentTo = message.kind === "response" ? header(message.response.headers, "location") : undefined;
				if (part === "redirect") expect(queryOf(sentTo ?? "").map(([one]) => one.toLowerCase())).toContain(name);
				if (part === "fragment") {
					const url = sentTo ?? (message.kind === "link" ? message.url : "");
					expect(fragmentPairs(url).map(([one]) => one.toLowerCase())).toContain(name);
				}
			}
	});

	test("each run that is only there to be found is refused by its check, and no sentence of it is untrue", async () => {
		for (const { of, run } of await (flow.played ? refusingInPlay(flow) : refusingIn(flow))) {
			const refusing = run.hops.map(({ message }) => ("checks" in message ? message.refusal?.check : undefined));
			expect(refusing, of.name).toContain(of.refusedBy);
			expect(run.unusedEdits, of.name).toEqual([]);
			expect(run.played?.done ?? [], of.name).toHaveLength(of.free?.interventions.length ?? 0);
			expect(faultsIn(flow, run), of.name).toEqual([]);
			// What a lesson shows already needs no run besides.
			expect(
				found.refusals.map(({ check }) => check),
				of.name,
			).toContain(of.refusedBy);
		}
	});
});

test.each(playedToFind)("%s: docs/index is what its runs show today; if not, run npm run index", async (id) => {
	expect(await foundInPlay(id)).toEqual(read(id));
});
