import { beforeAll, describe, expect, test } from "vitest";
import { attack, flow, mixUp, runWith } from "@/testing/lessons";
import { parsePairs } from "../../http/form";
import type { EditOp } from "../edit";
import type { Run } from "../run";
import { type Buildable, buildableAt, missingNames } from "./build-request";
import { lessonView } from "./lesson-view";

const lesson = lessonView(attack);
let open: Run;
let bound: Run;
let secret: Run;
beforeAll(async () => {
	open = await runWith(attack);
	bound = await runWith(attack, { levels: { pkce: "required" } });
	secret = await runWith(attack, { levels: { clientType: "confidential" } });
});
const last = (run: Run) => run.hops.length - 1;
const status = (built: Buildable | undefined, name: string) =>
	built?.fields.find((field) => field.name === name)?.status;

test("without PKCE nothing is missing once the code was copied", () => {
	const built = buildableAt(open, last(open), lesson);
	expect(built).toMatchObject({ label: "POST /token", possible: true });
	expect(status(built, "code")).toBe("held");
	expect(status(built, "client_id")).toBe("public");
	expect(status(built, "grant_type")).toBe("fixed");
	expect(status(built, "code_verifier")).toBe("not asked");
});

test("a value that the attacker has and that works no longer is said to be over", async () => {
	const once = await runWith(attack, { levels: { codeUse: "once" } });
	const field = (run: Run) =>
		buildableAt(run, last(run), lesson)?.fields.find(({ name }) => name === "code")?.because ?? "";
	expect(field(once)).toMatch(/^known since hop \w+, used now$/);
});

test("nobody asks whether it can be built where the goal is reached without it, or where nothing is imitated", () => {
	expect(buildableAt(bound, last(bound), lesson)?.possible).toBe(false);
	const verdict = { goalMet: true, honestWorks: true, explained: false };
	for (const cursor of [0, last(bound)]) expect(buildableAt({ ...bound, verdict }, cursor, lesson)).toBeUndefined();
	expect(missingNames({ ...bound, verdict }, last(bound), lesson)).toEqual({});
	const { attack: view } = lesson;
	const writes = view && { ...lesson, attack: { ...view, wants: { like: "token", fields: [], ifSent: [] } } };
	expect(writes && buildableAt(open, last(open), writes)).toBeUndefined();
	expect(buildableAt(open, last(open), lesson)).toBeDefined();
});

test("before the redirect the code is missing: nobody has made it", () => {
	const built = buildableAt(open, 0, lesson);
	expect(built?.possible).toBe(false);
	expect(built?.fields.find(({ name }) => name === "code")).toMatchObject({
		status: "missing",
		because: "not made yet",
	});
});

describe("what stops it is a value that the attacker never saw", () => {
	test.each([
		["PKCE", () => bound, "code_verifier"],
		["a secret", () => secret, "client_secret"],
	] as const)("%s", (_, run, name) => {
		const built = buildableAt(run(), last(run()), lesson);
		expect(built?.possible).toBe(false);
		expect(built?.fields.find((field) => field.name === name)).toMatchObject({
			status: "missing",
			because: "held by the client and the authorization server",
		});
		expect(Object.values(missingNames(run(), last(run()), lesson)).flat()).toHaveLength(1);
	});
});

describe("where a value is that the attacker lacks is read from what everybody holds", () => {
	const verifierAt = (run: Run, note: string) => {
		const at = run.hops.findIndex(({ message }) => `${message.note}.${message.kind}` === note);
		return buildableAt(run, at, lesson)?.fields.find(({ name }) => name === "code_verifier");
	};

	test("with S256 it is still in the client when the attacker asks", () => {
		expect(verifierAt(bound, "theft.request")).toMatchObject({ because: "still in the client", kept: true });
	});

	test("with plain it has gone through the browser, and nothing says that it never left", async () => {
		const plain = await runWith(attack, { levels: { pkce: "required", method: "plain" } });
		const field = verifierAt(plain, "theft.request");
		expect(field).toMatchObject({ because: "held by the browser, the client and the authorization server" });
		expect(field?.kept).toBeUndefined();
	});

	test("with plain, whoever reads the request can build it", async () => {
		const levels = { pkce: "required", method: "plain" } as const;
		const read = await runWith(attack, { levels, variant: "reads-request" });
		expect(verifierAt(read, "theft.request")).toMatchObject({ status: "held" });
		expect(read.verdict?.goalMet).toBe(true);
	});
});

test("what is public is shown as the server of the attack knows it, not as another one does", async () => {
	const run = await runWith(mixUp);
	const built = buildableAt(run, last(run), lessonView(mixUp));
	const really = run.hops.find(({ message }) => message.kind === "request" && message.note === "theft");
	const sent = really?.message.kind === "request" ? parsePairs(really.message.request.body) : [];
	for (const { name, text, status: is } of built?.fields ?? [])
		if (is !== "not asked") expect([name, text]).toEqual(sent.find(([key]) => key === name));
	expect(sent).toContainEqual(["client_id", "photo-print"]);
});

describe("an honest request that was changed is shown as it left", () => {
	const verifierWith = async (op: EditOp) => {
		const run = await runWith(attack, { levels: { pkce: "required" } }, { edits: [{ exchange: "7.0", ops: [op] }] });
		return buildableAt(run, last(run), lesson)?.fields.find(({ name }) => name === "code_verifier")?.because;
	};

	test("what was taken out is not in it, whether or not the server asks for it", async () => {
		expect(await verifierWith({ op: "remove", part: "form", index: 3 })).toBe("not in the request");
	});

	test("what a learner typed is not called public", async () => {
		const typed = { op: "set", part: "form", index: 3, name: "code_verifier", value: "x" } as const;
		expect(await verifierWith(typed)).toBe("made by no party");
	});
});

test("the panel and the server agree: what can be built was accepted", () => {
	for (const run of [open, bound, secret])
		expect(buildableAt(run, last(run), lesson)?.possible).toBe(run.verdict?.goalMet);
});

test("a lesson without an attacker has no such panel", async () => {
	const run = await runWith(flow);
	expect(buildableAt(run, last(run), lessonView(flow))).toBeUndefined();
	expect(missingNames(run, last(run), lessonView(flow))).toEqual({});
});
