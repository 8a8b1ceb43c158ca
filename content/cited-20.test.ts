/** Lessons of OAuth 2.0 cite what OAuth 2.0 says, where it says it: RFC 6749, RFC 6750, RFC 7636 and the like. */
import { expect, test } from "vitest";
import { distinct } from "@/lib/flow/proof/once";
import { resolve } from "@/lib/flow/proof/resolve";
import { everyLevel, everyOmission, everyScenario } from "@/lib/flow/proof/words-proof";
import { computeRun } from "@/lib/flow/read/compute";
import type { Run } from "@/lib/flow/run";
import type { MessageNote } from "@/lib/vocabulary/notes";
import { catalog } from "./catalog";

const LESSONS = ["code-2.0", "implicit", "password"];

/** Hops whose words may cite OAuth 2.1 in a run of OAuth 2.0, and what they say of it. */
const SPEAK_OF_21: Readonly<Record<string, string>> = {
	"code-2.0 prepare.work": "OAuth 2.1 prohibits plain",
	"code-2.0 token.request": "OAuth 2.1 dropped redirect_uri from this request",
	"implicit authorize.checks": "OAuth 2.1 no longer defines response_type=token",
	"password token.checks": "OAuth 2.1 has no password grant",
};

const citesDraft = ({ specs }: { readonly specs: readonly string[] }) =>
	specs.some((ref) => ref.startsWith("OAuth 2.1"));

const toldIn = ({ title, text, why, mistake = "" }: MessageNote) => [title, text, why, mistake].join(" ");

/** Every scenario, every level of every control and every omission that is played under OAuth 2.0. */
async function runsUnder20(id: string): Promise<readonly Run[]> {
	const entry = catalog.find((one) => one.id === id);
	if (!entry) throw new Error(`No lesson "${id}"`);
	const flow = await entry.load();
	const omissions = everyOmission(await computeRun(flow, await resolve(flow, {})));
	const all = [...(await everyScenario(flow)), ...everyLevel(flow), ...omissions];
	const under20 = distinct(all.filter(({ spec }) => spec.settings.profile === "2.0"));
	const runs: Run[] = [];
	for (const { spec } of under20) runs.push(await computeRun(flow, spec));
	return runs;
}

test.each(LESSONS)("%s: checks cite no draft of OAuth 2.1, and words only where they speak of it", async (id) => {
	const hops = (await runsUnder20(id)).flatMap((run) => run.hops);
	const checks = hops.flatMap(({ message }) => ("checks" in message ? message.checks : []));
	expect(checks.length).toBeGreaterThan(300);
	expect([...new Set(checks.filter(citesDraft).map((check) => `${check.id}: ${check.specs.join(", ")}`))]).toEqual([]);

	const citing = hops.filter(({ note }) => citesDraft(note));
	const keys = new Set(citing.map(({ message }) => `${id} ${message.note}.${message.kind}`));
	expect([...keys].sort()).toEqual(Object.keys(SPEAK_OF_21).filter((key) => key.startsWith(`${id} `)));
	for (const { note } of citing) expect(toldIn(note)).toContain("OAuth 2.1");
});
