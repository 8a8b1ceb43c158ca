/** The body of a request, as far as it may go. */

/**
 * Reads a JSON object. It stops where there is too much of it, and where it does not come.
 * @param limit `{ octets, time }`, the time in milliseconds
 * @returns `{ value }`, or `{ status }` to refuse it with: 400, 408, 413
 */
export async function readObject(req, limit) {
	const read = await readOctets(req, limit);
	if (read.status) return read;
	try {
		const value = JSON.parse(read.octets.toString());
		return typeof value === "object" && value !== null && !Array.isArray(value) ? { value } : { status: 400 };
	} catch {
		return { status: 400 };
	}
}

function readOctets(req, { octets: most, time }) {
	if (Number(req.headers["content-length"]) > most) return { status: 413 };
	return new Promise((resolve) => {
		const parts = [];
		let size = 0;
		const timer = setTimeout(() => finish({ status: 408 }), time);
		const onData = (part) => {
			size += part.length;
			if (size > most) finish({ status: 413 });
			else parts.push(part);
		};
		const onEnd = () => finish({ octets: Buffer.concat(parts) });
		// Whoever is gone hears no status; it only has to be one.
		const onClose = () => finish({ status: 400 });
		function finish(result) {
			clearTimeout(timer);
			req.off("data", onData).off("end", onEnd).off("close", onClose).pause();
			resolve(result);
		}
		req.on("data", onData).on("end", onEnd).on("close", onClose).on("error", onClose);
	});
}
