/** Goals of free play, judged from the address of a run: reached where somebody has reached them by hand, and not before. */
import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import type { AnyFlow } from "@/lib/flow/define";
import { addressOf } from "@/lib/flow/link/address";
import { defaultView, formatLink } from "@/lib/flow/link/share";
import { playLink } from "@/lib/flow/link/share-play";
import type { RunSpec } from "@/lib/flow/run";
import type { CaptureExercise } from "@/lib/practice/exercise";
import { grants } from "../free/grants";
import { loadFree } from "../free/load";
import { capturesOf, playedOf } from "./captures";
import { judgeCapture } from "./judge-capture";

/** The address that free play has for a run in the grant of a capture. */
async function addressIn({ href }: CaptureExercise, spec: RunSpec): Promise<string> {
	const grant = grants.find(({ id }) => href.startsWith(`/attacks/free/${id}?`));
	const flow = grant && (await loadFree(`free-${grant.id}`));
	if (!flow) throw new Error(href);
	const query = formatLink({ spec, view: defaultView("lab") }, { settings: flow.defaults, tab: "lab", play: playLink });
	return `http://127.0.0.1:3000${addressOf(`/attacks/free/${grant.id}`, query)}`;
}

const captures = async () => {
	const flows = await Promise.all(catalog.map(({ load }) => load()));
	const all = await Promise.all(flows.map(async (flow) => ({ flow, capture: (await capturesOf(flow))[0] })));
	return all.filter((one): one is { flow: AnyFlow; capture: CaptureExercise } => one.capture !== undefined);
};

test("each is reached by what somebody did by hand, and not where nobody has done anything", async () => {
	const all = await captures();
	for (const { flow, capture } of all) {
		const free = playedOf(flow)?.free;
		if (!free) throw new Error(flow.id);
		const done = await judgeCapture(flow, capture, await addressIn(capture, { ...capture.spec, free }));
		expect([flow.id, done]).toEqual([flow.id, { right: true, says: expect.stringMatching(/\w\.$/) }]);
		const begun = await judgeCapture(flow, capture, capture.href);
		expect([flow.id, begun]).toEqual([flow.id, { right: false, says: expect.any(String) }]);
	}
	expect(all.length).toBeGreaterThan(5);
});

test("an address of something else, and a run that was made easier, are not judged", async () => {
	const one = (await captures()).find(({ flow }) => flow.id === "code-replay");
	if (!one) throw new Error("no capture");
	const { flow, capture } = one;
	const problem = async (address: string) => judgeCapture(flow, capture, address);
	for (const address of ["", "no address", "http://[", "/flows/code-pkce", "https://example.com/attacks/free/refresh"])
		expect(await problem(address)).toEqual({ problem: expect.stringMatching(/^That is not the address/) });
	const positions = ["page", "server"] as const;
	const stood = await addressIn(capture, { ...capture.spec, free: { positions, interventions: [] } });
	expect(await problem(stood)).toEqual({ problem: expect.stringMatching(/does not have here/) });
	const skipped = { ...capture.spec.settings, skippedChecks: ["token.code-known"] };
	expect(await problem(await addressIn(capture, { ...capture.spec, settings: skipped }))).toEqual({
		problem: expect.stringMatching(/skipped by name/),
	});
	const strict: CaptureExercise = {
		...capture,
		spec: { ...capture.spec, settings: { ...capture.spec.settings, profile: "2.1" } },
	};
	expect(await judgeCapture(flow, strict, capture.href)).toEqual({ problem: expect.stringMatching(/stands lower/) });
});
