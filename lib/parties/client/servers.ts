/** A client that works with more than one authorization server (RFC 9700 §4.4). */
import { queryOf } from "../../http/form";
import type { ClientMemory, OtherServer, Transaction } from "../../world/client-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/** What the client finds a registration by. */
const keyOf = ({ connection, metadata }: OtherServer): string => connection ?? metadata.issuer;

/**
 * The client as one of its servers knows it: with the client_id, the secret, the endpoints and the API of
 * that registration. Without a key, or with one that it does not know, the client as it usually is.
 * @param key its issuer, or the name of the connection
 */
export function registeredAt(client: ClientMemory, key: string | undefined): ClientMemory {
	const other = client.otherServers?.find((one) => keyOf(one) === key);
	return other ? { ...client, ...other } : client;
}

/** The registration that a transaction belongs to. */
export const askedIn = (transaction: Transaction | undefined): string | undefined =>
	transaction?.connection ?? transaction?.issuer;

/** The parameter of `/connect` that names a server: its issuer without the scheme. */
export const SERVER_PARAMETER = "server";

/** What it says. */
export const serverName = (issuer: string): string => issuer.replace(/^https?:\/\//, "");

/** The key of the registration that a click chose, where it named another server than the usual one. */
export function serverChosen(at: PartyContext, url: string): string | undefined {
	const { otherServers = [] } = recall(at.world, at.lane.id, "client");
	const chosen = queryOf(url).find(([name]) => name === SERVER_PARAMETER)?.[1];
	return otherServers.map(keyOf).find((key) => serverName(key) === chosen);
}
