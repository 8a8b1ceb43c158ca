/** Streams of server-sent events. */
import { ALWAYS } from "./answers.mjs";

/** An event as octets, made once for all who get it. JSON has no line breaks, so its data is one line. */
export const event = (name, value) => Buffer.from(`event: ${name}\ndata: ${JSON.stringify(value)}\n\n`);

const HEARTBEAT = Buffer.from(":\n\n");
/** Milliseconds for a reader to take the end. One that died without a word never does. */
const PARTING = 1000;

/** @param limits of them: octets that may wait (`waitingOctets`), milliseconds between two heartbeats (`heartbeat`) */
export function createStreams({ waitingOctets, heartbeat }) {
	const streams = new Set();
	const tell = (octets) => {
		for (const stream of streams) stream.write(octets);
	};
	const heart = setInterval(() => tell(HEARTBEAT), heartbeat);
	heart.unref();

	return {
		/**
		 * @param first events that it begins with
		 * @param onEnd called once, when nothing is written to it any more
		 */
		open(res, first, onEnd) {
			const stream = openStream(res, waitingOctets, () => {
				streams.delete(stream);
				onEnd?.();
			});
			streams.add(stream);
			for (const octets of first) stream.write(octets);
			return stream;
		},
		tell,
		oldest: () => streams.values().next().value,
		close() {
			clearInterval(heart);
			for (const stream of streams) stream.end();
		},
		size: () => streams.size,
	};
}

/** @param most octets that may wait for the reader; beyond, it is cut. It comes back, and gets the room as it is then. */
function openStream(res, most, onEnd) {
	let isOpen = true;
	const close = () => {
		if (!isOpen) return;
		isOpen = false;
		onEnd();
	};
	res.on("close", close).on("error", close);
	res.writeHead(200, { ...ALWAYS, "Content-Type": "text/event-stream" });
	return {
		write(octets) {
			if (!isOpen) return;
			res.write(octets);
			if (res.writableLength <= most) return;
			res.destroy();
			close();
		},
		end(last) {
			if (!isOpen) return;
			res.end(last);
			setTimeout(() => res.destroy(), PARTING).unref();
			close();
		},
	};
}
