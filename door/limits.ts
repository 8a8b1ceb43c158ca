/** What the lab takes and keeps at most: octets, milliseconds, and how many. */
export const LIMITS = {
	/** Of one request's body (413). */
	bodyOctets: 64 * 1024,
	/** Of all its header lines (431); the runtime enforces it. */
	headerOctets: 16 * 1024,
	/** For the head of a request, and for the whole of it (408); the runtime enforces both, and looks so often. */
	headersTime: 10_000,
	requestTime: 15_000,
	timeCheck: 1000,
	/** Sandboxes at the same time. With one more, the one that was idle for longest goes. */
	sandboxes: 1000,
	/** Without a request for so long, a sandbox goes. */
	idleTime: 6 * 3600 * 1000,
	/** Of them, those that are being opened: each waits for a key (503). */
	openings: 20,
	/** Octets of the heap beyond which the idle ones go, milliseconds between two such times, and requests between two looks. */
	heapOctets: 384 * 1024 * 1024,
	shedPause: 30_000,
	usesBetweenLooks: 500,
	/** Messages that all sandboxes keep together, as estimated. */
	logOctets: 96 * 1024 * 1024,
	/** Connections at the same time. */
	connections: 1000,
	/** Readers of live events of one sandbox, and octets that may wait for one that is slow. */
	streams: 8,
	waitingOctets: 1024 * 1024,
	heartbeat: 15_000,
	/** For a document that lies elsewhere (CIMD). */
	documentOctets: 5 * 1024,
	documentTime: 5000,
	documentsAtOnce: 20,
	/** For the answer of the tool server, which may be a stream (MCP): what came by then is sent, and it ends. */
	toolTime: 5000,
	toolOctets: 256 * 1024,
	/** Keys that are kept ready, since one takes a tenth of a second and more. */
	keysReady: 3,
};

export type Limits = typeof LIMITS;
