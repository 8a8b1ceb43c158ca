import { expect, test } from "vitest";
import { criticalFault } from "./critical";
import type { Json } from "./json";

test("nothing is critical where the header does not say so", () => {
	expect(criticalFault({ alg: "RS256", "urn:test:must": true })).toBeUndefined();
});

test.each<[string, Json, "unknown" | "malformed"]>([
	["an extension", ["urn:test:must"], "unknown"],
	["one that the header does not have", ["urn:test:other"], "unknown"],
	["one beside a standard name", ["alg", "urn:test:must"], "unknown"],
	["one named twice", ["urn:test:must", "urn:test:must"], "unknown"],
	["b64 of RFC 7797, which this code does not know", ["b64"], "unknown"],
	["a name that every object has", ["toString"], "unknown"],
	["an empty list", [], "malformed"],
	["a standard name", ["kid"], "malformed"],
	["no text", [1, null, ""], "malformed"],
	["a text", "urn:test:must", "malformed"],
	["null", null, "malformed"],
	["an object", { "urn:test:must": true }, "malformed"],
])("%s", (_, crit, fault) => {
	expect(criticalFault({ alg: "RS256", "urn:test:must": true, crit })).toBe(fault);
});
