import { expect, test } from "vitest";
import type { HeaderList } from "../../http/message";
import { CLOCK_START, secondsOfHttpDate } from "../../world/clock";
import { freshFor, LONGEST_FRESH } from "./freshness";

const cc = (value: string): readonly [string, string] => ["Cache-Control", value];

test.each<[string, HeaderList, number]>([
	["nothing", [], 0],
	["max-age", [cc("max-age=60")], 60],
	["in capitals and quotes", [cc('Max-Age="60"')], 60],
	["beside another directive", [cc("public, max-age=60")], 60],
	["in a line of its own", [cc("public"), cc("max-age=60")], 60],
	["no-store", [cc("no-store, max-age=60")], 0],
	["no-cache", [cc("max-age=60"), cc("no-cache")], 0],
	["no number", [cc("max-age=soon")], 0],
	["less than nothing", [cc("max-age=-1")], 0],
	["two of them", [cc("max-age=60, max-age=6000")], 0],
	["with an age", [cc("max-age=60"), ["Age", "20"]], 40],
	["older than that", [cc("max-age=60"), ["Age", "61"]], 0],
	["longer than a day", [cc("max-age=999999999999")], LONGEST_FRESH],
	["Expires", [["Expires", "Fri, 20 Nov 2026 09:01:00 GMT"]], 60],
	[
		"Expires by the date of the sender",
		[
			["Expires", "Fri, 20 Nov 2026 09:01:00 GMT"],
			["Date", "Fri, 20 Nov 2026 09:00:50 GMT"],
		],
		10,
	],
	["Expires in the past", [["Expires", "Fri, 20 Nov 2026 08:00:00 GMT"]], 0],
	["Expires: 0", [["Expires", "0"]], 0],
	["max-age before Expires", [cc("max-age=5"), ["Expires", "Fri, 20 Nov 2026 09:01:00 GMT"]], 5],
	["a max-age that cannot be read before Expires", [cc("max-age"), ["Expires", "Fri, 20 Nov 2026 09:01:00 GMT"]], 0],
])("%s", (_, headers, expected) => {
	expect(freshFor(headers, CLOCK_START)).toBe(expected);
});

test.each([
	["Fri, 20 Nov 2026 09:00:00 GMT", CLOCK_START],
	["Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777],
	["2026-11-20T09:00:00Z", undefined],
	["Fri, 20 Foo 2026 09:00:00 GMT", undefined],
	["", undefined],
])("the HTTP date %j", (text, expected) => {
	expect(secondsOfHttpDate(text)).toBe(expected);
});
