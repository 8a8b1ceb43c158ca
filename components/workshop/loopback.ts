/** Whether a name means the very machine that says it (RFC 6761 §6.3; RFC 1122 §3.2.1.3). */
export const isLoopback = (hostname: string): boolean =>
	/^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
