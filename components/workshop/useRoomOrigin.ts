"use client";
import { useEffect, useState } from "react";
import { RELAY } from "@/lib/workshop/relay-messages";
import { isLoopback } from "./loopback";
import { useOrigin } from "./useOrigin";

/** Where other devices find this site. */
export interface RoomOrigin {
	/** Empty until it is known. */
	readonly origin: string;
	/** No other device does: it was opened as localhost, and the server listens to nobody else. */
	readonly alone: boolean;
}

/** Milliseconds for the server of this very machine. */
const PATIENCE = 3000;

/** A page that was opened as localhost asks its server for the address that others type; any other page has it. */
export function useRoomOrigin(): RoomOrigin {
	const own = useOrigin();
	const home = own !== "" && isLoopback(new URL(own).hostname);
	const [found, setFound] = useState<RoomOrigin>({ origin: "", alone: false });
	useEffect(() => {
		if (!home) return;
		let wanted = true;
		void outside().then((origin) => {
			if (wanted) setFound(origin === undefined ? { origin: own, alone: true } : { origin, alone: false });
		});
		return () => {
			wanted = false;
		};
	}, [home, own]);
	return home ? found : { origin: own, alone: false };
}

/** The first address at which the server is reached from elsewhere; `undefined` where it has none, or does not say. */
async function outside(): Promise<string | undefined> {
	try {
		const answer = await fetch(RELAY, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
		return firstAddress(await answer.json());
	} catch {
		return undefined;
	}
}

function firstAddress(said: unknown): string | undefined {
	const { addresses } = (typeof said === "object" && said !== null ? said : {}) as { readonly addresses?: unknown };
	const first: unknown = Array.isArray(addresses) ? addresses[0] : undefined;
	return typeof first === "string" ? new URL(first).origin : undefined;
}
