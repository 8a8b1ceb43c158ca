import { encode } from "uqr";

export interface QrPath {
	/** Modules of a side, with the quiet zone. */
	readonly side: number;
	/** Every dark module, a rectangle for each row of them. */
	readonly d: string;
}

/** The light rim that readers need, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A text as the path of a QR code; `undefined` where it is too long for one: more than about two thousand characters. */
export function qrPath(text: string): QrPath | undefined {
	try {
		const { data, size } = encode(text, { ecc: "M", border: QUIET });
		return { side: size, d: data.map(rowPath).join("") };
	} catch (cause) {
		if (cause instanceof RangeError) return undefined;
		throw cause;
	}
}

function rowPath(row: readonly boolean[], y: number): string {
	let d = "";
	for (let x = 0; x < row.length; x++) {
		const start = x;
		while (row[x]) x++;
		if (x > start) d += `M${start} ${y}h${x - start}v1h${start - x}z`;
	}
	return d;
}
