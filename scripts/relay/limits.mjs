/** What a relay takes and keeps at most: octets, milliseconds, and for a bucket how many at once and how many a second. */
export const LIMITS = {
	/** Followers at the same time, in all and of one address. A school may have one address for everybody. */
	connections: 300,
	connectionsOfAddress: 150,
	/** With one more, the oldest is let go. */
	presenters: 8,
	/** Followers who are remembered, with those who went. */
	remembered: 1000,
	/** As `MOST_OCTETS` in lib/workshop/room.ts. */
	roomOctets: 16_384,
	messageOctets: 1024,
	/** What may wait for a reader that is slower than the room. */
	waitingOctets: 256 * 1024,
	heartbeat: 15_000,
	/** A request that has not come as a whole by then is refused. */
	bodyTime: 10_000,
	/** Between two tallies. */
	tallyPause: 250,
	/** Votes and modes of one follower. */
	messages: { atOnce: 10, perSecond: 2 },
	/** Followers that come from one address: all of a room at once, after a restart. */
	comings: { atOnce: 300, perSecond: 10 },
	/** What comes from one address and from nobody who follows. */
	strangers: { atOnce: 30, perSecond: 2 },
	/** Addresses whose buckets are not full. */
	addresses: 1000,
};
