/** How two addresses that should be one differ. A server compares them letter by letter, and says no more than that they differ. */
import { parseUrl } from "../../http/form";

/** Each difference that people overlook, the more telling first. */
const differences: readonly ((sent: URL, known: URL, texts: readonly [string, string]) => string | undefined)[] = [
	(sent, known) =>
		isLocal(sent) && isLocal(known) && sent.hostname !== known.hostname
			? `${sent.hostname} and ${known.hostname} are two hosts to a server: localhost is a name, and 127.0.0.1 an address`
			: undefined,
	(sent, known) => (sent.hostname === known.hostname ? undefined : "the hosts differ"),
	(sent, known) =>
		sent.protocol === known.protocol ? undefined : `one begins with ${sent.protocol}, the other with ${known.protocol}`,
	(sent, known) =>
		sent.pathname !== known.pathname && bare(sent.pathname) === bare(known.pathname)
			? "one path ends with a slash, and the other does not"
			: undefined,
	(sent, known) =>
		sent.pathname !== known.pathname && sent.pathname.toLowerCase() === known.pathname.toLowerCase()
			? "the paths differ in capital letters"
			: undefined,
	(sent, known) => (sent.pathname === known.pathname ? undefined : OTHER_PATH),
	(sent, known) => (sent.search === known.search ? undefined : "the queries differ"),
	// Late, since a redirect URI on a loopback IP may have any.
	(sent, known) => (sent.port === known.port ? undefined : "the ports differ"),
	(_sent, _known, [one, other]) => (one === other ? undefined : "they are the same address, written differently"),
];

const isLocal = ({ hostname }: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

const bare = (path: string): string => path.replace(/\/$/, "");

/** @returns in a fragment what differs first; `undefined` where one of them is no address, or nothing does */
export function differenceOf(sent: string, known: string): string | undefined {
	const [one, other] = [parseUrl(sent), parseUrl(known)];
	if (!one || !other) return undefined;
	for (const difference of differences) {
		const said = difference(one, other, [sent, known]);
		if (said !== undefined) return said;
	}
	return undefined;
}

const OTHER_PATH = "the paths differ";

/** The known address that is most like the one that was sent: the one from which it differs last, and least. */
export function nearestOf(sent: string, known: readonly string[]): string | undefined {
	const alike = (address: string): number => {
		const [one, other] = [parseUrl(sent), parseUrl(address)];
		if (!one || !other) return -1;
		const at = differences.findIndex((difference) => difference(one, other, [sent, address]) !== undefined);
		// Another path altogether is less alike than one that differs by a slash.
		return differences[at]?.(one, other, [sent, address]) === OTHER_PATH ? at - 3 : at;
	};
	return known.toSorted((one, other) => alike(other) - alike(one))[0];
}
