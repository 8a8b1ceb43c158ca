import readQr from "jsqr";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { type QrPath, qrPath } from "./qr-path";

/** The modules that a path draws, as rows. */
function drawn({ side, d }: { readonly side: number; readonly d: string }): boolean[][] {
	const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
	for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
		rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
	return rows;
}

const ADDRESS = "https://par-avion.example/flows/code-pkce?v=1&hop=12";

test("draws the modules of the code, and nothing twice", () => {
	const path = qrPath(ADDRESS);
	if (!path) throw new Error("no code");
	expect(drawn(path)).toEqual(encode(ADDRESS, { ecc: "M", border: 4 }).data);
	expect(path.d.replace(/M\d+ \d+h\d+v1h-\d+z/g, "")).toBe("");
});

test("has a light rim of four modules, and the three corners by which a camera finds it", () => {
	const path = qrPath(ADDRESS);
	if (!path) throw new Error("no code");
	const rows = drawn(path);
	const rim = rows.flatMap((row, y) => row.filter((_, x) => Math.min(x, y, path.side - 1 - x, path.side - 1 - y) < 4));
	expect(rim).not.toContain(true);
	const last = path.side - 5;
	for (const [x, y] of [
		[4, 4],
		[last - 6, 4],
		[4, last - 6],
	] as const) {
		expect(rows[y]?.slice(x, x + 7)).toEqual(Array(7).fill(true));
		expect(rows[y + 1]?.slice(x, x + 7)).toEqual([true, false, false, false, false, false, true]);
	}
});

/** What a camera makes of a code, of which each module is so many pixels wide. */
function photographed(path: QrPath, scale: number): Uint8ClampedArray {
	const rows = drawn(path);
	const width = path.side * scale;
	const pixels = new Uint8ClampedArray(4 * width * width).fill(255);
	for (let y = 0; y < width; y++)
		for (let x = 0; x < width; x++)
			if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)])
				pixels.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
	return pixels;
}

test.each([ADDRESS, "http://192.168.0.12:3000/workshop/follow", `${ADDRESS}&set=${"pkce.required,".repeat(40)}`])(
	"a reader that is not ours reads what was written: %s",
	(text) => {
		const path = qrPath(text);
		if (!path) throw new Error("no code");
		expect(readQr(photographed(path, 4), 4 * path.side, 4 * path.side)?.data).toBe(text);
	},
);

test("is absent for what no code can hold", () => {
	expect(qrPath("x".repeat(2000))).toBeDefined();
	expect(qrPath("x".repeat(5000))).toBeUndefined();
});
