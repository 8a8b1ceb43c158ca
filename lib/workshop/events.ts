/** Server-sent events out of a stream of octets, which may be cut anywhere. */

export interface ServerEvent {
	/** `message` where the stream names none. */
	readonly name: string;
	readonly data: string;
}

/** Characters that a single event may have. More is no relay. */
export const MOST_CHARACTERS = 65_536;

/**
 * A reader for one stream. It leaves out comments, and the fields `id` and `retry`.
 * @param onEvent called for each event that has data, once it is whole
 * @returns takes the next octets, and says whether the stream may go on: not where an event does not end
 */
export function createEventReader(onEvent: (event: ServerEvent) => void): (octets: Uint8Array) => boolean {
	const decoder = new TextDecoder();
	const lines = createLines();
	let name = "";
	let data: string[] = [];

	function take(line: string): void {
		const [, field = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
		if (field === "event") name = value;
		if (field === "data") data.push(value);
		if (line !== "") return;
		const event = { name: name || "message", data: data.join("\n") };
		const isThere = data.length > 0;
		name = "";
		data = [];
		if (isThere) onEvent(event);
	}

	return (octets) => {
		for (const line of lines.take(decoder.decode(octets, { stream: true }))) take(line);
		return lines.waiting() + data.reduce((sum, one) => sum + one.length, 0) <= MOST_CHARACTERS;
	};
}

/** Whole lines, which end with CR, LF or both, out of pieces of text. */
function createLines() {
	let rest = "";
	let afterReturn = false;
	return {
		take(piece: string): readonly string[] {
			if (piece === "") return [];
			// Both signs are one end, and the cut may be between them.
			const text = rest + (afterReturn && piece.startsWith("\n") ? piece.slice(1) : piece);
			afterReturn = piece.endsWith("\r");
			const lines = text.split(/\r\n|\r|\n/);
			rest = lines.pop() ?? "";
			return lines;
		},
		/** Characters of a line that has not ended. */
		waiting: () => rest.length,
	};
}
