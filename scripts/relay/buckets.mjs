/** Token buckets: so many at once, and then so many a second. */

/**
 * @param limit `{ atOnce, perSecond }`
 * @param now milliseconds
 */
export function createBucket({ atOnce, perSecond }, now) {
	let tokens = atOnce;
	let since = now();
	const fill = () => {
		const time = now();
		tokens = Math.min(atOnce, tokens + (Math.max(0, time - since) / 1000) * perSecond);
		since = time;
	};
	return {
		/** @returns whether there was one to take */
		take() {
			fill();
			if (tokens < 1) return false;
			tokens -= 1;
			return true;
		},
		isFull() {
			fill();
			return tokens === atOnce;
		},
	};
}

/**
 * A bucket for each address. One that is full again is like none, and is forgotten.
 * @param most how many are kept; beyond, the oldest goes
 */
export function createBuckets(limit, most, now) {
	const buckets = new Map();

	function makeRoom() {
		if (buckets.size < most) return;
		for (const [address, bucket] of buckets) if (bucket.isFull()) buckets.delete(address);
		if (buckets.size >= most) buckets.delete(buckets.keys().next().value);
	}

	return {
		take(address) {
			if (!buckets.has(address)) {
				makeRoom();
				buckets.set(address, createBucket(limit, now));
			}
			return buckets.get(address).take();
		},
		size: () => buckets.size,
	};
}
