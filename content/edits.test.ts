/** No edit of any request of any lesson makes the simulator fail, and none is lost from its link. */
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { AnyFlow } from "@/lib/flow/define";
import { type EditOp, wellFormedOp } from "@/lib/flow/edit";
import { defaultView, formatLink, linkDefaults, parseLink } from "@/lib/flow/link/share";
import { lessonView } from "@/lib/flow/read/lesson-view";
import { splitUrl } from "@/lib/http/form";
import { changesOf, everythingThatLeaves, type Leaving, runEdited, targetsOf } from "@/lib/testing/edits";
import { catalog, entryOf } from "./catalog";

/** What went wrong, in words; nothing where all went well. */
async function problemsWith(flow: AnyFlow, leaving: Leaving, ops: readonly EditOp[]): Promise<readonly string[]> {
	const what = `${leaving.name} ${JSON.stringify(ops)}`;
	try {
		const { unusedEdits, spec, end } = await runEdited(flow, leaving, ops);
		const sent = { ...spec, edits: spec.edits.map((edit) => ({ ...edit, ops: edit.ops.map(wellFormedOp) })) };
		const defaults = linkDefaults(lessonView(flow));
		const link = formatLink({ spec, view: defaultView("letter") }, defaults);
		const read = parseLink(link, defaults).spec;
		return [
			...(unusedEdits.length > 0 ? [`${what} found no message`] : []),
			...(!isDeepStrictEqual(read, sent) ? [`${what} is not what its link says`] : []),
			...(end.text === "" ? [`${what} ends without a word`] : []),
		];
	} catch (error) {
		return [`${what}: ${String(error)}`];
	}
}

/** Of what an attack sends as its flow does, one change in so many, and others than its neighbours in the catalogue: its flow makes them all. */
const SHARED = 4;

/** What is sent, and to where; in an attack it leaves in another state. */
const sentAs = ({ name, request }: Leaving): string =>
	`${name.slice(name.indexOf(" "))} to ${request.method} ${splitUrl(request.url).target}`;

/** What each flow sends that an attack is against, found once. */
const usual = new Map<string, ReadonlySet<string>>();
async function sentAnyway(against: string | undefined): Promise<ReadonlySet<string>> {
	const flow = against === undefined ? undefined : await entryOf(against)?.load();
	if (!flow) return new Set();
	const found = usual.get(flow.id) ?? new Set((await everythingThatLeaves(flow)).map(sentAs));
	usual.set(flow.id, found);
	return found;
}

describe.each(catalog.map((entry, place) => [entry.id, entry, place] as const))("%s", (_, { load, against }, place) => {
	test("plays whatever is sent to whomever", async () => {
		const flow = await load();
		const [leaving, anyway] = [await everythingThatLeaves(flow), await sentAnyway(against)];
		const toOthers = targetsOf(flow, leaving).map((value): EditOp[] => [{ op: "target", value }]);
		const problems: string[] = [];
		for (const one of leaving) {
			const all = [...toOthers, ...changesOf(one.request)];
			const own = anyway.has(sentAs(one)) ? all.filter((_, i) => (i + place) % SHARED === 0) : all;
			for (const ops of own) problems.push(...(await problemsWith(flow, one, ops)));
		}
		expect(problems).toEqual([]);
		expect(leaving.length).toBeGreaterThan(1);
	});
});

describe("a run that an edit sends elsewhere", () => {
	const ended = async (id: string, frame: number, value: string) => {
		const flow = await entryOf(id)?.load();
		const leaving = flow && (await everythingThatLeaves(flow))[frame];
		if (!flow || !leaving) throw new Error(`no request ${frame} in ${id}`);
		return (await runEdited(flow, leaving, [{ op: "target", value }])).end;
	};

	test("ends with who never saw it, and not with what that one would have said", async () => {
		expect(await ended("introspection-revocation", 0, "https://photos.example/cb")).toEqual({
			state: "callRefused",
			tag: "refused",
			text: "The run ends here: hop 1 went to the client (https://photos.example/cb), and the resource server never saw it.",
		});
		expect((await ended("client-credentials", 0, "https://nobody.example/")).text).toBe(
			"The run ends here: hop 2 went to “https://nobody.example/”, where nobody listens, and the authorization server never saw it.",
		);
	});
});
