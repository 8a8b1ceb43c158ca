/** No edit of any request of any lesson makes the simulator fail, and none is lost from its link. */
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { AnyFlow } from "@/lib/flow/define";
import { type EditOp, wellFormedOp } from "@/lib/flow/edit";
import { defaultView, formatLink, linkDefaults, parseLink } from "@/lib/flow/link/share";
import { lessonView } from "@/lib/flow/read/lesson-view";
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

describe.each(catalog.map(({ id, load }) => [id, load] as const))("%s", (_, load) => {
	test("plays whatever is sent to whomever", async () => {
		const flow = await load();
		const leaving = await everythingThatLeaves(flow);
		const targets = targetsOf(flow, leaving);
		const problems: string[] = [];
		for (const one of leaving) {
			const toOthers = targets.map((value): EditOp[] => [{ op: "target", value }]);
			for (const ops of [...toOthers, ...changesOf(one.request)])
				problems.push(...(await problemsWith(flow, one, ops)));
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
