import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyOps } from "@/lib/flow/apply-edit";
import { type EditOp, editableOf, parts } from "@/lib/flow/edit";
import { get, type HttpRequest, post } from "@/lib/http/message";
import { type Draft, draftOf, opsOf } from "./edit-draft";

const token = post("https://as.example/token", "grant_type=authorization_code&code=c&code_verifier=v", [
	["Accept", "application/json"],
]);
const authorize = get("https://as.example/authorize?client_id=a&state=s&scope=x");

/** What the sheet shows for a request that was edited, and what it would send unchanged. */
const reopened = (request: HttpRequest, ops: readonly EditOp[]): readonly EditOp[] => {
	const before = editableOf(request);
	return opsOf(before, draftOf(before, editableOf(applyOps(request, ops))));
};

const name = fc.constantFrom("code", "code_verifier", "client_id", "x", "state");
const value = fc.string({ maxLength: 8 }).filter((s) => !/[\r\n]/.test(s));
const anyOps: fc.Arbitrary<readonly EditOp[]> = fc.array(
	fc.oneof(
		fc.record({
			op: fc.constant("set" as const),
			part: fc.constantFrom("query", "form"),
			index: fc.nat(3),
			name,
			value,
		}),
		fc.record({ op: fc.constant("remove" as const), part: fc.constantFrom("query", "form"), index: fc.nat(3) }),
		fc.record({ op: fc.constant("add" as const), part: fc.constantFrom("query", "form"), name, value }),
	) as fc.Arbitrary<EditOp>,
	{ maxLength: 5 },
);
const sortedPairs = (request: HttpRequest) => {
	const editable = editableOf(request);
	return parts.map((part) => editable[part].map(([n, v]) => `${n}=${v}`).sort());
};

describe("the sheet", () => {
	test("that nobody touches changes nothing", () => {
		for (const request of [token, authorize]) expect(reopened(request, [])).toEqual([]);
	});

	test("keeps the smallest difference", () => {
		const before = editableOf(token);
		const draft = draftOf(before, before);
		const form = draft.form.map((entry) => (entry.name === "code_verifier" ? { ...entry, value: "w" } : entry));
		expect(opsOf(before, { ...draft, form })).toEqual([
			{ op: "set", part: "form", index: 2, name: "code_verifier", value: "w" },
		]);
	});

	test("a certificate can be changed, taken away and put back", () => {
		const proven = { ...token, tls: { clientSubject: "CN=a" } };
		const before = editableOf(proven);
		expect(reopened(proven, [])).toEqual([]);
		for (const value of ["CN=b", ""])
			expect(reopened(proven, [{ op: "certificate", value }])).toEqual([{ op: "certificate", value }]);
		expect(opsOf(before, { ...draftOf(before, before), certificate: "" })).toEqual([{ op: "certificate", value: "" }]);
		expect(draftOf(editableOf(token), editableOf(token))).not.toHaveProperty("certificate");
	});

	test("an added line without a name is not sent", () => {
		const before = editableOf(token);
		const draft: Draft = draftOf(before, before);
		const form = [...draft.form, { key: 9, name: "", value: "x", removed: false }];
		expect(opsOf(before, { ...draft, form })).toEqual([]);
	});

	test("opened again after any edit, it would send the same parameters", () => {
		fc.assert(
			fc.property(fc.constantFrom(token, authorize), anyOps, (request, ops) => {
				expect(sortedPairs(applyOps(request, reopened(request, ops)))).toEqual(sortedPairs(applyOps(request, ops)));
			}),
			{ numRuns: 1000 },
		);
	});
});
