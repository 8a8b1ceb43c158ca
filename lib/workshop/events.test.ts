/** Server-sent events, whole and in pieces. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEventReader, MOST_CHARACTERS, type ServerEvent } from "./events";

const octetsOf = (text: string) => new TextEncoder().encode(text);

function read(pieces: readonly Uint8Array[]): readonly ServerEvent[] {
	const events: ServerEvent[] = [];
	const take = createEventReader((event) => events.push(event));
	for (const piece of pieces) take(piece);
	return events;
}

describe("a stream", () => {
	test.each<readonly [string, string, readonly ServerEvent[]]>([
		["an event with a name", "event: room\ndata: {}\n\n", [{ name: "room", data: "{}" }]],
		["one without", "data: 1\n\n", [{ name: "message", data: "1" }]],
		["data in lines", "data: 1\ndata: 2\ndata:\n\n", [{ name: "message", data: "1\n2\n" }]],
		[
			"no space, and one of two",
			"data:1\n\ndata:  2\n\n",
			[1, 2].map((n) => ({ name: "message", data: n === 1 ? "1" : " 2" })),
		],
		["comments", ":\n\n: data: 1\n\ndata: 2\n\n", [{ name: "message", data: "2" }]],
		[
			"a name without data, which is for no other event",
			"event: room\n\ndata: 1\n\n",
			[{ name: "message", data: "1" }],
		],
		["empty data", "data\n\n", [{ name: "message", data: "" }]],
		["fields that nobody needs", "id: 7\nretry: 1\nname: x\ndata: 1\n\n", [{ name: "message", data: "1" }]],
		[
			"ends of other systems",
			"data: 1\r\n\r\ndata: 2\r\rdata: 3\n\n",
			["1", "2", "3"].map((data) => ({ name: "message", data })),
		],
		["a mark of the byte order", "\uFEFFdata: 1\n\n", [{ name: "message", data: "1" }]],
		["a colon in the data", 'data: {"a":1}\n\n', [{ name: "message", data: '{"a":1}' }]],
		["one that has not ended", "data: 1\n", []],
	])("%s", (_, text, events) => {
		expect(read([octetsOf(text)])).toEqual(events);
	});

	test("is the same wherever it is cut, also within a character and within the end of a line", () => {
		const text = '\uFEFFevent: röom\r\ndata: {"a":"→ 🕊"}\r\n:\r\n\r\ndata: 2\rdata: 3\r\r\n:x\n\nevent: x\ndata: é\n\n';
		const octets = octetsOf(text);
		const whole = read([octets]);
		expect(whole).toHaveLength(3);
		fc.assert(
			fc.property(fc.array(fc.nat(octets.length)), (cuts) => {
				const at = [0, ...[...cuts].sort((a, b) => a - b), octets.length];
				expect(read(at.slice(1).map((end, i) => octets.slice(at[i], end)))).toEqual(whole);
			}),
		);
		expect(read([...octets].map((octet) => Uint8Array.of(octet)))).toEqual(whole);
	});

	test.each([
		["in one line", `data: ${"x".repeat(MOST_CHARACTERS)}`],
		["in many", `data: ${"x".repeat(100)}\n`.repeat(MOST_CHARACTERS / 100 + 1)],
	])("may not go on where an event does not end, %s", (_, text) => {
		const take = createEventReader(() => undefined);
		expect(take(octetsOf("data: 1\n\n"))).toBe(true);
		expect(take(octetsOf(text))).toBe(false);
	});
});
